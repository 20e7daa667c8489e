import { write, type Context, type Written } from '@spillrom/event-sourcing';
import {
  FIRST_DATE,
  instant,
  localDate,
  oreText,
  type ActorId,
  type ContractId,
  type DecisionId,
  type LocalDate,
  type OrgNumber,
  type ProgrammeId,
  type RequestId,
  type Role,
} from '@spillrom/kernel';
import { phaseRef } from '../aggregates/phase/index.js';
import { programmeRef } from '../aggregates/programme/index.js';
import type { Entry, PhaseStatus, ProgrammeEvent } from '../aggregates/programme/index.js';
import { requestRef } from '../aggregates/request/index.js';
import type { RequestEvent } from '../aggregates/request/index.js';
import type { Quote } from '../vocabulary/reference.js';
import type { CohortBody } from '../commands/request/commands.js';
import { noOwnRoom, unhurried, waitingData } from './needs.js';

/** A programme with one phase, St. Olavs's own, and a request of that trust in it. */
export const programme = 'hmn-2022' as ProgrammeId;
export const stOlavs = '883974832' as OrgNumber;
export const nordTrondelag = '983974791' as OrgNumber;
const authority = '983658776' as OrgNumber;
export const request = '018490aa-0000-7000-8000-000000000001' as RequestId;
/** Replaces it. */
export const successor = '018490aa-0000-7000-8000-000000000002' as RequestId;
export const contract = '018490aa-0000-7000-8000-00000000000c' as ContractId;
export const target = { request };
export const where = { programme, phase: 1, trust: stOlavs };

export const toProgramme = programmeRef(programme);
export const toPhase = phaseRef(programme, 1);
export const toRequest = requestRef(request);

const decision = '018490aa-0000-7000-8000-00000000000d' as DecisionId;
const [from, to] = [localDate('2022-11-01'), localDate('2022-12-31')];

export const by = (actor: string, role: Role = 'regional-officer', org: OrgNumber = authority): Context => ({
  actor: actor as ActorId,
  role,
  org,
  decidedAt: instant('2022-11-12T08:00:00Z'),
});
export const coordinator = by('coordinator', 'trust-coordinator', stOlavs);
export const officer = by('officer');
export const director = by('director', 'regional-medical-director');
export const holder = by('holder', 'budget-holder');

/** What every movement of these stories says of its date. */
export const dated = { effectiveOn: localDate('2022-11-12'), fiscalYear: 2022 };

const inPhase = (status: PhaseStatus): readonly ProgrammeEvent[] => {
  const data = { decision, phase: 1 };
  const unmoved = { ...data, ...dated, entries: [] };
  switch (status) {
    case 'planned':
      return [];
    case 'open':
      return [{ type: 'PhaseOpened', data }];
    case 'closing':
      return [...inPhase('open'), { type: 'PhaseClosing', data }];
    case 'closed':
      return [...inPhase('closing'), { type: 'PhaseClosed', data: unmoved }];
    case 'cancelled':
      return [{ type: 'PhaseCancelled', data: unmoved }];
  }
};

export const plan = (planVersion: number, trust: OrgNumber, since: string, until: string): ProgrammeEvent => ({
  type: 'PlanChanged',
  data: {
    decision,
    planVersion,
    phases: [{ phase: 1, trust, rank: 1, from: localDate(since), to: localDate(until) }],
  },
});

/** St. Olavs's phase, from 1 November to 31 December 2022, with 1000 øre allocated. */
export const programmeWith = (status: PhaseStatus, more: readonly ProgrammeEvent[] = []): readonly Written[] =>
  [
    { type: 'ProgrammeEstablished', data: { name: 'Shorter waits', caseNumber: '2022/1' } } as const,
    plan(1, stOlavs, from, to),
    {
      type: 'MoneyAppropriated',
      data: {
        decision,
        ...dated,
        entries: [
          { account: 'appropriation', amountOre: '-1000' },
          { account: 'unallocated', amountOre: '1000' },
        ],
      },
    } as const,
    {
      type: 'MoneyAllocated',
      data: {
        decision,
        ...dated,
        entries: [
          { account: 'unallocated', amountOre: '-1000' },
          { account: 'available', phase: 1, amountOre: '1000' },
        ],
      },
    } as const,
    ...inPhase(status),
    ...more,
  ].map((event) => write(toProgramme, event));

export const exception = (trust: OrgNumber, since: string, until: string): ProgrammeEvent => ({
  type: 'ExceptionGranted',
  data: { decision, trust, phase: 1, from: localDate(since), to: localDate(until) },
});

export const cataracts: CohortBody = {
  specialty: '300',
  procedure: 'CJE20',
  patients: 100,
  latestTreatmentOn: to,
  ...unhurried,
};
export const knees: CohortBody = {
  specialty: '050',
  procedure: 'NGB20',
  patients: 40,
  latestTreatmentOn: from,
  ...unhurried,
};
export const onDate = (cohort: CohortBody, date: string): CohortBody => ({
  ...cohort,
  latestTreatmentOn: localDate(date),
});
/** What an event quotes of the first edition that relied on the procedures of these cohorts. */
export const quotes = (...cohorts: readonly CohortBody[]): readonly Quote[] =>
  [...new Set(cohorts.map(({ procedure }) => procedure))].map((code) => ({
    list: 'procedure',
    code,
    from: FIRST_DATE,
    verified: true,
  }));
