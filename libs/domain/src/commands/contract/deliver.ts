import { accept, judge, write } from '@spillrom/event-sourcing';
import type { LocalDate } from '@spillrom/kernel';
import { onePart, referredAndUndelivered } from '../../aggregates/contract/rules.js';
import { contractRef, lineOf, openPatients } from '../../aggregates/contract/index.js';
import type { KnownContract, LineState } from '../../aggregates/contract/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { duringContract, notBeforeConfirmation, notInFuture } from '../dates.js';
import { firstOf, onContract, onDelivery, wrongState } from '../guards.js';
import type { ReportDelivery, UnverifyDelivery, VerifyDelivery, WithdrawDelivery } from './commands.js';
import { asOnePart, by, phaseOfContract, whereOf } from './surroundings.js';
import { judged, lineKnown, notOverDrawn, patientsOf } from './use.js';

/** Extra activity in an own trust is told apart from ordinary work by the minutes outside it. */
const minutesStated = ({ basis }: KnownContract, { line, minutesOutsideOrdinary }: ReportDelivery['body']) =>
  unless(basis !== 'ownTrust' || minutesOutsideOrdinary !== undefined, {
    code: 'MINUTES_REQUIRED',
    line,
    pointer: '/minutesOutsideOrdinary',
  });

/** Says nothing where more are reported than are open at all: that is another rule's answer. */
const afterReferral = (
  contract: KnownContract,
  line: LineState | undefined,
  patients: number,
  deliveredOn: LocalDate,
): readonly ViolationOf<'BEFORE_REFERRAL'>[] => {
  if (line === undefined || patients > openPatients(line)) return [];
  const remaining = Math.max(0, referredAndUndelivered(contract, line.line, deliveredOn));
  const wrong = { line: line.line, deliveredOn, patients, remaining, pointer: '/deliveredOn' };
  return unless(patients <= remaining, { code: 'BEFORE_REFERRAL', ...wrong });
};

export const reportDelivery = onContract(
  ['confirmed', 'terminated'],
  function* (contract, { target, body }: ReportDelivery, context) {
    const phase = yield* phaseOfContract(contract);
    const { patients, deliveredOn, minutesOutsideOrdinary } = body;
    const line = lineOf(contract, body.line);
    const violations = [
      ...lineKnown(line, body.line),
      ...notOverDrawn(line, patients),
      ...minutesStated(contract, body),
      ...notInFuture(deliveredOn, context, '/deliveredOn'),
      ...duringContract(contract, deliveredOn, '/deliveredOn'),
      ...notBeforeConfirmation(contract, deliveredOn, '/deliveredOn'),
      ...afterReferral(contract, line, patients, deliveredOn),
      ...phaseOpenFor(phase, 'use'),
    ];
    const delivery = contract.deliveries.length + 1;
    return judge(violations, () => {
      const minutes = minutesOutsideOrdinary === undefined ? {} : { minutesOutsideOrdinary };
      const treated = { ...patientsOf(judged(line), patients), delivery, deliveredOn, ...minutes };
      const data = { ...by(context), ...treated };
      return accept([write(contractRef(target.contract), { type: 'DeliveryReported', data })], String(delivery));
    });
  },
  asOnePart('report'),
);

export const withdrawDelivery = onDelivery(
  ['reported'],
  function* (contract, { delivery }, _command: WithdrawDelivery, context) {
    const withdrawn = { ...by(context), delivery };
    return accept([write(contractRef(contract.contract), { type: 'DeliveryWithdrawn', data: withdrawn })]);
  },
);

export const verifyDelivery = onDelivery(
  ['reported'],
  function* (contract, { line, patients, delivery, deliveredOn }, _command: VerifyDelivery, context) {
    const phase = yield* phaseOfContract(contract);
    const violations = [...onePart(contract, context.actor, 'verify'), ...phaseOpenFor(phase, 'use')];
    return judge(violations, () => {
      const treated = { ...patientsOf(judged(lineOf(contract, line)), patients), delivery, deliveredOn };
      const verified = { ...by(context), ...whereOf(contract), ...treated };
      return accept([write(contractRef(contract.contract), { type: 'DeliveryVerified', data: verified })]);
    });
  },
);

const RUNNING: readonly string[] = ['confirmed', 'terminated'];

/** A verification is taken back by somebody else than who gave it, while no attested invoice counts on it. */
export const unverifyDelivery = onDelivery(
  ['verified'],
  function* (contract, found, { body }: UnverifyDelivery, context) {
    const { actor } = context;
    const { status } = contract;
    const phase = yield* phaseOfContract(contract);
    const { line, patients, delivery, deliveredOn, used, verifiedBy } = found;
    const violations = [
      ...onePart(contract, actor, 'unverify'),
      ...unless(verifiedBy !== actor, { code: 'SAME_PERSON', actor, part: 'unverify', earlierPart: 'verify' }),
      ...unless(used === 0, { code: 'DELIVERY_USED', delivery, used }),
      ...phaseOpenFor(phase, 'use'),
    ];
    const wrong = RUNNING.includes(status) ? undefined : wrongState('contract', status, RUNNING);
    return firstOf(wrong, () =>
      judge(violations, () => {
        const uncounted = { ...patientsOf(judged(lineOf(contract, line)), 0 - patients), delivery, deliveredOn };
        const unverified = { ...by(context), ...whereOf(contract), ...uncounted, reason: body.reason };
        return accept([write(contractRef(contract.contract), { type: 'DeliveryUnverified', data: unverified })]);
      }),
    );
  },
);
