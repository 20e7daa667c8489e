import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { oreText } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import {
  changesOf,
  fundingFits,
  notBelowUse,
  onePart,
  periodInOrder,
  raises,
} from '../../aggregates/contract/rules.js';
import { contractRef, lineOf, pendingAmendment, termsOfLine, totalOf } from '../../aggregates/contract/index.js';
import type { AmendmentState, KnownContract, Line } from '../../aggregates/contract/index.js';
import type { ConfirmAmendment, ProposeAmendment, WithdrawAmendment } from './commands.js';
import type { LineChange, Listed } from '../../aggregates/contract/rules.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import {
  commitmentEntries,
  commitmentRules,
  committedBy,
  coverageOf,
  moneyRules,
  movementsOf,
  onLedger,
} from './commitment.js';
import { authority, drawnFromFramework, overCapacity, standing } from './confirm.js';
import { around, by, whereOf } from './surroundings.js';
import type { Around } from './surroundings.js';
import { linesOn } from './draft.js';

interface Proposal {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lines: readonly Line[];
}

const everyLineOnce = (contract: KnownContract, lines: ProposeAmendment['body']['lines']): Violation[] =>
  lines.flatMap(({ line }, index): Violation[] => {
    const pointer = `/lines/${index}/line`;
    if (lineOf(contract, line) === undefined) return [{ code: 'LINE_UNKNOWN', line, pointer }];
    const isNamedFirst = lines.findIndex((each) => each.line === line) === index;
    return isNamedFirst ? [] : [{ code: 'LINE_REPEATED', line, pointer }];
  });

const changesSomething = (
  contract: KnownContract,
  { from, to }: Proposal,
  changes: readonly LineChange[],
): Violation[] =>
  changes.length > 0 || from !== contract.from || to !== contract.to
    ? []
    : [{ code: 'CHANGES_NOTHING', what: 'amendment' }];

/** The contract as the proposal wants it, and what in the proposal cannot be. */
const restate = (
  contract: KnownContract,
  { request, provider }: Around,
  body: ProposeAmendment['body'],
): { readonly proposal: Proposal; readonly violations: readonly Violation[] } => {
  const { from = contract.from, to = contract.to, newLines = [] } = body;
  const changed = contract.lines.map((known) => {
    const wish = body.lines.find(({ line }) => line === known.line);
    if (wish === undefined) return termsOfLine(known);
    return { ...termsOfLine(known), patients: wish.patients, unitPriceOre: wish.unitPriceOre ?? known.unitPriceOre };
  });
  const listed: Listed = { field: '/newLines', firstNumber: contract.lines.length + 1 };
  const added = linesOn(request, newLines, listed);
  const proposal = { from, to, lines: [...changed, ...added.lines] };
  const violations = [
    ...everyLineOnce(contract, body.lines),
    ...added.unknown,
    ...fundingFits(provider.kind, contract.basis, newLines, listed),
    ...periodInOrder(from, to),
  ];
  return { proposal, violations };
};

const raising = (changes: readonly LineChange[]): boolean => changes.some(raises);

const act = (changes: readonly LineChange[]): 'raiseAmendment' | 'lowerAmendment' =>
  raising(changes) ? 'raiseAmendment' : 'lowerAmendment';

export function* proposeAmendment({ target, body }: ProposeAmendment, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  if (contract.status !== 'confirmed')
    return refuse({ code: 'WRONG_STATE', status: contract.status, allowed: ['confirmed'] });
  const surroundings = yield* around(contract);
  const { proposal, violations: form } = restate(contract, surroundings, body);
  const changes = changesOf(contract, proposal.lines);
  const pending = pendingAmendment(contract);
  const violations: Violation[] = [
    ...(pending === undefined
      ? []
      : [{ code: 'ALREADY_PENDING' as const, what: 'amendment' as const, number: pending.amendment }]),
    ...onePart(contract, context.actor, 'propose'),
    ...form,
    ...(form.length === 0 ? changesSomething(contract, proposal, changes) : []),
    ...phaseOpenFor(surroundings.phase, act(changes)),
    ...notBelowUse(changes, body.lines),
  ];
  const amendment = contract.amendments.length + 1;
  return judge(violations, () =>
    accept(
      [
        write(ref, {
          type: 'AmendmentProposed',
          data: { ...by(context), amendment, reason: body.reason, ...proposal },
        }),
      ],
      String(amendment),
    ),
  );
}

/** The proposed amendment that a command addresses, or the outcome when it cannot be decided any more. */
const addressedAmendment = (
  contract: KnownContract,
  number: number,
): { readonly found: AmendmentState } | { readonly outcome: Outcome<Violation> } => {
  const found = contract.amendments.find(({ amendment }) => amendment === number);
  if (found === undefined) return { outcome: absent };
  return found.status === 'proposed'
    ? { found }
    : { outcome: refuse({ code: 'WRONG_STATE', status: found.status, allowed: ['proposed'] }) };
};

export function* withdrawAmendment({ target }: WithdrawAmendment, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const addressed = addressedAmendment(contract, target.amendment);
  if ('outcome' in addressed) return addressed.outcome;
  const { amendment } = target;
  return accept([write(ref, { type: 'AmendmentWithdrawn', data: { ...by(context), amendment } })]);
}

/** An amendment that raises is judged as a confirmation of the new total; one that raises nothing only by who and by what is in use. */
const amendmentRules = (
  surroundings: Around,
  { from, to }: AmendmentState,
  changes: readonly LineChange[],
  context: Context,
): Violation[] => {
  const open = phaseOpenFor(surroundings.phase, act(changes));
  const inUse = notBelowUse(changes);
  if (!raising(changes)) return [...open, ...inUse];
  const around = commitmentRules(surroundings, { from, to, changes }, context);
  return [...around, ...open, ...moneyRules(surroundings.phase, movementsOf(changes, surroundings.request)), ...inUse];
};

export function* confirmAmendment({ target }: ConfirmAmendment, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const addressed = addressedAmendment(contract, target.amendment);
  if ('outcome' in addressed) return addressed.outcome;
  const { found } = addressed;
  const surroundings = yield* around(contract);
  yield* read(phaseRef(contract.programme, contract.phase));
  const changes = changesOf(contract, found.lines);
  const total = totalOf(found.lines);
  const authorised = raising(changes) ? yield* authority(total, context) : undefined;
  const violations = [
    ...onePart(contract, context.actor, 'confirm'),
    ...(authorised !== undefined && 'violation' in authorised ? [authorised.violation] : []),
    ...amendmentRules(surroundings, found, changes, context),
  ];
  return judge(violations, () => {
    const movements = movementsOf(changes, surroundings.request);
    const { from, to, lines, amendment } = found;
    const { request } = contract;
    const confirmed = {
      ...by(context),
      ...whereOf(contract),
      amendment,
      ...(authorised !== undefined && 'grant' in authorised ? { grant: authorised.grant } : {}),
      totalOre: oreText(total),
      from,
      to,
      lines,
      changes: movements,
      flags: overCapacity(surroundings, contract, lines, found),
    };
    const contractId = { contract: contract.contract };
    const moved = movement(context, commitmentEntries(contract, movements));
    return accept([
      write(ref, { type: 'AmendmentConfirmed', data: confirmed }),
      ...onLedger(contract, { type: 'CommitmentAmended', data: { request, ...contractId, amendment, ...moved } }),
      write(requestRef(request), {
        type: 'CoverageChanged',
        data: { ...contractId, cause: 'amendment', cohorts: coverageOf(movements) },
      }),
      ...drawnFromFramework(contract, committedBy(movements)),
      ...standing(contract, lines, found),
    ]);
  });
}
