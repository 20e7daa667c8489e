import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { RequestEvent } from '../../aggregates/request/index.js';
import type {
  ConfirmReservationReversal,
  ProposeReservationReversal,
  WithdrawReservationReversal,
} from './commands.js';
import { confirmReservationReversal, proposeReservationReversal, withdrawReservationReversal } from './reverse.js';
import * as story from '../../testing/requests.js';

const { contract, holder, officer, programmeWith, request, standing, target, toProgramme, toRequest, where } = story;

const propose: ProposeReservationReversal = {
  type: 'ProposeReservationReversal',
  target,
  body: { reason: 'Approved for the wrong trust' },
};
const confirm = (reversal = 1): ConfirmReservationReversal => ({
  type: 'ConfirmReservationReversal',
  target: { request, reversal },
  body: {},
});
const withdraw = (reversal = 1): WithdrawReservationReversal => ({
  type: 'WithdrawReservationReversal',
  target: { request, reversal },
  body: {},
});
const proposed = (reversal = 1): RequestEvent => ({
  type: 'ReservationReversalProposed',
  data: { by: officer.actor, reversal, reason: 'Approved for the wrong trust' },
});
const takenBack = (reversal = 1): RequestEvent => ({
  type: 'ReservationReversalWithdrawn',
  data: { by: officer.actor, reversal },
});
const reversed = (reversal = 1): RequestEvent => ({
  type: 'ReservationReversed',
  data: {
    ...where,
    by: holder.actor,
    reversal,
    cohorts: [
      { cohort: 1, specialty: '300', patients: -60 },
      { cohort: 2, specialty: '050', patients: 0 },
    ],
  },
});
const moneyBack = write(toProgramme, {
  type: 'MovementReversed',
  data: {
    reversed: { of: 'reservation', request },
    paid: [],
    receivable: [],
    ...story.dated,
    entries: story.reservation(-300n),
  },
});

const approvedThen = (...events: readonly RequestEvent[]) =>
  given([...programmeWith('open'), ...standing.partlyApproved, ...story.onRequest(...events)]);
const release: RequestEvent = {
  type: 'CohortReservationReleased',
  data: { cohort: 1, amountOre: '1', reason: 'Not needed' },
};
const noted: RequestEvent = { type: 'ContractDraftNoted', data: { contract } };
const dropped: RequestEvent = { type: 'ContractDraftDropped', data: { contract } };
type Cause = Extract<RequestEvent, { type: 'CoverageChanged' }>['data']['cause'];
const coverage = (cause: Cause, treated?: number): RequestEvent => ({
  type: 'CoverageChanged',
  data: {
    contract,
    cause,
    cohorts: [{ cohort: 1, patients: 0, reservedOre: '0' }],
    ...(treated === undefined ? {} : { treated }),
  },
});

/** What hangs on a reservation, and how a refusal names it. */
const hanging = [
  ['a release', [release], { kind: 'movement', of: 'release', number: 1 }],
  ['a drafted contract', [noted], { kind: 'contract', contract, status: 'drafted' }],
  ['a confirmed contract', [coverage('confirmation')], { kind: 'contract', contract, status: 'confirmed' }],
  [
    'a terminated contract',
    [coverage('confirmation'), coverage('termination')],
    { kind: 'contract', contract, status: 'terminated' },
  ],
  [
    'a settled contract that treated nobody',
    [coverage('confirmation'), coverage('settlement', 0)],
    { kind: 'contract', contract, status: 'settledUntreated' },
  ],
  [
    'a settled contract that treated somebody',
    [coverage('confirmation'), coverage('settlement', 1)],
    { kind: 'contract', contract, status: 'settledTreated' },
  ],
] as const;

describe('proposing to reverse a reservation', () => {
  it('makes the first reversal, and after that was withdrawn the second', () => {
    approvedThen()
      .when(proposeReservationReversal(propose, officer))
      .thenAccepted([write(toRequest, proposed())], '1')
      .when(withdrawReservationReversal(withdraw(), officer))
      .thenAccepted([write(toRequest, takenBack())])
      .when(proposeReservationReversal(propose, officer))
      .thenAccepted([write(toRequest, proposed(2))], '2');
  });

  it('is refused while one is pending', () => {
    approvedThen(proposed())
      .when(proposeReservationReversal(propose, officer))
      .thenRefused({ code: 'ALREADY_PENDING', what: 'reversal', number: 1 });
  });

  it.each(hanging)('is refused when the reservation has %s on it', (_, events, on) => {
    approvedThen(...events)
      .when(proposeReservationReversal(propose, officer))
      .thenRefused({ code: 'DEPENDED_ON', on: [on], count: 1 });
  });

  it('is taken when the contract on it was discarded or its commitment reversed', () => {
    for (const gone of [
      [noted, dropped],
      [noted, coverage('confirmation'), coverage('commitmentReversal')],
    ]) {
      approvedThen(...gone)
        .when(proposeReservationReversal(propose, officer))
        .thenAccepted([write(toRequest, proposed())], '1');
    }
  });

  it('names all that is wrong', () => {
    given([
      ...programmeWith('closed'),
      ...standing.partlyApproved,
      ...story.onRequest(release, release, noted, proposed()),
    ])
      .when(proposeReservationReversal(propose, officer))
      .thenRefused(
        { code: 'ALREADY_PENDING', what: 'reversal', number: 1 },
        {
          code: 'DEPENDED_ON',
          on: [
            { kind: 'movement', of: 'release', number: 1 },
            { kind: 'movement', of: 'release', number: 2 },
            { kind: 'contract', contract, status: 'drafted' },
          ],
          count: 3,
        },
        { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closed', allowed: ['planned', 'open', 'closing'] },
      );
  });

  it.each(story.statusesBut('approved', 'partlyApproved'))('is refused to a request that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(proposeReservationReversal(propose, officer))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['approved', 'partlyApproved'] });
  });

  it('finds no request that was never drafted', () => {
    given([]).when(proposeReservationReversal(propose, officer)).thenAbsent();
  });
});

