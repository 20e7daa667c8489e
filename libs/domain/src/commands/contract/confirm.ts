import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { ore, oreText, osloDate } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import { onePart, patientsBySpecialty } from '../../aggregates/contract/rules.js';
import type { Period } from '../../aggregates/contract/rules.js';
import { contractRef, totalOf } from '../../aggregates/contract/index.js';
import type { Flag, KnownContract, Line } from '../../aggregates/contract/index.js';
import type { ConfirmContract } from './commands.js';
import { covers } from '../../aggregates/delegation/rules.js';
import { delegationRef } from '../../aggregates/delegation/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { overCapacity } from '../../aggregates/provider/rules.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { Disengaging } from '../../aggregates/provider/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import { withoutPointer } from '../../vocabulary/rule.js';
import { firstOf, onContract } from '../guards.js';
import { ofContract } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import { asAwarded, awardedIfNeeded, notAwarded, offerOfContract, roomMoved, roomTaken } from './award.js';
import {
  asNew,
  commitmentEntries,
  commitmentRules,
  committedBy,
  coveredBy,
  coverageOf,
  moneyRules,
  movementsOf,
  onLedger,
} from './commitment.js';
import { awardedLawfully, entriesOf, judgedToday, scopeSaid } from './direct-award.js';
import { quotasKept, quotasOf, quotaUse, withinYear } from './quota.js';
import { around, by, whereOf } from './surroundings.js';
import type { Around } from './surroundings.js';

/** Whether the person deciding holds a delegation that covers the contract's new total today. */
export function* authority(totalOre: bigint, { actor, decidedAt }: Context): Reading<ReturnType<typeof covers>> {
  const delegation = yield* read(delegationRef(actor));
  return covers(delegation, 'contract', ore(totalOre), osloDate(decidedAt), actor);
}

/** Cohorts that the contract serves beyond their latest treatment date. */
const afterLatestDate = ({ request }: Around, lines: readonly Line[], { to }: Period): readonly Flag[] =>
  request.cohorts
    .filter(({ cohort, latestTreatmentOn }) => to > latestTreatmentOn && lines.some((line) => line.cohort === cohort))
    .map(({ cohort, latestTreatmentOn }) => ({ flag: 'afterLatestDate', cohort, latestTreatmentOn, to }));

/** Cohorts for which own trusts could take more than is contracted with them. */
const ownCapacityLeft = ({ request }: Around, { basis }: KnownContract, lines: readonly Line[]): readonly Flag[] =>
  basis === 'ownTrust'
    ? []
    : request.cohorts
        .filter(({ cohort }) => lines.some((line) => line.cohort === cohort))
        .map(({ cohort, ownTrustPatients: contracted }) => {
          const own = request.supply.filter((each) => each.cohort === cohort && each.kind === 'ownTrust');
          const assessed = own.reduce((sum, { patients }) => sum + patients, 0);
          return { flag: 'ownCapacityLeft' as const, cohort, assessed, contracted };
        })
        .filter(({ assessed, contracted }) => contracted < assessed);

/** What is said of the contract as it will read, and refuses nothing. */
export const flagsOf = (
  surroundings: Around,
  contract: KnownContract,
  lines: readonly Line[],
  period: Period,
): readonly Flag[] => [
  ...overCapacity(surroundings.provider, patientsBySpecialty(lines), period, contract.contract),
  ...afterLatestDate(surroundings, lines, period),
  ...ownCapacityLeft(surroundings, contract, lines),
];

/** How a contract reads that engages its provider. */
export interface Standing extends Period {
  readonly lines: readonly Line[];
  readonly totalOre: Ore;
  readonly confirmedOn: LocalDate | undefined;
}

/** The contract's place among the provider's engagements and in the phase, as it now reads. */
export const standing = (contract: KnownContract, now: Standing): readonly Written[] => {
  const { contract: id, provider, programme, phase, trust, basis } = contract;
  const { from, to, lines, totalOre, confirmedOn } = now;
  const bought = { basis, totalOre: oreText(totalOre), ...(confirmedOn === undefined ? {} : { confirmedOn }) };
  const engaged = { contract: id, from, to, specialties: patientsBySpecialty(lines), ...bought };
  return [
    write(providerRef(provider), { type: 'ProviderEngaged', data: engaged }),
    write(phaseRef(programme, phase), { type: 'ContractEntered', data: { contract: id, trust, from, to } }),
    ...quotaUse(contract, lines, now),
  ];
};

