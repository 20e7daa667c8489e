import { daysBetween, ore, within } from '@spillrom/kernel';
import type { ActorId, OrgNumber } from '@spillrom/kernel';
import type { Grant } from '@spillrom/domain';
import { excessOf } from '../excess.js';
import { dayOf, type FoldedLog, type Logged } from '../folded-log.js';
import { redFlag, sumOf, test, type Found } from '../rule.js';

/** Purchases this near each other may be one purchase. */
const SPLIT_DAYS = 30;

/** A use of authority: of so much, by whom, relying on which grant. */
interface Use {
  readonly used: Logged;
  readonly by: ActorId;
  readonly amountOre: bigint;
  readonly limit: 'contractLimitOre' | 'virementLimitOre';
  readonly grant: Grant | undefined;
}

const granted = (log: FoldedLog, { grant, used }: Use): Logged<'DelegationGranted'> | undefined =>
  log
    .of('DelegationGranted')
    .find(
      ({ stream, version, number }) =>
        grant !== undefined &&
        stream === `delegation-${grant.holder}` &&
        version === grant.version &&
        number < used.number,
    );

/** What is wrong with the authority; nothing when it covers. */
const lacks = (log: FoldedLog, use: Use, grant: Logged<'DelegationGranted'> | undefined): string | undefined => {
  if (grant === undefined) return 'grant';
  const { holder, from, to } = grant.event.data;
  const isRevoked = log
    .of('DelegationRevoked')
    .some(({ stream, number }) => stream === grant.stream && grant.number < number && number < use.used.number);
  if (holder !== use.by) return 'holder';
  if (isRevoked) return 'revoked';
  if (!within(dayOf(use.used), from, to)) return 'period';
  return use.amountOre <= ore(grant.event.data[use.limit]) ? undefined : 'limit';
};

const contractTotal = (log: FoldedLog, contract: string, after: number): bigint =>
  ore(log.row('contracts', contract, after)?.totalOre ?? '0');

/** What of its approved invoices is above its prices stands beside the total. */
const expendedAbove = (log: FoldedLog, contract: string, after: number): bigint =>
  excessOf(log, contract, after, ['approved', 'paid']);

/** An amendment that raises patients, money or the period takes authority anew. */
const raises = (log: FoldedLog, { subject, number, event }: Logged<'AmendmentConfirmed'>): boolean => {
  const { from, to, changes } = event.data;
  const before = log.row('contracts', subject, number - 1);
  return (
    changes.some((each) => each.patients > 0 || ore(each.fromReservationOre) + ore(each.fromAvailableOre) > 0n) ||
    (from !== undefined && before !== undefined && from < before.from) ||
    (to !== undefined && before !== undefined && to > before.to)
  );
};

const usesOf = (log: FoldedLog): readonly Use[] => [
  ...log.of('ContractConfirmed').map((used): Use => {
    const { by, grant, totalOre } = used.event.data;
    return { used, by, grant, amountOre: ore(totalOre), limit: 'contractLimitOre' };
  }),
  ...log
    .of('AmendmentConfirmed')
    .filter((used) => raises(log, used))
    .map((used): Use => {
      const { by, grant, totalOre } = used.event.data;
      const amountOre = ore(totalOre) + expendedAbove(log, used.subject, used.number);
      return { used, by, grant, amountOre, limit: 'contractLimitOre' };
    }),
  ...log.of('InvoiceApproved').map((used): Use => {
    const { by, grant } = used.event.data;
    const contract = log.row('invoices', used.subject, used.number)?.contract ?? '';
    const amountOre = contractTotal(log, contract, used.number) + expendedAbove(log, contract, used.number);
    return { used, by, grant, amountOre, limit: 'contractLimitOre' };
  }),
  ...log.of('DecisionCountersigned').flatMap((used): readonly Use[] => {
    const { by, grant } = used.event.data;
    const effect = log.row('decisions', used.subject, used.number)?.effect;
    return effect?.kind !== 'virement'
      ? []
      : [{ used, by, grant, amountOre: ore(effect.amountOre), limit: 'virementLimitOre' }];
  }),
];

const uncovered = (log: FoldedLog): readonly Found[] =>
  usesOf(log).flatMap((use) => {
    const grant = granted(log, use);
    const wrong = lacks(log, use, grant);
    const about = { stream: use.used.stream, actor: use.by, amountOre: String(use.amountOre) };
    return wrong === undefined
      ? []
      : [{ about: { ...about, lacks: wrong }, events: [...(grant ? [grant] : []), use.used] }];
  });

interface Bought {
  readonly confirmed: Logged<'ContractConfirmed'>;
  readonly provider: OrgNumber;
  readonly specialty: string;
}

const boughtIn = (log: FoldedLog): readonly Bought[] =>
  log.of('ContractConfirmed').flatMap((confirmed) => {
    const contract = log.row('contracts', confirmed.subject, confirmed.number);
    const specialties = [...new Set(contract?.lines.map(({ specialty }) => specialty))];
    return specialties.map((specialty) => ({ confirmed, provider: contract!.provider, specialty }));
  });

/** Contracts of one provider and specialty near each other, each within the limit of who confirmed the last, together above it. */
const split = (log: FoldedLog): readonly Found[] => {
  const all = boughtIn(log);
  return all.flatMap((last) => {
    const { confirmedOn, grant } = last.confirmed.event.data;
    const limit = ore(grant.limitOre);
    const near = all.filter(
      ({ confirmed, provider, specialty }) =>
        provider === last.provider &&
        specialty === last.specialty &&
        confirmed.number <= last.confirmed.number &&
        daysBetween(confirmed.event.data.confirmedOn, confirmedOn) <= SPLIT_DAYS &&
        ore(confirmed.event.data.totalOre) <= limit,
    );
    const total = sumOf(near.map(({ confirmed }) => confirmed.event.data.totalOre));
    const isSplit = near.length > 1 && near.includes(last) && total > limit;
    const { provider, specialty } = last;
    const about = { provider, specialty, contracts: near.length, totalOre: String(total), limitOre: grant.limitOre };
    return isSplit ? [{ about, events: near.map(({ confirmed }) => confirmed) }] : [];
  });
};

export const AUTHORITY_RULES = {
  validDelegation: test(1, uncovered),
  splitPurchase: redFlag(1, split),
};
