import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { RequestEvent } from '../../aggregates/request/index.js';
import type { Entry } from '../../aggregates/programme/index.js';
import type { AmendApproval } from './commands.js';
import { amendApproval } from './approve.js';
import { confirmReservationReversal, proposeReservationReversal } from './reverse.js';
import * as story from '../../testing/requests.js';

const { director, programmeWith, standing, target, toProgramme, toRequest, where } = story;

type Cohorts = AmendApproval['body']['cohorts'];
const amend = (...cohorts: Cohorts): AmendApproval => ({
  type: 'AmendApproval',
  target,
  body: { reason: 'The list grew', cohorts },
});
/** As the partly approved request stands: 60 of 100 cataracts with 300 øre, none of 40 knees; 700 øre are available. */
const eyes = { cohort: 1, patients: 60, reservedOre: '300' };
const knees = { cohort: 2, patients: 0, reservedOre: '0' };

const world = (...more: readonly RequestEvent[]) =>
  given([...programmeWith('open'), ...standing.partlyApproved, ...story.onRequest(...more)]);

type Changes = Extract<RequestEvent, { type: 'ApprovalAmended' }>['data']['cohorts'];
const amended = (...cohorts: Changes): RequestEvent => ({
  type: 'ApprovalAmended',
  data: { ...where, by: director.actor, reason: 'The list grew', cohorts },
});
const moved = (...entries: readonly Entry[]) =>
  write(toProgramme, { type: 'ReservationAmended', data: { ...target, ...story.dated, entries } });
const kneesReserved = (amountOre: string): Entry => ({
  account: 'reserved',
  phase: 1,
  trust: story.stOlavs,
  specialty: '050',
  ...target,
  cohort: 2,
  amountOre,
});
const contracted: RequestEvent = {
  type: 'CoverageChanged',
  data: {
    contract: story.contract,
    cause: 'confirmation',
    cohorts: [{ cohort: 1, patients: 50, reservedOre: '-200' }],
  },
};

