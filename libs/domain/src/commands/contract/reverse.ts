import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { oreText } from '@spillrom/kernel';
import { dependants, onePart } from '../../aggregates/contract/rules.js';
import { contractRef, pendingReversal } from '../../aggregates/contract/index.js';
import type { KnownContract, OwnMovement, ReversalState } from '../../aggregates/contract/index.js';
import type { ConfirmContractReversal, ProposeContractReversal, WithdrawContractReversal } from './commands.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { commitmentEntries, committedBy, coverageOf, onLedger, opposite } from './commitment.js';
import { drawnFromFramework, standing } from './confirm.js';
import { around, by, phaseOfContract, whereOf } from './surroundings.js';

type Of = Pick<ReversalState, 'of' | 'amendment'>;

const movementOf = (contract: KnownContract, { of, amendment }: Of): OwnMovement | undefined =>
  contract.movements.find((each) => each.of === of && each.amendment === amendment);

/** An amendment that lowers a line cannot be taken back: the room it gave may be used. It is undone by a raising one. */
const reversible = ({ amendment, changes }: OwnMovement): Violation[] => {
  const lowers = changes.some((change) => change.patients < 0 || committedBy([change]) < 0n);
  return amendment !== undefined && lowers ? [{ code: 'NOT_REVERSIBLE', amendment, pointer: '/amendment' }] : [];
};

const reversalRules = (contract: KnownContract, found: OwnMovement): Violation[] => {
  const done = contract.reversals.find(
    ({ of, amendment, status }) => status === 'confirmed' && of === found.of && amendment === found.amendment,
  );
  if (done !== undefined) return [{ code: 'ALREADY_REVERSED', reversal: done.reversal }];
  return [...reversible(found), ...dependants(contract, found)];
};

export function* proposeContractReversal(
  { target, body }: ProposeContractReversal,
  context: Context,
): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const of: Of = body.of === 'amendment' ? { of: 'amendment', amendment: body.amendment ?? 0 } : { of: 'commitment' };
  const found = movementOf(contract, of);
  const named = contract.amendments.find(({ amendment }) => amendment === of.amendment);
  if (of.of === 'amendment' && named === undefined) {
    return refuse({ code: 'NOT_FOUND', what: 'amendment', pointer: '/amendment' });
  }
  if (contract.status !== 'confirmed')
    return refuse({ code: 'WRONG_STATE', status: contract.status, allowed: ['confirmed'] });
  if (found === undefined) {
    const status = named?.status ?? contract.status;
    return refuse({ code: 'WRONG_STATE', status, allowed: ['confirmed'], pointer: '/amendment' });
  }
  const phase = yield* phaseOfContract(contract);
  const pending = pendingReversal(contract);
  const violations: Violation[] = [
    ...(pending === undefined
      ? []
      : [{ code: 'ALREADY_PENDING' as const, what: 'reversal' as const, number: pending.reversal }]),
    ...onePart(contract, context.actor, 'propose'),
    ...reversalRules(contract, found),
    ...phaseOpenFor(phase, 'reverse'),
  ];
  const reversal = contract.reversals.length + 1;
  const proposed = { ...by(context), reversal, ...of, reason: body.reason };
  return judge(violations, () =>
    accept([write(ref, { type: 'ContractReversalProposed', data: proposed })], String(reversal)),
  );
}

const addressedReversal = (
  contract: KnownContract,
  number: number,
): { readonly found: ReversalState } | { readonly outcome: Outcome<Violation> } => {
  const found = contract.reversals.find(({ reversal }) => reversal === number);
  if (found === undefined) return { outcome: absent };
  return found.status === 'proposed'
    ? { found }
    : { outcome: refuse({ code: 'WRONG_STATE', status: found.status, allowed: ['proposed'] }) };
};

export function* withdrawContractReversal(
  { target }: WithdrawContractReversal,
  context: Context,
): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const addressed = addressedReversal(contract, target.reversal);
  if ('outcome' in addressed) return addressed.outcome;
  const { reversal } = target;
  return accept([write(ref, { type: 'ContractReversalWithdrawn', data: { ...by(context), reversal } })]);
}

/** The event that steps the contract back: to before it was confirmed, or to before the amendment. */
const steppedBack = (contract: KnownContract, found: OwnMovement, reversal: number, context: Context) => {
  const changes = opposite(found.changes);
  const common = { ...by(context), ...whereOf(contract), reversal };
  if (found.amendment === undefined) {
    return { type: 'CommitmentReversed', data: { ...common, lines: changes } } as const;
  }
  const { from, to, lines, totalOre } = found.before;
  const { amendment } = found;
  const data = { ...common, amendment, totalOre: oreText(totalOre), from, to, lines, changes };
  return { type: 'AmendmentReversed', data } as const;
};

/** What no longer stands: the contract altogether, or only what the amendment had added. */
const standingAfter = (contract: KnownContract, found: OwnMovement) => {
  if (found.of === 'amendment') return standing(contract, found.before.lines, found.before);
  const { contract: id, provider, programme, phase } = contract;
  return [
    write(providerRef(provider), { type: 'ProviderDisengaged', data: { contract: id } }),
    write(phaseRef(programme, phase), { type: 'ContractLeft', data: { contract: id } }),
  ];
};

/** The exact opposite of a commitment or of a raising amendment, in every stream that it wrote. */
export function* confirmContractReversal(
  { target }: ConfirmContractReversal,
  context: Context,
): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const addressed = addressedReversal(contract, target.reversal);
  if ('outcome' in addressed) return addressed.outcome;
  if (contract.status !== 'confirmed')
    return refuse({ code: 'WRONG_STATE', status: contract.status, allowed: ['confirmed'] });
  const movementFound = movementOf(contract, addressed.found);
  if (movementFound === undefined) throw new Error(`no movement for reversal ${target.reversal} of ${target.contract}`);
  const { phase } = yield* around(contract);
  yield* read(phaseRef(contract.programme, contract.phase));
  const violations = [
    ...onePart(contract, context.actor, 'confirm'),
    ...reversalRules(contract, movementFound),
    ...phaseOpenFor(phase, 'reverse'),
  ];
  return judge(violations, () => {
    const changes = opposite(movementFound.changes);
    const moved = movement(context, commitmentEntries(contract, changes));
    const { contract: id, request } = contract;
    const { of, amendment } = movementFound;
    const reversed = of === 'amendment' ? { of, contract: id, amendment: amendment ?? 0 } : { of, contract: id };
    const cause = of === 'amendment' ? 'amendmentReversal' : 'commitmentReversal';
    return accept([
      write(ref, steppedBack(contract, movementFound, target.reversal, context)),
      ...onLedger(contract, { type: 'MovementReversed', data: { reversed, paid: [], ...moved } }),
      write(requestRef(request), {
        type: 'CoverageChanged',
        data: { contract: id, cause, cohorts: coverageOf(changes) },
      }),
      ...drawnFromFramework(contract, committedBy(changes)),
      ...standingAfter(contract, movementFound),
    ]);
  });
}
