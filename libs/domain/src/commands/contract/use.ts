import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef, lineOf, quotaUsed } from '../../aggregates/contract/index.js';
import type { DeliveryState, KnownContract, LinePatients, LineState } from '../../aggregates/contract/index.js';
import type { DrawReferrals, ReportDelivery, ReportReturned, VerifyDelivery, WithdrawDelivery } from './commands.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';

import { providerRef } from '../../aggregates/provider/index.js';
import { codeKnown, END_OF_WAIT } from '../../reference/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { by, known, phaseOfContract, whereOf } from './surroundings.js';
import { duringContract, notInFuture } from '../dates.js';

const lineKnown = (found: LineState | undefined, line: number): Violation[] =>
  found === undefined ? [{ code: 'LINE_UNKNOWN', line, pointer: '/line' }] : [];

/** The line of an act that was judged, and so is there. */
const judged = (found: LineState | undefined): LineState => {
  if (found === undefined) throw new Error('no such line');
  return found;
};

const patientsOf = ({ line, cohort, specialty }: LineState, patients: number): LinePatients => ({
  line,
  cohort,
  specialty,
  patients,
});

/** What is referred and neither reported as delivered nor returned. */
const open = ({ referred, reported, returned }: LineState): number => referred - reported - returned;

const overDrawn = (line: LineState | undefined, patients: number): Violation[] =>
  line === undefined || patients <= open(line)
    ? []
    : [{ code: 'OVER_DRAWN', line: line.line, patients, remaining: open(line), pointer: '/patients' }];

const inStatus = (
  contract: KnownContract,
  ...allowed: readonly KnownContract['status'][]
): Outcome<Violation> | undefined =>
  allowed.includes(contract.status) ? undefined : refuse({ code: 'WRONG_STATE', status: contract.status, allowed });

const overQuota = (line: LineState | undefined, patients: number): Violation[] => {
  if (line === undefined) return [];
  const remaining = line.patients - quotaUsed(line);
  if (patients <= remaining) return [];
  return [{ code: 'QUOTA_EXCEEDED', line: line.line, patients, remaining, pointer: '/patients' }];
};

/** A draw uses the quota of a line; it checks the provider's stream, so a suspension stops every draw at once. */
export function* drawReferrals({ target, body }: DrawReferrals): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const refusal = inStatus(contract, 'confirmed');
  if (refusal !== undefined) return refusal;
  const phase = yield* phaseOfContract(contract);
  const provider = known(yield* read(providerRef(contract.provider)), contract.provider);
  const line = lineOf(contract, body.line);
  const violations: Violation[] = [
    ...lineKnown(line, body.line),
    ...overQuota(line, body.patients),
    ...(provider.status === 'suspended' ? [{ code: 'PROVIDER_SUSPENDED' as const, provider: provider.provider }] : []),
    ...phaseOpenFor(phase, 'use'),
  ];
  const draw = contract.draws.length + 1;
  return judge(violations, () => {
    const drawn = { ...whereOf(contract), ...patientsOf(judged(line), body.patients), draw };
    return accept([write(ref, { type: 'ReferralsDrawn', data: drawn })], String(draw));
  });
}

/** Referred patients who will not be treated on the contract: the quota is given back. */
export function* reportReturned({ target, body }: ReportReturned): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const refusal = inStatus(contract, 'confirmed', 'terminated');
  if (refusal !== undefined) return refusal;
  const phase = yield* phaseOfContract(contract);
  const line = lineOf(contract, body.line);
  const { endOfWaitCode } = body;
  const violations: Violation[] = [
    ...lineKnown(line, body.line),
    ...overDrawn(line, body.patients),
    ...codeKnown(END_OF_WAIT, endOfWaitCode, '/endOfWaitCode'),
    ...phaseOpenFor(phase, 'use'),
  ];
  const number = contract.returns + 1;
  return judge(violations, () => {
    const patients = patientsOf(judged(line), body.patients);
    const returned = { ...whereOf(contract), ...patients, return: number, endOfWaitCode };
    return accept([write(ref, { type: 'ReferralsReturned', data: returned })], String(number));
  });
}

/** Extra activity in an own trust is told apart from ordinary work by the hours outside it. */
const hoursStated = ({ basis }: KnownContract, { line, hoursOutsideOrdinary }: ReportDelivery['body']): Violation[] =>
  basis === 'ownTrust' && hoursOutsideOrdinary === undefined
    ? [{ code: 'HOURS_REQUIRED', line, pointer: '/hoursOutsideOrdinary' }]
    : [];

export function* reportDelivery({ target, body }: ReportDelivery, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const refusal = inStatus(contract, 'confirmed', 'terminated');
  if (refusal !== undefined) return refusal;
  const phase = yield* phaseOfContract(contract);
  const line = lineOf(contract, body.line);
  const violations = [
    ...lineKnown(line, body.line),
    ...overDrawn(line, body.patients),
    ...onePart(contract, context.actor, 'propose'),
    ...hoursStated(contract, body),
    ...notInFuture(body.deliveredOn, context, '/deliveredOn'),
    ...duringContract(contract, body.deliveredOn),
    ...phaseOpenFor(phase, 'use'),
  ];
  const delivery = contract.deliveries.length + 1;
  return judge(violations, () => {
    const { deliveredOn, hoursOutsideOrdinary } = body;
    const hours = hoursOutsideOrdinary === undefined ? {} : { hoursOutsideOrdinary };
    const treated = { ...patientsOf(judged(line), body.patients), delivery, deliveredOn, ...hours };
    return accept([write(ref, { type: 'DeliveryReported', data: { ...by(context), ...treated } })], String(delivery));
  });
}

/** The reported delivery that a command addresses, or the outcome when it is verified or withdrawn already. */
const reportedDelivery = (
  contract: KnownContract,
  number: number,
): { readonly found: DeliveryState } | { readonly outcome: Outcome<Violation> } => {
  const found = contract.deliveries.find(({ delivery }) => delivery === number);
  if (found === undefined) return { outcome: absent };
  return found.status === 'reported'
    ? { found }
    : { outcome: refuse({ code: 'WRONG_STATE', status: found.status, allowed: ['reported'] }) };
};

export function* withdrawDelivery({ target }: WithdrawDelivery, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const addressed = reportedDelivery(contract, target.delivery);
  if ('outcome' in addressed) return addressed.outcome;
  const { delivery } = target;
  return accept([write(ref, { type: 'DeliveryWithdrawn', data: { ...by(context), delivery } })]);
}

export function* verifyDelivery({ target }: VerifyDelivery, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const addressed = reportedDelivery(contract, target.delivery);
  if ('outcome' in addressed) return addressed.outcome;
  const { line, patients, delivery, deliveredOn } = addressed.found;
  const phase = yield* phaseOfContract(contract);
  const violations = [...onePart(contract, context.actor, 'attest'), ...phaseOpenFor(phase, 'use')];
  return judge(violations, () => {
    const treated = { ...patientsOf(judged(lineOf(contract, line)), patients), delivery, deliveredOn };
    const verified = { ...by(context), ...whereOf(contract), ...treated };
    return accept([write(ref, { type: 'DeliveryVerified', data: verified })]);
  });
}