/** A contract that no longer engages its provider, nor stands in the phase; what it has used of a quota stays used. */
export const gone = (contract: KnownContract, cause: Disengaging, used: readonly Line[] = []): readonly Written[] => {
  const { contract: id, provider, programme, phase } = contract;
  return [
    write(providerRef(provider), { type: 'ProviderDisengaged', data: { contract: id, cause } }),
    write(phaseRef(programme, phase), { type: 'ContractLeft', data: { contract: id } }),
    ...quotaUse(contract, used, contract),
  ];
};

/**
 * What is drawn from the framework's ceiling (+), or given back to it (−), and the last day of the contract, for which the agreement must
 * last; without one the contract has ended.
 */
export const drawnFromFramework = (
  contract: KnownContract,
  amount: bigint,
  lastDay?: LocalDate,
): readonly Written[] => {
  const { framework, contract: id, status } = contract;
  const before = status === 'confirmed' || status === 'terminated' ? contract.to : undefined;
  if (framework === undefined || (amount === 0n && before === lastDay)) return [];
  const [ref, to] = [frameworkRef(framework), lastDay === undefined ? {} : { to: lastDay }];
  return amount > 0n
    ? [write(ref, { type: 'FrameworkDrawn', data: { contract: id, amountOre: oreText(amount), ...to } })]
    : [write(ref, { type: 'FrameworkRestored', data: { contract: id, amountOre: oreText(-amount), ...to } })];
};

/**
 * Confirming a contract is the commitment: contract, ledger, request, framework, provider and phase change in one commit, or none of
 * them does.
 */
export const confirmContract = onContract(['drafted'], function* (contract, { target }: ConfirmContract, context) {
  const surroundings = yield* around(contract);
  const total = totalOf(contract.lines);
  const confirmedOn = osloDate(context.decidedAt);
  const authorised = yield* authority(total, context);
  const prepared = yield* preparedBy(contract.draftedBy, 'draft', ofContract(contract));
  yield* read(phaseRef(contract.programme, contract.phase));
  const changes = asNew(contract);
  const movements = movementsOf(changes, surroundings.request);
  const offer = yield* offerOfContract(contract);
  const taken = roomTaken(contract, offer, contract.lines);
  const terms = { from: contract.from, to: contract.to, changes, taken };
  const quotas = yield* quotasOf(contract.lines, context);
  const direct = yield* judgedToday(contract, context);
  const violations = [
    ...onePart(contract, context.actor, 'confirm'),
    ...prepared,
    ...('violation' in authorised ? [authorised.violation] : []),
    ...commitmentRules(surroundings, terms, context),
    ...asAwarded(offer, contract),
    ...awardedIfNeeded(surroundings.framework, offer),
    ...withinYear(quotas, contract).map(withoutPointer),
    ...awardedLawfully(direct, surroundings.provider, contract.contract, total).map(withoutPointer),
    ...scopeSaid(contract),
    ...quotasKept(surroundings.provider, contract.contract, quotas, contract.lines, contract),
    ...phaseOpenFor(surroundings.phase, 'confirmContract'),
    ...moneyRules(surroundings.phase, movements),
  ];
  const committed = () => {
    if (!('grant' in authorised)) throw new Error('a contract cannot be confirmed without a grant');
    const confirmed = {
      ...by(context),
      ...whereOf(contract),
      confirmedOn,
      grant: authorised.grant,
      totalOre: oreText(total),
      lines: movements,
      flags: flagsOf(surroundings, contract, contract.lines, contract),
      // An own trust signs nothing.
      needsAcceptance: contract.basis !== 'ownTrust',
      ...entriesOf(quotas, direct),
    };
    const moved = movement(context, commitmentEntries(contract, movements));
    const { request } = contract;
    const cohorts = coverageOf(movements);
    return accept([
      write(contractRef(target.contract), { type: 'ContractConfirmed', data: confirmed }),
      ...onLedger(contract, { type: 'MoneyCommitted', data: { request, ...target, ...moved } }),
      write(requestRef(request), {
        type: 'CoverageChanged',
        data: { ...coveredBy(contract), cause: 'confirmation', cohorts },
      }),
      ...drawnFromFramework(contract, committedBy(movements), contract.to),
      ...standing(contract, { ...contract, totalOre: total, confirmedOn }),
      ...roomMoved(contract, offer, taken),
    ]);
  };
  return firstOf(notAwarded(offer), () => judge(violations, committed));
});
