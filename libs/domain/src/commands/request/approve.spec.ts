import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { RequestEvent } from '../../aggregates/request/index.js';
import type { ApproveRequest, ReleaseReservation } from './commands.js';
import { approveRequest, releaseReservation } from './approve.js';
import * as story from '../../testing/requests.js';

const { director, programmeWith, standing, target, toProgramme, toRequest, where } = story;

type Approval = ApproveRequest['body']['cohorts'];
const approval = (...cohorts: Approval): ApproveRequest => ({
  type: 'ApproveRequest',
  target,
  body: { rationale: 'Most in need', cohorts },
});
const eyes = { cohort: 1, patients: 60, reservedOre: '300' };
const none = { cohort: 2, patients: 0, reservedOre: '0' };

describe('approving a request', () => {
  it('reserves the money of every cohort in one movement', () => {
    const after = given([...programmeWith('open'), ...standing.assessed])
      .when(
        approveRequest(
          approval({ ...eyes, patients: 100, reservedOre: '700' }, { ...none, patients: 40, reservedOre: '300' }),
          director,
        ),
      )
      .thenAccepted([
        write(toRequest, {
          type: 'RequestApproved',
          data: {
            ...where,
            by: director.actor,
            rationale: 'Most in need',
            cohorts: [
              { cohort: 1, specialty: '300', patients: 100, reservedOre: '700' },
              { cohort: 2, specialty: '050', patients: 40, reservedOre: '300' },
            ],
          },
        }),
        write(toProgramme, {
          type: 'MoneyReserved',
          data: {
            ...target,
            ...story.dated,
            entries: [
              { account: 'available', phase: 1, amountOre: '-1000' },
              story.reservation(700n)[1]!,
              {
                account: 'reserved',
                phase: 1,
                trust: story.stOlavs,
                specialty: '050',
                ...target,
                cohort: 2,
                amountOre: '300',
              },
            ],
          },
        }),
      ]);
    expect(after.result(read(toRequest))).toMatchObject({
      status: 'approved',
      cohorts: [
        { approvedPatients: 100, reservedOre: 700n },
        { approvedPatients: 40, reservedOre: 300n },
      ],
    });
  });

  it('may give a cohort no patients and no money', () => {
    given([...programmeWith('open'), ...standing.assessed])
      .when(approveRequest(approval(eyes, none), director))
      .thenAccepted([write(toRequest, story.approved), story.reserved(300n)]);
  });

  it('moves nothing when nothing is reserved', () => {
    const patientsOnly: RequestEvent = {
      type: 'RequestApproved',
      data: {
        ...where,
        by: director.actor,
        rationale: 'Most in need',
        cohorts: [
          { cohort: 2, specialty: '050', patients: 0, reservedOre: '0' },
          { cohort: 1, specialty: '300', patients: 60, reservedOre: '0' },
        ],
      },
    };
    given([...programmeWith('open'), ...standing.assessed])
      .when(approveRequest(approval(none, { ...eyes, reservedOre: '0' }), director))
      .thenAccepted([write(toRequest, patientsOnly)]);
  });

  it('is whole with all patients asked for, and partial with one fewer in any cohort', () => {
    const statusWith = (patients: number) =>
      given([...programmeWith('open'), ...standing.assessed]).result(
        approveRequest(approval({ ...eyes, patients: 100 }, { ...none, patients }), director),
      );
    const status = (patients: number) => {
      const outcome = statusWith(patients);
      if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
      return given([...programmeWith('open'), ...standing.assessed, ...outcome.events]).result(read(toRequest)).status;
    };
    expect([status(40), status(39)]).toEqual(['approved', 'partlyApproved']);
  });

  it('reserves nothing for a cohort without patients', () => {
    given([...programmeWith('open'), ...standing.assessed])
      .when(approveRequest(approval(eyes, { ...none, reservedOre: '1' }), director))
      .thenRefused({
        code: 'RESERVATION_WITHOUT_PATIENTS',
        cohort: 2,
        reservedOre: '1',
        pointer: '/cohorts/1/reservedOre',
      });
  });

  it('is refused to whoever assessed it', () => {
    given([...programmeWith('open'), ...standing.assessed])
      .when(approveRequest(approval(eyes, none), story.by('assessor', 'regional-medical-director')))
      .thenRefused({ code: 'SAME_PERSON', actor: story.by('assessor').actor, part: 'approve', earlierPart: 'assess' });
  });

  it('is open to whoever assessed it the time before it was returned', () => {
    const data = { by: story.officer.actor, assessment: 'Sound now', supply: [] };
    const again: RequestEvent = { type: 'RequestAssessed', data };
    given([
      ...programmeWith('open'),
      ...standing.assessed,
      ...story.onRequest(story.returned),
      story.left,
      ...story.onRequest(story.submitted),
      story.entered,
      ...story.onRequest(again),
    ])
      .when(approveRequest(approval(eyes, none), { ...director, actor: story.by('assessor').actor }))
      .thenAccepted([
        write(toRequest, { ...story.approved, data: { ...story.approved.data, by: 'assessor' } } as RequestEvent),
        story.reserved(300n),
      ]);
  });

  it.each(['planned', 'closing', 'closed', 'cancelled'] as const)('is refused in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.assessed])
      .when(approveRequest(approval(eyes, none), director))
      .thenRefused({ code: 'PHASE_NOT_OPEN', phase: 1, status, allowed: ['open'] });
  });

  it('names a cohort that was not asked for, one named twice, and those left out', () => {
    given([...programmeWith('open'), ...standing.assessed])
      .when(approveRequest(approval(eyes, { ...none, cohort: 3 }, eyes), director))
      .thenRefused(
        { code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/cohorts/1/cohort' },
        { code: 'COHORT_REPEATED', cohort: 1, pointer: '/cohorts/2/cohort' },
        { code: 'COHORT_MISSING', cohorts: [2], pointer: '/cohorts' },
      );
  });

  it('takes as many patients as were asked for, and not one more', () => {
    given([...programmeWith('open'), ...standing.assessed])
      .when(approveRequest(approval({ ...eyes, patients: 101 }, { ...none, patients: 40 }), director))
      .thenRefused({
        code: 'OVER_REQUESTED',
        cohort: 1,
        patients: 101,
        requested: 100,
        pointer: '/cohorts/0/patients',
      });
  });

  it('takes all that is available, and not one øre more', () => {
    given([...programmeWith('open'), ...standing.assessed])
      .when(approveRequest(approval({ ...eyes, reservedOre: '1000' }, none), director))
      .thenAccepted([
        write(toRequest, {
          type: 'RequestApproved',
          data: {
            ...where,
            by: director.actor,
            rationale: 'Most in need',
            cohorts: [
              { cohort: 1, specialty: '300', patients: 60, reservedOre: '1000' },
              { cohort: 2, specialty: '050', patients: 0, reservedOre: '0' },
            ],
          },
        }),
        story.reserved(1000n),
      ]);
    given([...programmeWith('open'), ...standing.assessed])
      .when(
        approveRequest(
          approval({ ...eyes, reservedOre: '1000' }, { ...none, patients: 1, reservedOre: '1' }),
          director,
        ),
      )
      .thenRefused({
        code: 'ALLOCATION_EXCEEDED',
        phase: 1,
        requestedOre: '1001',
        availableOre: '1000',
        pointer: '/cohorts',
      });
  });

  it('names all that is wrong, in the order of the table', () => {
    given([...programmeWith('closing'), ...standing.assessed])
      .when(
        approveRequest(
          approval({ ...eyes, patients: 101, reservedOre: '1001' }, { ...none, cohort: 7 }),
          story.by('assessor', 'regional-medical-director'),
        ),
      )
      .thenRefused(
        { code: 'SAME_PERSON', actor: story.by('assessor').actor, part: 'approve', earlierPart: 'assess' },
        { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closing', allowed: ['open'] },
        { code: 'COHORT_UNKNOWN', cohort: 7, pointer: '/cohorts/1/cohort' },
        { code: 'COHORT_MISSING', cohorts: [2], pointer: '/cohorts' },
        { code: 'OVER_REQUESTED', cohort: 1, patients: 101, requested: 100, pointer: '/cohorts/0/patients' },
        { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '1001', availableOre: '1000', pointer: '/cohorts' },
      );
  });

  it.each(story.statusesBut('assessed'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(approveRequest(approval(eyes, none), director))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['assessed'] });
  });

  it('finds no request that was never drafted', () => {
    given([])
      .when(approveRequest(approval(eyes, none), director))
      .thenAbsent();
  });
});

