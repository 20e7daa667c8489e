import { accept, judge, read, write } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import { isAccepted } from '../../aggregates/contract/acceptance.js';
import { referredAndUndelivered } from '../../aggregates/contract/rules.js';
import { contractRef, lineOf, openPatients, quotaUsed } from '../../aggregates/contract/index.js';
import type { KnownContract, LinePatients, LineState } from '../../aggregates/contract/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { notSuspended } from '../../aggregates/provider/rules.js';
import { codeInUse, codeKnown, readCodes } from '../../aggregates/reference/index.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { notAfterPeriod, notBeforeConfirmation, notInFuture } from '../dates.js';
import { onContract, onDraw, onReturn } from '../guards.js';
import type { CorrectDraw, CorrectReturn, DrawReferrals, ReportReturned } from './commands.js';
import { known, phaseOfContract, whereOf } from './surroundings.js';

export const lineKnown = (found: LineState | undefined, line: number) =>
  unless(found !== undefined, { code: 'LINE_UNKNOWN', line, pointer: '/line' });

/** The line of an act that was judged, and so is there. */
export const judged = (found: LineState | undefined): LineState => {
  if (found === undefined) throw new Error('no such line');
  return found;
};

export const patientsOf = ({ line, cohort, specialty }: LineState, patients: number): LinePatients => ({
  line,
  cohort,
  specialty,
  patients,
});

/** Whether so many more of the referred patients may be reported as treated or returned. */
export const notOverDrawn = (line: LineState | undefined, patients: number): readonly ViolationOf<'OVER_DRAWN'>[] => {
  if (line === undefined) return [];
  const remaining = openPatients(line);
  const wrong = { line: line.line, patients, remaining, pointer: '/patients' };
  return unless(patients <= remaining, { code: 'OVER_DRAWN', ...wrong });
};

/** What is left of a line's quota; terminating a contract stopped its draws. */
const quotaLeft = ({ status }: KnownContract, line: LineState): number =>
  status === 'terminated' ? 0 : line.patients - quotaUsed(line);

const underQuota = (
  line: LineState | undefined,
  patients: number,
  remaining: number,
): readonly ViolationOf<'QUOTA_EXCEEDED'>[] =>
  line === undefined
    ? []
    : unless(patients <= remaining, {
        code: 'QUOTA_EXCEEDED',
        line: line.line,
        patients,
        remaining,
        pointer: '/patients',
      });

function* providerOf({ provider }: KnownContract) {
  return known(yield* read(providerRef(provider)), provider);
}

function* accepted(contract: KnownContract) {
  return isAccepted(contract);
}

/** A draw uses the quota of a line; it checks the provider's stream, so a suspension stops every draw at once. */
export const drawReferrals = onContract(
  ['confirmed'],
  function* (contract, command: DrawReferrals, context) {
    const { target, body } = command;
    const { patients, drawnOn } = body;
    const phase = yield* phaseOfContract(contract);
    const provider = yield* providerOf(contract);
    const line = lineOf(contract, body.line);
    const violations = [
      ...lineKnown(line, body.line),
      ...underQuota(line, patients, line === undefined ? 0 : quotaLeft(contract, line)),
      ...notSuspended(provider),
      ...notInFuture(drawnOn, context, '/drawnOn'),
      ...notBeforeConfirmation(contract, drawnOn, '/drawnOn'),
      ...notAfterPeriod(contract, drawnOn, '/drawnOn'),
      ...phaseOpenFor(phase, 'use'),
    ];
    const draw = contract.draws.length + 1;
    return judge(violations, () => {
      const drawn = { ...whereOf(contract), ...patientsOf(judged(line), patients), draw, drawnOn };
      return accept([write(contractRef(target.contract), { type: 'ReferralsDrawn', data: drawn })], String(draw));
    });
  },
  accepted,
);

