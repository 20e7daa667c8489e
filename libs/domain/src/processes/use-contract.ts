import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { onePart } from '../contract/decider.js';
import { contractRef, lineOf, quotaUsed } from '../contract/index.js';
import type {
  DeliveryState,
  DrawReferrals,
  KnownContract,
  LinePatients,
  LineState,
  ReportDelivery,
  ReportReturned,
  VerifyDelivery,
  WithdrawDelivery,
} from '../contract/index.js';
import { phaseOpenFor } from '../programme/ledger.js';
import { codeKnown, END_OF_WAIT } from '../reference/index.js';
import type { Violation } from '../violations.js';
import { around, by, whereOf } from './contract-surroundings.js';

const known = (contract: KnownContract, line: number): LineState | Violation =>
  lineOf(contract, line) ?? { code: 'LINE_UNKNOWN', line, pointer: '/line' };

const patientsOf = ({ line, cohort, specialty }: LineState, patients: number): LinePatients => ({
  line,
  cohort,
  specialty,
  patients,
});

/** What is referred and neither reported as delivered nor returned. */
const open = ({ referred, reported, returned }: LineState): number => referred - reported - returned;

const overDrawn = (line: LineState, patients: number): Violation[] =>
  patients <= open(line)
    ? []
    : [{ code: 'OVER_DRAWN', line: line.line, patients, remaining: open(line), pointer: '/patients' }];

const inStatus = (
  contract: KnownContract,
  ...allowed: readonly KnownContract['status'][]
): Outcome<Violation> | undefined =>
  allowed.includes(contract.status) ? undefined : refuse({ code: 'WRONG_STATE', status: contract.status, allowed });

/** A draw uses the quota of a line; it checks the provider's stream, so a suspension stops every draw at once. */
export function* drawReferrals({ target, body }: DrawReferrals): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const refusal = inStatus(contract, 'confirmed');
  if (refusal !== undefined) return refusal;
  const { provider, phase } = yield* around(contract);
  const line = known(contract, body.line);
  if ('code' in line) return refuse(line);
  const remaining = line.patients - quotaUsed(line);
  const violations: Violation[] = [
    ...phaseOpenFor(phase, 'use'),
    ...(body.patients <= remaining
      ? []
      : [
          {
            code: 'QUOTA_EXCEEDED' as const,
            line: line.line,
            patients: body.patients,
            remaining,
            pointer: '/patients',
          },
        ]),
    ...(provider.status === 'suspended' ? [{ code: 'PROVIDER_SUSPENDED' as const, provider: provider.provider }] : []),
  ];
  const draw = contract.draws.length + 1;
  const drawn = { ...whereOf(contract), ...patientsOf(line, body.patients), draw };
  return judge(violations, () => accept([write(ref, { type: 'ReferralsDrawn', data: drawn })], String(draw)));
}

/** Referred patients who will not be treated on the contract: the quota is given back. */
export function* reportReturned({ target, body }: ReportReturned): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const refusal = inStatus(contract, 'confirmed', 'terminated');
  if (refusal !== undefined) return refusal;
  const { phase } = yield* around(contract);
  const line = known(contract, body.line);
  if ('code' in line) return refuse(line);
  const { endOfWaitCode } = body;
  const violations: Violation[] = [
    ...phaseOpenFor(phase, 'use'),
    ...codeKnown(END_OF_WAIT, endOfWaitCode, '/endOfWaitCode'),
    ...overDrawn(line, body.patients),
  ];
  const number = contract.returns + 1;
  const returned = { ...whereOf(contract), ...patientsOf(line, body.patients), return: number, endOfWaitCode };
  return judge(violations, () => accept([write(ref, { type: 'ReferralsReturned', data: returned })], String(number)));
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
  const { phase } = yield* around(contract);
  const line = known(contract, body.line);
  if ('code' in line) return refuse(line);
  const violations = [
    ...phaseOpenFor(phase, 'use'),
    ...overDrawn(line, body.patients),
    ...hoursStated(contract, body),
    ...onePart(contract, context.actor, 'propose'),
  ];
  const delivery = contract.deliveries.length + 1;
  const { deliveredOn, hoursOutsideOrdinary } = body;
  const reported = {
    ...by(context),
    ...patientsOf(line, body.patients),
    delivery,
    deliveredOn,
    ...(hoursOutsideOrdinary === undefined ? {} : { hoursOutsideOrdinary }),
  };
  return judge(violations, () => accept([write(ref, { type: 'DeliveryReported', data: reported })], String(delivery)));
}

/** The reported delivery that a command addresses, or the outcome when it is verified or withdrawn already. */
const reportedDelivery = (
  contract: KnownContract,
  number: number,
): { readonly found: DeliveryState } | { readonly outcome: Outcome<Violation> } => {
  const found = contract.deliveries.find(({ delivery }) => delivery === number);
  if (found === undefined) return { outcome: absent };
  return found.status === 'reported' ? { found } : { outcome: refuse({ code: 'WRONG_STATE', status: found.status }) };
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
  const { phase } = yield* around(contract);
  const found = lineOf(contract, line);
  if (found === undefined) throw new Error(`no line ${line} on ${contract.contract}`);
  const violations = [...phaseOpenFor(phase, 'use'), ...onePart(contract, context.actor, 'attest')];
  const verified = { ...by(context), ...whereOf(contract), ...patientsOf(found, patients), delivery, deliveredOn };
  return judge(violations, () => accept([write(ref, { type: 'DeliveryVerified', data: verified })]));
}
