import { read, write } from '@spillrom/event-sourcing';
import { given, survivesStorage } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { ActorId, ContractId, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import { unhurried, waitingData } from '../../testing/needs.js';
import { requestAggregate, requestRef } from './index.js';
import type { RequestEvent } from './index.js';

const request = '018490aa-0000-7000-8000-000000000001' as RequestId;
const ref = requestRef(request);
const by = 'somebody' as ActorId;
const where = { programme: 'hmn-2022' as ProgrammeId, phase: 1, trust: '883974832' as OrgNumber };
const [first, second] = ['c1', 'c2'] as unknown as [ContractId, ContractId];
const cataracts = {
  cohort: 1,
  specialty: '300',
  procedure: 'CJE20',
  patients: 100,
  latestTreatmentOn: localDate('2022-12-31'),
  ...unhurried,
};
const knees = { ...cataracts, cohort: 2, specialty: '050', procedure: 'NGB20', patients: 40 };

const approved: readonly RequestEvent[] = [
  {
    type: 'RequestDrafted',
    data: { ...where, request, justification: 'Why', cohorts: [cataracts, knees], waitingData, quotes: [] },
  },
  {
    type: 'RequestApproved',
    data: {
      ...where,
      by,
      rationale: 'Need',
      cohorts: [
        { cohort: 1, specialty: '300', patients: 60, reservedOre: '300' },
        { cohort: 2, specialty: '050', patients: 20, reservedOre: '200' },
      ],
    },
  },
];
type Coverage = Extract<RequestEvent, { type: 'CoverageChanged' }>['data'];
const covered = (
  contract: ContractId,
  cause: Coverage['cause'],
  cohorts: Coverage['cohorts'],
  treated?: number,
): RequestEvent => ({
  type: 'CoverageChanged',
  data: { contract, cause, cohorts, ...(treated === undefined ? {} : { treated }) },
});
const cohort = (number: number, patients: number, reservedOre: string) => ({ cohort: number, patients, reservedOre });
const after = (...events: readonly RequestEvent[]) =>
  given([...approved, ...events].map((event) => write(ref, event))).result(read(ref));

describe('what contracts leave on a request', () => {
  const confirmed = covered(first, 'confirmation', [cohort(1, 10, '-300'), cohort(2, 5, '-50')]);

  it('is patients contracted and reservations used, cohort by cohort', () => {
    expect(after(confirmed, covered(second, 'confirmation', [cohort(2, 3, '-30')]))).toMatchObject({
      cohorts: [
        { cohort: 1, approvedPatients: 60, contractedPatients: 10, reservedOre: 0n },
        { cohort: 2, approvedPatients: 20, contractedPatients: 8, reservedOre: 120n },
      ],
      contracts: new Map([
        [first, 'confirmed'],
        [second, 'confirmed'],
      ]),
    });
  });

  it('is the sum of all rows when a cohort is named more than once', () => {
    expect(after(covered(first, 'confirmation', [cohort(1, 10, '-100'), cohort(1, 20, '-200')]))).toMatchObject({
      cohorts: [
        { cohort: 1, contractedPatients: 30, reservedOre: 0n },
        { cohort: 2, contractedPatients: 0, reservedOre: 200n },
      ],
    });
  });

  it('shrinks by termination; settlement says whether anybody was treated', () => {
    const terminated = covered(first, 'termination', [cohort(1, -4, '0')]);
    expect(after(confirmed, terminated)).toMatchObject({ contracts: new Map([[first, 'terminated']]) });
    expect(after(confirmed, terminated, covered(first, 'settlement', [cohort(1, -1, '0')], 5))).toMatchObject({
      cohorts: [{ contractedPatients: 5 }, { contractedPatients: 5 }],
      contracts: new Map([[first, 'settledTreated']]),
    });
    expect(after(confirmed, covered(first, 'settlement', [], 0))).toMatchObject({
      contracts: new Map([[first, 'settledUntreated']]),
    });
  });

  it('is nothing once the commitment is reversed: the reservation is restored and the contract forgotten', () => {
    const back = covered(first, 'commitmentReversal', [cohort(1, -10, '300'), cohort(2, -5, '50')]);
    expect(after(confirmed, back)).toEqual(after());
  });

  it('is nothing of a draft that was dropped', () => {
    const noted: RequestEvent = { type: 'ContractDraftNoted', data: { contract: first } };
    expect(after(noted)).toMatchObject({ contracts: new Map([[first, 'drafted']]) });
    expect(after(noted, { type: 'ContractDraftDropped', data: { contract: first } })).toEqual(after());
  });
});

describe('a request', () => {
  it('survives storage', () => {
    survivesStorage(requestAggregate, [
      ...approved,
      { type: 'CohortReservationReleased', data: { cohort: 1, amountOre: '1', reason: 'Less' } },
      { type: 'ContractDraftNoted', data: { contract: first, draftedOn: localDate('2022-11-12') } },
      covered(first, 'confirmation', [cohort(1, 10, '-299')]),
      covered(first, 'settlement', [cohort(1, -9, '0')], 1),
      { type: 'ReservationReversalProposed', data: { by, reversal: 1, reason: 'Wrong' } },
      { type: 'ReservationReversalWithdrawn', data: { by, reversal: 1 } },
    ]);
  });

  it('keeps its ETag through releases and through whatever contracts leave behind, and through nothing else', () => {
    const { catalogue } = requestAggregate;
    const marks = Object.entries(catalogue).flatMap(([type, row]) => (row.mark === true ? [type] : []));
    expect(marks).toEqual([
      'CohortReservationReleased',
      'ReservationLapsed',
      'ContractDraftNoted',
      'ContractDraftDropped',
      'CoverageChanged',
      'InquiryNoted',
      'InquiryDropped',
      'AwardNoted',
      'AwardRoomChanged',
      'AwardDropped',
    ]);
  });
});