describe('confirming the reversal of a reservation', () => {
  it('is the exact opposite, and the request is assessed again', () => {
    const after = approvedThen(proposed())
      .when(confirmReservationReversal(confirm(), holder))
      .thenAccepted([write(toRequest, reversed()), moneyBack]);
    expect(after.result(read(toRequest))).toMatchObject({
      status: 'assessed',
      assessedBy: 'assessor',
      cohorts: [
        { approvedPatients: 0, reservedOre: 0n },
        { approvedPatients: 0, reservedOre: 0n },
      ],
    });
  });

  it('is refused to whoever proposed it', () => {
    approvedThen(proposed())
      .when(confirmReservationReversal(confirm(), { ...holder, actor: officer.actor }))
      .thenRefused({ code: 'SAME_PERSON', actor: officer.actor, part: 'confirm', earlierPart: 'propose' });
  });

  it.each(hanging)('is refused when the reservation got %s since', (_, events, on) => {
    approvedThen(proposed(), ...events)
      .when(confirmReservationReversal(confirm(), holder))
      .thenRefused({ code: 'DEPENDED_ON', on: [on], count: 1 });
  });

  it('is refused once the phase is closed, with all else that is wrong', () => {
    given([...programmeWith('closed'), ...standing.partlyApproved, ...story.onRequest(proposed(), noted)])
      .when(confirmReservationReversal(confirm(), { ...holder, actor: officer.actor }))
      .thenRefused(
        { code: 'SAME_PERSON', actor: officer.actor, part: 'confirm', earlierPart: 'propose' },
        { code: 'DEPENDED_ON', on: [{ kind: 'contract', contract, status: 'drafted' }], count: 1 },
        { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closed', allowed: ['planned', 'open', 'closing'] },
      );
  });

  it('is refused a second time and names the state of the reversal', () => {
    approvedThen(proposed(), reversed())
      .when(confirmReservationReversal(confirm(), holder))
      .thenRefused({ code: 'WRONG_STATE', what: 'reversal', status: 'confirmed', allowed: ['proposed'] })
      .when(proposeReservationReversal(propose, officer))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'request',
        status: 'assessed',
        allowed: ['approved', 'partlyApproved'],
      });
  });

  it('is refused when the proposal or the request was withdrawn', () => {
    approvedThen(proposed(), takenBack())
      .when(confirmReservationReversal(confirm(), holder))
      .thenRefused({ code: 'WRONG_STATE', what: 'reversal', status: 'withdrawn', allowed: ['proposed'] });
    approvedThen(proposed(), story.withdrawn)
      .when(confirmReservationReversal(confirm(), holder))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'request',
        status: 'withdrawn',
        allowed: ['approved', 'partlyApproved'],
      });
  });

  it('may follow a new approval', () => {
    given([
      ...programmeWith('open'),
      ...standing.partlyApproved,
      ...story.onRequest(proposed(), reversed()),
      moneyBack,
      ...story.onRequest(story.approved),
      story.reserved(300n),
      ...story.onRequest(proposed(2)),
    ])
      .when(confirmReservationReversal(confirm(2), holder))
      .thenAccepted([write(toRequest, reversed(2)), moneyBack]);
  });

  it('moves nothing where nothing was reserved', () => {
    const free: RequestEvent = {
      type: 'RequestApproved',
      data: {
        ...where,
        by: story.director.actor,
        rationale: 'Most in need',
        cohorts: [
          { cohort: 1, specialty: '300', patients: 60, reservedOre: '0' },
          { cohort: 2, specialty: '050', patients: 0, reservedOre: '0' },
        ],
      },
    };
    given([...programmeWith('open'), ...standing.assessed, ...story.onRequest(free, proposed())])
      .when(confirmReservationReversal(confirm(), holder))
      .thenAccepted([write(toRequest, reversed())]);
  });

  it('finds no reversal that was never proposed', () => {
    approvedThen(proposed())
      .when(confirmReservationReversal(confirm(2), holder))
      .thenAbsent();
    given([]).when(confirmReservationReversal(confirm(), holder)).thenAbsent();
  });
});

describe('withdrawing the proposal to reverse a reservation', () => {
  it('is refused a second time and names the state', () => {
    approvedThen(proposed(), takenBack())
      .when(withdrawReservationReversal(withdraw(), officer))
      .thenRefused({ code: 'WRONG_STATE', what: 'reversal', status: 'withdrawn', allowed: ['proposed'] });
  });

  it('is taken in every phase, and whatever became of the request', () => {
    given([...programmeWith('closed'), ...standing.partlyApproved, ...story.onRequest(proposed(), story.withdrawn)])
      .when(withdrawReservationReversal(withdraw(), officer))
      .thenAccepted([write(toRequest, takenBack())]);
  });

  it('finds no reversal that was never proposed', () => {
    approvedThen(proposed())
      .when(withdrawReservationReversal(withdraw(2), officer))
      .thenAbsent();
    given([]).when(withdrawReservationReversal(withdraw(), officer)).thenAbsent();
  });
});
