import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { oreText, unreachable } from '@spillrom/kernel';
import { dependants, dropped, onePart, periodAfter } from '../../aggregates/contract/rules.js';
import { contractRef, pendingAmendment, pendingReversal, totalOf, withTerms } from '../../aggregates/contract/index.js';
import type {
  ContractEvent,
  KnownContract,
  Line,
  LineMovement,
  OwnMovement,
  Replaced,
  ReversalState,
} from '../../aggregates/contract/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import type { Reversed } from '../../aggregates/programme/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { firstOf, notFound, onContractNaming, onContractReversal, wrongState } from '../guards.js';
import type { Naming } from '../guards.js';
import { ofContract } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import { offerOfContract, roomGivenBack } from './award.js';
import type { NamedOffer } from './award.js';
import type { ConfirmContractReversal, ProposeContractReversal, WithdrawContractReversal } from './commands.js';
import {
  cohortRoom,
  commitmentEntries,
  committedBy,
  coveredBy,
  coverageOf,
  moneyRules,
  movementsOfCuts,
  onLedger,
  opposite,
  requestApproved,
  underCeiling,
} from './commitment.js';
import { drawnFromFramework, gone, standing } from './confirm.js';
import type { Standing } from './confirm.js';
import { quotasKept, quotasOf } from './quota.js';
import type { Quotas } from './quota.js';
import { around, by, counted, phaseOfContract, whereOf } from './surroundings.js';
import type { Around } from './surroundings.js';

type Of = Pick<ReversalState, 'of' | 'amendment'>;
type AmendmentMovement = Extract<OwnMovement, { of: 'amendment' }>;

const numberOf = (found: OwnMovement): number | undefined => (found.of === 'amendment' ? found.amendment : undefined);

/** The latest of its kind: a contract may be settled more than once, with a reversal in between. */
const movementOf = ({ movements }: KnownContract, { of, amendment }: Of): OwnMovement | undefined =>
  movements.findLast((each) => each.of === of && numberOf(each) === amendment);

/** An amendment that lowers a line cannot be taken back: the room it gave may be used. It is undone by a raising one. */
const reversible = (found: OwnMovement) => {
  if (found.of !== 'amendment') return [];
  const lowers = found.changes.some((change) => change.patients < 0 || committedBy([change]) < 0n);
  return unless(!lowers, { code: 'NOT_REVERSIBLE', amendment: found.amendment, pointer: '/amendment' });
};

/** Reversed once at most; and not while anything stands on it. */
const reversalRules = (contract: KnownContract, found: OwnMovement) => {
  const done = contract.reversals.find(
    ({ of, amendment, status }) => status === 'confirmed' && of === found.of && amendment === numberOf(found),
  );
  if (found.reversed) return unless(false, { code: 'ALREADY_REVERSED', reversal: done?.reversal ?? 0 });
  return [...reversible(found), ...dependants(contract, found)];
};

/** Statuses in which there is something to reverse: a settlement once settled, the others while the contract is confirmed. */
const standsIn = (of: Of['of']): KnownContract['status'] => (of === 'settlement' ? 'settled' : 'confirmed');

/** Judged first and alone: whether the contract, and what is named on it, are in a state that can be reversed. */
const notThere = (contract: KnownContract, { of, amendment }: Of) => {
  if (contract.status !== standsIn(of)) return wrongState('contract', contract.status, [standsIn(of)]);
  if (movementOf(contract, { of, ...(amendment === undefined ? {} : { amendment }) }) !== undefined) return undefined;
  const status = contract.amendments.find((each) => each.amendment === amendment)?.status ?? contract.status;
  return wrongState(of, status, ['confirmed'], '/amendment');
};

/** @throws Error when there is none, which was judged before */
const foundOn = (contract: KnownContract, of: Of): OwnMovement => {
  const found = movementOf(contract, of);
  if (found === undefined) throw new Error(`no ${of.of} to reverse on ${contract.contract}`);
  return found;
};