describe('releasing a reservation', () => {
  const release = (amountOre: string, cohort = 1): ReleaseReservation => ({
    type: 'ReleaseReservation',
    target,
    body: { cohort, amountOre, reason: 'Not needed' },
  });
  const given300 = (status: 'planned' | 'open' | 'closing' | 'closed' | 'cancelled' = 'open') =>
    given([...programmeWith(status), ...standing.partlyApproved]);
  const event = (amountOre: string) =>
    write(toRequest, {
      type: 'CohortReservationReleased',
      data: { cohort: 1, amountOre, reason: 'Not needed' },
    });

  it('gives a part back to available, then the rest, and no more', () => {
    given300()
      .when(releaseReservation(release('100'), director))
      .thenAccepted([event('100'), story.released(100n, 'release')])
      .when(releaseReservation(release('201'), director))
      .thenRefused({
        code: 'RELEASE_EXCEEDS',
        cohort: 1,
        requestedOre: '201',
        reservedOre: '200',
        pointer: '/amountOre',
      })
      .when(releaseReservation(release('200'), director))
      .thenAccepted([event('200'), story.released(200n, 'release')]);
  });

  it('knows the cohorts of the request only', () => {
    given300()
      .when(releaseReservation(release('1', 3), director))
      .thenRefused({ code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/cohort' });
  });

  it('is taken in a closing phase', () => {
    given300('closing')
      .when(releaseReservation(release('300'), director))
      .thenAccepted([event('300'), story.released(300n, 'release')]);
  });

  it.each(['closed', 'cancelled'] as const)('is refused in a %s phase', (status) => {
    given300(status)
      .when(releaseReservation(release('301'), director))
      .thenRefused(
        { code: 'PHASE_NOT_OPEN', phase: 1, status, allowed: ['planned', 'open', 'closing'] },
        { code: 'RELEASE_EXCEEDS', cohort: 1, requestedOre: '301', reservedOre: '300', pointer: '/amountOre' },
      );
  });

  it.each(story.statusesBut('approved', 'partlyApproved'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(releaseReservation(release('1'), director))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['approved', 'partlyApproved'] });
  });

  it('finds no request that was never drafted', () => {
    given([])
      .when(releaseReservation(release('1'), director))
      .thenAbsent();
  });
});