/** Referred patients who will not be treated on the contract: the quota is given back. */
export const reportReturned = onContract(
  ['confirmed', 'terminated'],
  function* (contract, command: ReportReturned, context) {
    const { target, body } = command;
    const phase = yield* phaseOfContract(contract);
    const line = lineOf(contract, body.line);
    const { endOfWaitCode } = body;
    const endings = yield* readCodes('endOfWait');
    const today = osloDate(context.decidedAt);
    const violations = [
      ...lineKnown(line, body.line),
      ...notOverDrawn(line, body.patients),
      ...codeKnown(endings, endOfWaitCode, today, '/endOfWaitCode'),
      ...codeInUse(endings, endOfWaitCode, today, '/endOfWaitCode'),
      ...phaseOpenFor(phase, 'use'),
    ];
    const number = contract.returns.length + 1;
    return judge(violations, () => {
      const patients = patientsOf(judged(line), body.patients);
      const returned = { ...whereOf(contract), ...patients, return: number, endOfWaitCode };
      return accept(
        [write(contractRef(target.contract), { type: 'ReferralsReturned', data: returned })],
        String(number),
      );
    });
  },
);

/** The fewest that a draw can be corrected to: what was reported or returned since, in all and by each date, stays referred. */
const fewest = (contract: KnownContract, line: LineState, draw: KnownContract['draws'][number]): number => {
  const undelivered = referredAndUndelivered(contract, line.line, draw.drawnOn);
  return Math.max(0, draw.patients - Math.min(openPatients(line), undelivered));
};

const lineStands = (found: LineState | undefined, line: number) =>
  unless(found !== undefined, { code: 'LINE_UNKNOWN', line });

const notBelow = (line: LineState, patients: number, least: number) =>
  unless(patients >= least, {
    code: 'BELOW_USE',
    line: line.line,
    requested: String(patients),
    inUse: String(least),
    pointer: '/patients',
  });

/** What was drawn is counted anew. More is a draw like any other: it needs room in the quota, and a provider that is not suspended. */
export const correctDraw = onDraw(['standing'], function* (contract, draw, { target, body }: CorrectDraw) {
  const phase = yield* phaseOfContract(contract);
  const provider = yield* providerOf(contract);
  const line = lineOf(contract, draw.line);
  const more = body.patients - draw.patients;
  const violations = [
    ...lineStands(line, draw.line),
    ...unless(more !== 0, { code: 'CHANGES_NOTHING', what: 'draw' }),
    ...(line !== undefined && more < 0 ? notBelow(line, body.patients, fewest(contract, line, draw)) : []),
    ...(line !== undefined && more > 0 ? underQuota(line, more, quotaLeft(contract, line)) : []),
    ...(more > 0 ? notSuspended(provider) : []),
    ...phaseOpenFor(phase, 'use'),
  ];
  return judge(violations, () => {
    const counted = { ...patientsOf(judged(line), more), draw: draw.draw, drawnPatients: body.patients };
    const corrected = { ...whereOf(contract), ...counted, drawnOn: draw.drawnOn, reason: body.reason };
    return accept([write(contractRef(target.contract), { type: 'DrawCorrected', data: corrected })]);
  });
});

/** What was returned is counted anew; patients who were not returned after all use the quota again. */
export const correctReturn = onReturn(['standing'], function* (contract, found, { target, body }: CorrectReturn) {
  const phase = yield* phaseOfContract(contract);
  const line = lineOf(contract, found.line);
  const more = body.patients - found.patients;
  const room = line === undefined ? 0 : line.patients - quotaUsed(line);
  const violations = [
    ...lineStands(line, found.line),
    ...unless(more !== 0, { code: 'CHANGES_NOTHING', what: 'return' }),
    ...(more > 0 ? notOverDrawn(line, more) : underQuota(line, 0 - more, room)),
    ...phaseOpenFor(phase, 'use'),
  ];
  return judge(violations, () => {
    const counted = { ...patientsOf(judged(line), more), return: found.return, returnedPatients: body.patients };
    const corrected = { ...whereOf(contract), ...counted, reason: body.reason };
    return accept([write(contractRef(target.contract), { type: 'ReturnCorrected', data: corrected })]);
  });
});