const nothingPending = (contract: KnownContract) => {
  const number = pendingReversal(contract)?.reversal ?? 0;
  return unless(number === 0, { code: 'ALREADY_PENDING', what: 'reversal', number });
};

const ofBody = ({ of, amendment = 0 }: ProposeContractReversal['body']): Of =>
  of === 'amendment' ? { of, amendment } : { of };

function* namedMovement(
  { amendments }: KnownContract,
  { body }: ProposeContractReversal,
): Naming<Of, ViolationOf<'NOT_FOUND'>> {
  const of = ofBody(body);
  const isThere = of.of !== 'amendment' || amendments.some(({ amendment }) => amendment === of.amendment);
  return isThere ? { named: of } : notFound('amendment');
}

function* mayPropose(contract: KnownContract, { actor }: Context) {
  return [...nothingPending(contract), ...onePart(contract, actor, 'propose')];
}

export const proposeContractReversal = onContractNaming(
  ['confirmed', 'settled'],
  namedMovement,
  function* (contract, { target, body }: ProposeContractReversal, context, of) {
    const phase = yield* phaseOfContract(contract);
    return firstOf(notThere(contract, of), () => {
      const violations = [...reversalRules(contract, foundOn(contract, of)), ...phaseOpenFor(phase, 'reverse')];
      const reversal = contract.reversals.length + 1;
      const data = { ...by(context), reversal, ...of, reason: body.reason };
      return judge(violations, () =>
        accept([write(contractRef(target.contract), { type: 'ContractReversalProposed', data })], String(reversal)),
      );
    });
  },
  mayPropose,
);

export const withdrawContractReversal = onContractReversal(
  ['proposed'],
  function* (contract, { reversal }, _command: WithdrawContractReversal, context) {
    const withdrawn = { ...by(context), reversal };
    return accept([write(contractRef(contract.contract), { type: 'ContractReversalWithdrawn', data: withdrawn })]);
  },
);

/** What moves back, line by line. */
const backwards = (found: OwnMovement): readonly LineMovement[] =>
  found.of === 'settlement' ? movementsOfCuts(found.cuts, -1) : opposite(found.changes);

const linesBefore = (contract: KnownContract, { lines, removedLines }: Replaced): readonly Line[] =>
  withTerms<Line>(
    contract.lines.filter(({ line }) => !removedLines.includes(line)),
    lines,
  );

/** How the contract reads after the reversal; of a commitment nothing stands. */
const termsAfter = (contract: KnownContract, found: OwnMovement): Standing | undefined => {
  const { from, to, totalOre, confirmedOn } = contract;
  switch (found.of) {
    case 'commitment':
      return undefined;
    case 'amendment': {
      const lines = linesBefore(contract, found.before);
      return { ...periodAfter(contract, found.before), lines, totalOre: totalOf(lines), confirmedOn };
    }
    case 'settlement': {
      const back = backwards(found);
      const lines = contract.lines.map((line) => {
        const patients = back.find((each) => each.line === line.line)?.patients ?? 0;
        return { ...line, patients: line.patients + patients };
      });
      return { from, to, lines, totalOre, confirmedOn };
    }
    default:
      return unreachable(found);
  }
};

/** A settlement gave away patients and money that others may have taken since; the others give back. */
const roomRules = (contract: KnownContract, { phase, request, framework }: Around, found: OwnMovement) => {
  if (found.of !== 'settlement') return [];
  const movements = backwards(found);
  const changes = contract.lines.flatMap((before) => {
    const back = movements.find(({ line }) => line === before.line);
    return back === undefined ? [] : [{ before, after: { ...before, patients: before.patients + back.patients } }];
  });
  return [
    ...requestApproved(request),
    ...cohortRoom(request, changes, []),
    ...(framework === undefined ? [] : underCeiling(framework, committedBy(movements))),
    ...moneyRules(phase, movements),
  ];
};

/** The quota of a year may have been given to others since. */
const quotaRoom = (contract: KnownContract, { provider }: Around, quotas: Quotas, found: OwnMovement) => {
  const after = termsAfter(contract, found);
  return after === undefined ? [] : quotasKept(provider, contract.contract, quotas, after.lines, after);
};

