import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { ContractId } from '@spillrom/kernel';
import type { RequestEvent } from '../../aggregates/request/index.js';
import type { SubmitRequest, WithdrawRequest } from './commands.js';
import { submitRequest, withdrawRequest } from './submit.js';
import { waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';

const { programmeWith, request, standing, target, toPhase, toRequest, where } = story;

const submit: SubmitRequest = { type: 'SubmitRequest', target, body: {} };
const withdraw: WithdrawRequest = { type: 'WithdrawRequest', target, body: { reason: 'Staff came back' } };
const director = story.by('trust director', 'trust-medical-director', story.stOlavs);

describe('submitting a request', () => {
  it.each(['planned', 'open', 'closing'] as const)('counts what is asked for and enters a %s phase', (status) => {
    const after = given([...programmeWith(status), ...standing.draft])
      .when(submitRequest(submit, director))
      .thenAccepted([write(toRequest, story.submitted), story.entered]);
    expect(after.result(read(toRequest))).toMatchObject({ status: 'submitted' });
  });

  it('counts again after it was returned, as it reads then', () => {
    const amended: RequestEvent = {
      type: 'DraftAmended',
      data: {
        phase: 1,
        justification: 'Knees only',
        cohorts: [{ cohort: 1, ...story.knees }],
        waitingData,
        quotes: [],
      },
    };
    given([...programmeWith('open'), ...standing.returned, ...story.onRequest(amended)])
      .when(submitRequest(submit, director))
      .thenAccepted([
        write(toRequest, {
          type: 'RequestSubmitted',
          data: { ...where, cohorts: [{ cohort: 1, specialty: '050', patients: 40 }] },
        }),
        write(toPhase, {
          type: 'RequestEntered',
          data: {
            request,
            trust: story.stOlavs,
            cohorts: [{ cohort: 1, latestTreatmentOn: story.date('2022-11-01') }],
          },
        }),
      ]);
  });

  it.each(story.statusesBut('draft', 'returned'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(submitRequest(submit, director))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['draft', 'returned'] });
  });

  it('is judged by the window as it is now, not as it was when it was drafted', () => {
    const moved = [
      ...programmeWith('closed'),
      ...standing.draft,
      write(story.toProgramme, story.plan(2, story.stOlavs, '2022-11-02', '2022-12-30')),
    ];
    const window = { from: story.date('2022-11-02'), to: story.date('2022-12-30') };
    given(moved)
      .when(submitRequest(submit, director))
      .thenRefused(
        { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closed', allowed: ['planned', 'open', 'closing'] },
        { code: 'OUTSIDE_WINDOW', cohort: 1, latestTreatmentOn: story.date('2022-12-31'), ...window },
        { code: 'OUTSIDE_WINDOW', cohort: 2, latestTreatmentOn: story.date('2022-11-01'), ...window },
      );
  });

  it('is refused once the phase has become another trust’s', () => {
    const moved = story.plan(2, story.nordTrondelag, '2022-11-01', '2022-12-31');
    given([...programmeWith('open'), ...standing.draft, write(story.toProgramme, moved)])
      .when(submitRequest(submit, director))
      .thenRefused({
        code: 'NOT_PRIORITISED',
        phase: 1,
        trust: story.stOlavs,
        prioritised: story.nordTrondelag,
      });
  });

  it('finds no request that was never drafted', () => {
    given([]).when(submitRequest(submit, director)).thenAbsent();
  });
});