describe('amending an approval', () => {
  it('raises patients and reservation, from available', () => {
    const after = world()
      .when(amendApproval(amend({ ...eyes, patients: 80, reservedOre: '400' }), director))
      .thenAccepted([
        write(toRequest, amended({ cohort: 1, specialty: '300', patients: 20, reservedOre: '100' })),
        moved(...story.reservation(100n)),
      ]);
    expect(after.result(read(toRequest))).toMatchObject({
      status: 'partlyApproved',
      cohorts: [
        { approvedPatients: 80, reservedOre: 400n },
        { approvedPatients: 0, reservedOre: 0n },
      ],
    });
  });

  it('moves between cohorts in one movement, touching available only for the difference', () => {
    world()
      .when(
        amendApproval(
          amend({ ...eyes, reservedOre: '100' }, { cohort: 2, patients: 40, reservedOre: '250' }),
          director,
        ),
      )
      .thenAccepted([
        write(
          toRequest,
          amended(
            { cohort: 1, specialty: '300', patients: 0, reservedOre: '-200' },
            { cohort: 2, specialty: '050', patients: 40, reservedOre: '250' },
          ),
        ),
        moved({ account: 'available', phase: 1, amountOre: '-50' }, story.reservation(-200n)[1]!, kneesReserved('250')),
      ]);
  });

  it('says nothing of available where one cohort gives what another takes', () => {
    world()
      .when(
        amendApproval(amend({ ...eyes, reservedOre: '200' }, { cohort: 2, patients: 1, reservedOre: '100' }), director),
      )
      .thenAccepted([
        write(
          toRequest,
          amended(
            { cohort: 1, specialty: '300', patients: 0, reservedOre: '-100' },
            { cohort: 2, specialty: '050', patients: 1, reservedOre: '100' },
          ),
        ),
        moved(story.reservation(-100n)[1]!, kneesReserved('100')),
      ]);
  });

  it('lowers, back to available', () => {
    world()
      .when(amendApproval(amend({ cohort: 1, patients: 0, reservedOre: '0' }), director))
      .thenAccepted([
        write(toRequest, amended({ cohort: 1, specialty: '300', patients: -60, reservedOre: '-300' })),
        moved(...story.reservation(-300n)),
      ]);
  });

  it('moves no money when patients alone change, and then the approval can still be reversed', () => {
    const after = world()
      .when(amendApproval(amend({ ...eyes, patients: 100 }, { ...knees, patients: 40 }), director))
      .thenAccepted([
        write(
          toRequest,
          amended(
            { cohort: 1, specialty: '300', patients: 40, reservedOre: '0' },
            { cohort: 2, specialty: '050', patients: 40, reservedOre: '0' },
          ),
        ),
      ]);
    expect(after.result(read(toRequest))).toMatchObject({ status: 'approved', amendments: 0 });
    const taken = after.result(
      proposeReservationReversal(
        { type: 'ProposeReservationReversal', target, body: { reason: 'Wrong phase' } },
        story.officer,
      ),
    );
    expect(taken.kind).toBe('accepted');
  });

  it('stands in the way of a reversal once it moved money, also of one that was proposed before', () => {
    const change = amended({ cohort: 1, specialty: '300', patients: 0, reservedOre: '1' });
    const on = [{ kind: 'movement' as const, of: 'approvalAmendment', number: 1 }];
    world(change)
      .when(
        proposeReservationReversal(
          { type: 'ProposeReservationReversal', target, body: { reason: 'Wrong phase' } },
          story.officer,
        ),
      )
      .thenRefused({ code: 'DEPENDED_ON', on, count: 1 });
    world(
      { type: 'ReservationReversalProposed', data: { by: story.officer.actor, reversal: 1, reason: 'Wrong' } },
      change,
    )
      .when(
        confirmReservationReversal(
          { type: 'ConfirmReservationReversal', target: { ...target, reversal: 1 }, body: {} },
          story.holder,
        ),
      )
      .thenRefused({ code: 'DEPENDED_ON', on, count: 1 });
  });

  it('passes over cohorts that stay as they are, and is refused when all do', () => {
    world()
      .when(amendApproval(amend(eyes, { ...knees, patients: 5 }), director))
      .thenAccepted([write(toRequest, amended({ cohort: 2, specialty: '050', patients: 5, reservedOre: '0' }))]);
    world()
      .when(amendApproval(amend(eyes, knees), director))
      .thenRefused({ code: 'CHANGES_NOTHING', what: 'approval', pointer: '/cohorts' });
  });

  it('goes down to what is contracted, and not one patient below', () => {
    world(contracted)
      .when(amendApproval(amend({ cohort: 1, patients: 50, reservedOre: '100' }), director))
      .thenAccepted([write(toRequest, amended({ cohort: 1, specialty: '300', patients: -10, reservedOre: '0' }))]);
    world(contracted)
      .when(amendApproval(amend({ cohort: 1, patients: 49, reservedOre: '100' }), director))
      .thenRefused({ code: 'BELOW_USE', cohort: 1, requested: '49', inUse: '50', pointer: '/cohorts/0/patients' });
  });

  it('goes up to what was asked for, and not one patient above', () => {
    world()
      .when(amendApproval(amend({ ...eyes, patients: 101 }), director))
      .thenRefused({
        code: 'OVER_REQUESTED',
        cohort: 1,
        patients: 101,
        requested: 100,
        pointer: '/cohorts/0/patients',
      });
  });

  it('takes all that is available, and not one øre more', () => {
    world()
      .when(amendApproval(amend({ ...eyes, reservedOre: '1000' }), director))
      .thenAccepted([
        write(toRequest, amended({ cohort: 1, specialty: '300', patients: 0, reservedOre: '700' })),
        moved(...story.reservation(700n)),
      ]);
    world()
      .when(amendApproval(amend({ ...eyes, reservedOre: '1001' }), director))
      .thenRefused({
        code: 'ALLOCATION_EXCEEDED',
        phase: 1,
        requestedOre: '701',
        availableOre: '700',
        pointer: '/cohorts',
      });
  });

  it('reserves nothing for a cohort without patients', () => {
    world()
      .when(amendApproval(amend({ ...knees, reservedOre: '1' }), director))
      .thenRefused({
        code: 'RESERVATION_WITHOUT_PATIENTS',
        cohort: 2,
        reservedOre: '1',
        pointer: '/cohorts/0/reservedOre',
      });
  });

  it('names all that is wrong, in the order of the table', () => {
    given([...programmeWith('closing'), ...standing.partlyApproved])
      .when(
        amendApproval(
          amend(
            { ...eyes, cohort: 3 },
            { cohort: 1, patients: 200, reservedOre: '2000' },
            { cohort: 1, patients: 60, reservedOre: '300' },
          ),
          story.by('assessor', 'regional-medical-director'),
        ),
      )
      .thenRefused(
        { code: 'SAME_PERSON', actor: story.by('assessor').actor, part: 'approve', earlierPart: 'assess' },
        { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closing', allowed: ['open'] },
        { code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/cohorts/0/cohort' },
        { code: 'COHORT_REPEATED', cohort: 1, pointer: '/cohorts/2/cohort' },
        { code: 'OVER_REQUESTED', cohort: 1, patients: 200, requested: 100, pointer: '/cohorts/1/patients' },
        { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '1700', availableOre: '700', pointer: '/cohorts' },
      );
  });

  it.each(['planned', 'closing', 'closed', 'cancelled'] as const)('is refused in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.partlyApproved])
      .when(amendApproval(amend({ ...eyes, patients: 59 }), director))
      .thenRefused({ code: 'PHASE_NOT_OPEN', phase: 1, status, allowed: ['open'] });
  });

  it.each(story.statusesBut('approved', 'partlyApproved'))('is refused to a request that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(amendApproval(amend(eyes), director))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['approved', 'partlyApproved'] });
  });
});