const amendmentBack = (contract: KnownContract, { amendment, before }: AmendmentMovement) => {
  const totalOre = oreText(totalOf(linesBefore(contract, before)));
  return { amendment, totalOre, ...before };
};

/** The event that steps the contract back: to before it was confirmed, before the amendment, before it was settled. */
const steppedBack = (
  contract: KnownContract,
  found: OwnMovement,
  reversal: number,
  context: Context,
): ContractEvent => {
  const common = { ...by(context), ...whereOf(contract), reversal };
  const pending = dropped(pendingAmendment(contract));
  const changes = backwards(found);
  switch (found.of) {
    case 'commitment':
      return { type: 'CommitmentReversed', data: { ...common, ...pending, lines: changes } };
    case 'amendment':
      return {
        type: 'AmendmentReversed',
        data: { ...common, ...counted(context), ...pending, ...amendmentBack(contract, found), changes },
      };
    case 'settlement':
      return {
        type: 'SettlementReversed',
        data: { ...common, ...counted(context), status: found.before, lines: changes },
      };
    default:
      return unreachable(found);
  }
};

/** What stands of the contract afterwards, with the provider and in the phase. */
const standingAfter = (contract: KnownContract, found: OwnMovement): readonly Written[] => {
  const after = termsAfter(contract, found);
  return after === undefined ? gone(contract, 'commitmentReversal') : standing(contract, after);
};

const reversedOf = ({ contract }: KnownContract, found: OwnMovement): Reversed =>
  found.of === 'amendment' ? { of: found.of, contract, amendment: found.amendment } : { of: found.of, contract };

/** What the request is told: how patients and reservations move back, and what the contract is again. */
const uncovered = (contract: KnownContract, found: OwnMovement) => {
  const cohorts = coverageOf(backwards(found));
  const covering = coveredBy(contract);
  return found.of === 'settlement'
    ? ({ ...covering, cause: 'settlementReversal', cohorts, restored: found.before } as const)
    : ({ ...covering, cause: `${found.of}Reversal`, cohorts } as const);
};

/** What a reversal writes, in every stream that the movement wrote. */
const writtenBack = (
  contract: KnownContract,
  found: OwnMovement,
  reversal: number,
  context: Context,
  offer: NamedOffer | undefined,
) => {
  const changes = backwards(found);
  const moved = movement(context, commitmentEntries(contract, changes));
  const reversed = reversedOf(contract, found);
  return [
    write(contractRef(contract.contract), steppedBack(contract, found, reversal, context)),
    ...onLedger(contract, { type: 'MovementReversed', data: { reversed, paid: [], receivable: [], ...moved } }),
    write(requestRef(contract.request), { type: 'CoverageChanged', data: uncovered(contract, found) }),
    ...drawnFromFramework(contract, committedBy(changes), termsAfter(contract, found)?.to),
    ...standingAfter(contract, found),
    ...(found.of === 'settlement' ? [] : roomGivenBack(contract, offer, numberOf(found))),
  ];
};

/** The exact opposite of a commitment, of a raising amendment or of a settlement. */
export const confirmContractReversal = onContractReversal(
  ['proposed'],
  function* (contract, pending, { target }: ConfirmContractReversal, context) {
    const surroundings = yield* around(contract);
    const prepared = yield* preparedBy(pending.by, 'reversal', ofContract(contract));
    yield* read(phaseRef(contract.programme, contract.phase));
    const offer = yield* offerOfContract(contract);
    const quotas = yield* quotasOf(contract.lines, context);
    return firstOf(notThere(contract, pending), () => {
      const found = foundOn(contract, pending);
      const violations = [
        ...onePart(contract, context.actor, 'confirm'),
        ...prepared,
        ...reversalRules(contract, found),
        ...roomRules(contract, surroundings, found),
        ...quotaRoom(contract, surroundings, quotas, found),
        ...phaseOpenFor(surroundings.phase, 'reverse'),
      ];
      return judge(violations, () => accept(writtenBack(contract, found, target.reversal, context, offer)));
    });
  },
);