export const numberedCohorts = [
  { cohort: 1, ...cataracts },
  { cohort: 2, ...knees },
];
const askedPatients = [
  { cohort: 1, specialty: '300', patients: 100 },
  { cohort: 2, specialty: '050', patients: 40 },
];
export const lessPatients = [
  { cohort: 1, specialty: '300', patients: -100 },
  { cohort: 2, specialty: '050', patients: -40 },
];

export const drafted: RequestEvent = {
  type: 'RequestDrafted',
  data: {
    ...where,
    request,
    justification: 'Activity drops at go-live',
    cohorts: numberedCohorts,
    waitingData,
    quotes: quotes(cataracts, knees),
  },
};
export const submitted: RequestEvent = { type: 'RequestSubmitted', data: { ...where, cohorts: askedPatients } };
export const entered = write(toPhase, {
  type: 'RequestEntered',
  data: {
    request,
    trust: stOlavs,
    cohorts: [
      { cohort: 1, latestTreatmentOn: to },
      { cohort: 2, latestTreatmentOn: from },
    ],
  },
});
export const left = write(toPhase, { type: 'RequestLeft', data: { request } });
const unneeded = { breached: 0, urgency: 0, longestWait: 0 };
export const assessed: RequestEvent = {
  type: 'RequestAssessed',
  data: {
    by: 'assessor' as ActorId,
    assessment: 'Sound',
    priority: {
      on: dated.effectiveOn,
      rule: { list: 'priorityRule', code: 'priority', from: localDate('2000-01-01'), verified: true },
      cohorts: [
        { cohort: 1, ...unneeded, weeksLeft: 7, deadline: 10, points: 10 },
        { cohort: 2, ...unneeded, weeksLeft: -2, deadline: 40, points: 40 },
      ],
    },
    supply: noOwnRoom(1, 2),
  },
};
export const returned: RequestEvent = {
  type: 'RequestReturned',
  data: { ...where, reason: 'Say more about knees', cohorts: lessPatients },
};
export const rejected: RequestEvent = { type: 'RequestRejected', data: { reason: 'No room' } };
export const discarded: RequestEvent = { type: 'DraftDiscarded', data: {} };
const approvedWhole: RequestEvent = {
  type: 'RequestApproved',
  data: {
    ...where,
    by: director.actor,
    rationale: 'Most in need',
    cohorts: [
      { cohort: 1, specialty: '300', patients: 100, reservedOre: '300' },
      { cohort: 2, specialty: '050', patients: 40, reservedOre: '0' },
    ],
  },
};
/** With 60 of 100 cataracts and none of 40 knees. */
export const approved: RequestEvent = {
  type: 'RequestApproved',
  data: {
    ...where,
    by: director.actor,
    rationale: 'Most in need',
    cohorts: [
      { cohort: 1, specialty: '300', patients: 60, reservedOre: '300' },
      { cohort: 2, specialty: '050', patients: 0, reservedOre: '0' },
    ],
  },
};
export const withdrawn: RequestEvent = {
  type: 'RequestWithdrawn',
  data: { ...where, reason: 'Staff came back', requested: lessPatients, approved: [], released: [] },
};

/** Signed: from the phase's available to the first cohort's reservation, or back. */
export const reservation = (amountOre: bigint): readonly Entry[] => [
  { account: 'available', phase: 1, amountOre: oreText(-amountOre) },
  {
    account: 'reserved',
    phase: 1,
    trust: stOlavs,
    specialty: '300',
    request,
    cohort: 1,
    amountOre: oreText(amountOre),
  },
];
export const reserved = (amountOre: bigint): Written =>
  write(toProgramme, { type: 'MoneyReserved', data: { request, ...dated, entries: reservation(amountOre) } });
const superseded: RequestEvent = {
  type: 'RequestSuperseded',
  data: { ...where, by: successor, requested: lessPatients },
};
export const released = (amountOre: bigint, cause: 'release' | 'withdrawal'): Written =>
  write(toProgramme, {
    type: 'ReservationReleased',
    data: { request, cause, ...dated, entries: reservation(-amountOre) },
  });

export const onRequest = (...events: readonly RequestEvent[]): readonly Written[] =>
  events.map((event) => write(toRequest, event));

/** A history up to each status of a request. */
export const standing = {
  draft: onRequest(drafted),
  discarded: onRequest(drafted, discarded),
  submitted: [...onRequest(drafted, submitted), entered],
  returned: [...onRequest(drafted, submitted), entered, ...onRequest(returned), left],
  assessed: [...onRequest(drafted, submitted), entered, ...onRequest(assessed)],
  rejected: [...onRequest(drafted, submitted), entered, ...onRequest(assessed, rejected), left],
  approved: [...onRequest(drafted, submitted), entered, ...onRequest(assessed, approvedWhole), reserved(300n)],
  partlyApproved: [...onRequest(drafted, submitted), entered, ...onRequest(assessed, approved), reserved(300n)],
  withdrawn: [...onRequest(drafted, submitted), entered, ...onRequest(withdrawn), left],
  superseded: [...onRequest(drafted, submitted), entered, ...onRequest(superseded), left],
};
export type Status = keyof typeof standing;
const statuses = Object.keys(standing) as readonly Status[];
export const statusesBut = (...some: readonly Status[]): readonly Status[] =>
  statuses.filter((status) => !some.includes(status));

export const date = (text: string): LocalDate => localDate(text);