describe('withdrawing a request', () => {
  const withdrawn = (data: Partial<Extract<RequestEvent, { type: 'RequestWithdrawn' }>['data']>) =>
    write(toRequest, {
      type: 'RequestWithdrawn',
      data: { ...where, reason: 'Staff came back', requested: [], approved: [], released: [], ...data },
    });

  it.each(['submitted', 'assessed'] as const)('takes back what a %s one asked for, and moves no money', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(withdrawRequest(withdraw, director))
      .thenAccepted([withdrawn({ requested: story.lessPatients }), story.left]);
  });

  it('takes back nothing of a returned one, which has left its phase already', () => {
    given([...programmeWith('open'), ...standing.returned])
      .when(withdrawRequest(withdraw, director))
      .thenAccepted([withdrawn({})]);
  });

  const lessApproved = [
    { cohort: 1, specialty: '300', patients: -60 },
    { cohort: 2, specialty: '050', patients: 0 },
  ];

  it('releases all that is still reserved on an approved one', () => {
    const after = given([...programmeWith('open'), ...standing.partlyApproved])
      .when(withdrawRequest(withdraw, director))
      .thenAccepted([
        withdrawn({
          requested: story.lessPatients,
          approved: lessApproved,
          released: [{ cohort: 1, amountOre: '300' }],
        }),
        story.released(300n, 'withdrawal'),
        story.left,
      ]);
    expect(after.result(read(toRequest))).toMatchObject({
      status: 'withdrawn',
      cohorts: [
        { approvedPatients: 0, reservedOre: 0n },
        { approvedPatients: 0, reservedOre: 0n },
      ],
    });
  });

  it('moves no money when all was released before, also once the phase is closed', () => {
    const emptied = [
      ...standing.partlyApproved,
      ...story.onRequest({
        type: 'CohortReservationReleased',
        data: { cohort: 1, amountOre: '300', reason: 'Not needed' },
      }),
      story.released(300n, 'release'),
    ];
    given([...programmeWith('closed'), ...emptied])
      .when(withdrawRequest(withdraw, director))
      .thenAccepted([withdrawn({ requested: story.lessPatients, approved: lessApproved }), story.left]);
  });

  it.each(['closed', 'cancelled'] as const)('is refused while something is reserved in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.partlyApproved])
      .when(withdrawRequest(withdraw, director))
      .thenRefused({ code: 'PHASE_NOT_OPEN', phase: 1, status, allowed: ['planned', 'open', 'closing'] });
  });

  it.each(story.statusesBut('submitted', 'assessed', 'returned', 'approved', 'partlyApproved'))(
    'is refused to one that is %s',
    (status) => {
      given([...programmeWith('open'), ...standing[status]])
        .when(withdrawRequest(withdraw, director))
        .thenRefused({
          code: 'WRONG_STATE',
          what: 'request',
          status,
          allowed: ['submitted', 'assessed', 'returned', 'approved', 'partlyApproved'],
        });
    },
  );

  describe('with a contract', () => {
    type Cause = Extract<RequestEvent, { type: 'CoverageChanged' }>['data']['cause'];
    const change = (contract: ContractId, cause: Cause, patients: number, treated?: number): RequestEvent => ({
      type: 'CoverageChanged',
      data: {
        contract,
        cause,
        cohorts: [{ cohort: 1, patients, reservedOre: '0' }],
        ...(treated === undefined ? {} : { treated }),
      },
    });
    const noted: RequestEvent = { type: 'ContractDraftNoted', data: { contract: story.contract } };
    const dropped: RequestEvent = { type: 'ContractDraftDropped', data: { contract: story.contract } };
    const confirmed = [noted, change(story.contract, 'confirmation', 10)];
    const withContract = (...events: readonly RequestEvent[]) =>
      given([...programmeWith('open'), ...standing.partlyApproved, ...story.onRequest(...events)]).when(
        withdrawRequest(withdraw, director),
      );
    const accepted = [
      withdrawn({
        requested: story.lessPatients,
        approved: lessApproved,
        released: [{ cohort: 1, amountOre: '300' }],
      }),
      story.released(300n, 'withdrawal'),
      story.left,
    ];

    const free: readonly [string, readonly RequestEvent[]][] = [
      ['drafted', [noted]],
      ['discarded', [noted, dropped]],
      ['settled with nobody treated', [...confirmed, change(story.contract, 'settlement', -10, 0)]],
      ['reversed', [...confirmed, change(story.contract, 'commitmentReversal', -10)]],
    ];
    it.each(free)('is taken when that is %s', (_, events) => {
      withContract(...events).thenAccepted(accepted);
    });

    const holding: readonly [string, readonly RequestEvent[]][] = [
      ['confirmed', confirmed],
      ['confirmed and amended', [...confirmed, change(story.contract, 'amendment', 5)]],
      ['confirmed and its amendment reversed', [...confirmed, change(story.contract, 'amendmentReversal', -5)]],
      ['terminated', [...confirmed, change(story.contract, 'termination', -10)]],
      ['settled with one patient treated', [...confirmed, change(story.contract, 'settlement', -9, 1)]],
    ];
    it.each(holding)('is refused when that is %s', (_, events) => {
      withContract(...events).thenRefused({ code: 'HAS_CONTRACT', contracts: [story.contract], count: 1 });
    });
  });

  it('finds no request that was never drafted', () => {
    given([]).when(withdrawRequest(withdraw, director)).thenAbsent();
  });
});
