import { negate, ore, oreText, sum, ZERO } from '@spillrom/kernel';
import type { ActorId, LocalDate, Ore, OreText, OrgNumber } from '@spillrom/kernel';
import { dependedOn, named, unless } from '../../vocabulary/rule.js';
import type { Dependant, ViolationOf } from '../../vocabulary/violations.js';
import { inAnyOf, windowsOf } from '../../vocabulary/windows.js';
import type { Excepted, Prioritised } from '../../vocabulary/windows.js';
import type { Cohort, CohortPatients, Supply, Where } from './events.js';
import { awardedRoom, cohortOf, isApproved, pendingReservationReversal } from './state.js';
import type { CohortState, KnownRequest } from './state.js';

/** A cohort as asked for; its number follows from its place in the list. */
type Wanted = Omit<Cohort, 'cohort'>;

/** Where the request's patients and money count. */
export const whereOf = ({ programme, phase, trust }: KnownRequest): Where => ({ programme, phase, trust });

/** Cohorts get their numbers by their place in the list, from 1. */
export const numbered = (bodies: readonly Wanted[]): readonly Cohort[] =>
  bodies.map((body, index) => {
    const { specialty, procedure, patients, latestTreatmentOn, urgency, breachedPatients, longestWaitWeeks, ...rest } =
      body;
    // What is not named above does not compile, rather than being dropped.
    const nothingLeft: Record<string, never> = rest;
    const need = { patients, latestTreatmentOn, urgency, breachedPatients, longestWaitWeeks };
    return { ...nothingLeft, cohort: index + 1, specialty, procedure, ...need };
  });

/** Patients asked for, cohort by cohort. */
export const asked = ({ cohorts }: KnownRequest): readonly CohortPatients[] =>
  cohorts.map(({ cohort, specialty, patients }) => ({ cohort, specialty, patients }));

/** Patients approved, cohort by cohort; none where the request is not approved. */
export const approved = (request: KnownRequest): readonly CohortPatients[] =>
  isApproved(request)
    ? request.cohorts.map(({ cohort, specialty, approvedPatients: patients }) => ({ cohort, specialty, patients }))
    : [];

/** The same patients taken away. */
export const less = (rows: readonly CohortPatients[]): readonly CohortPatients[] =>
  rows.map((row) => ({ ...row, patients: 0 - row.patients }));

/** An amount of one cohort. */
export type CohortAmount = { readonly cohort: number; readonly amountOre: Ore };

/** Reservations still open, cohort by cohort; those with nothing left are passed over. */
export const stillReserved = ({ cohorts }: KnownRequest): readonly CohortAmount[] =>
  cohorts
    .filter(({ reservedOre }) => reservedOre !== ZERO)
    .map(({ cohort, reservedOre }) => ({ cohort, amountOre: reservedOre }));

export const opposite = (amounts: readonly CohortAmount[]): readonly CohortAmount[] =>
  amounts.map(({ cohort, amountOre }) => ({ cohort, amountOre: negate(amountOre) }));

/** Nobody is past a deadline who is not among the patients, and nobody counted them tomorrow. */
export const waitingRules = (cohorts: readonly Wanted[], { asOf }: { readonly asOf: LocalDate }, today: LocalDate) => [
  ...cohorts.flatMap(({ breachedPatients, patients }, index) =>
    unless(breachedPatients <= patients, {
      code: 'TOO_MANY_BREACHED',
      ...{ cohort: index + 1, breachedPatients, patients },
      pointer: `/cohorts/${index}/breachedPatients`,
    }),
  ),
  ...unless(asOf <= today, { code: 'DATE_IN_FUTURE', date: asOf, today, pointer: '/waitingData/asOf' }),
];

/** What the plan says of the request's phase, with the exceptions in force in the programme. */
export interface Plan {
  readonly phase: Prioritised;
  readonly exceptions: readonly Excepted[];
}

/** Which fields of the body a rule about the plan may blame. */
type Blamed = 'phaseAndDates' | 'dates' | 'nothing';

/**
 * The prioritised trust may treat within the phase's window or an exception of its own, any other only within an exception of its own;
 * ends included. A date outside all of them is told the first.
 */
export const planRules = (
  trust: OrgNumber,
  cohorts: readonly Cohort[],
  { phase, exceptions }: Plan,
  blamed: Blamed,
): readonly ViolationOf<'NOT_PRIORITISED' | 'OUTSIDE_WINDOW'>[] => {
  const windows = windowsOf(trust, phase, exceptions);
  const [first] = windows;
  if (first === undefined) {
    const pointer = blamed === 'phaseAndDates' ? { pointer: '/phase' } : {};
    return [{ code: 'NOT_PRIORITISED', phase: phase.phase, trust, prioritised: phase.trust, ...pointer }];
  }
  const { from, to } = first;
  return cohorts.flatMap(({ cohort, latestTreatmentOn }, index) => {
    const pointer = blamed === 'nothing' ? {} : { pointer: `/cohorts/${index}/latestTreatmentOn` };
    const wrong = { cohort, latestTreatmentOn, from, to, ...pointer };
    return unless(inAnyOf(windows, latestTreatmentOn), { code: 'OUTSIDE_WINDOW', ...wrong });
  });
};

/** A contract that is confirmed, terminated, or settled with patients treated holds the request. */
export const freeOfContracts = ({ contracts }: KnownRequest) => {
  const holding = [...contracts]
    .filter(([, status]) => status === 'confirmed' || status === 'terminated' || status === 'settledTreated')
    .map(([contract]) => contract);
  return unless(holding.length === 0, { code: 'HAS_CONTRACT', contracts: named(holding), count: holding.length });
};

/** So does an inquiry for it that is sent or closed. */
export const freeOfInquiries = ({ inquiries }: KnownRequest) => {
  const running = [...inquiries];
  return unless(running.length === 0, { code: 'HAS_INQUIRY', inquiries: named(running), count: running.length });
};

/** @throws Error when nobody has assessed it */
export const assessorOf = ({ request, assessedBy }: KnownRequest): ActorId => {
  if (assessedBy === undefined) throw new Error(`nobody has assessed request ${request}`);
  return assessedBy;
};

export const notAssessor = (
  { assessedBy }: KnownRequest,
  actor: ActorId,
  part: 'approve' | 'overridePriority' = 'approve',
) => unless(actor !== assessedBy, { code: 'SAME_PERSON', actor, part, earlierPart: 'assess' });

/** What was examined, was examined for cohorts of the request. */
export const supplyOfCohorts = (request: KnownRequest, supply: readonly Supply[]) =>
  supply.flatMap(({ cohort }, index) =>
    unless(cohortOf(request, cohort) !== undefined, {
      code: 'COHORT_UNKNOWN',
      cohort,
      pointer: `/supply/${index}/cohort`,
    }),
  );

/** Before others treat the patients of a cohort, somebody has asked what the own trusts can do, though it may be nothing. */
export const ownCapacityExamined = ({ cohorts }: KnownRequest, supply: readonly Supply[]) => {
  const examined = supply.filter(({ kind }) => kind === 'ownTrust').map(({ cohort }) => cohort);
  const missing = cohorts.map(({ cohort }) => cohort).filter((cohort) => !examined.includes(cohort));
  return unless(missing.length === 0, { code: 'OWN_CAPACITY_NOT_EXAMINED', cohorts: missing, pointer: '/supply' });
};

/** Patients and reservation of one cohort, as they are to stand. */
type Restated = { readonly cohort: number; readonly patients: number; readonly reservedOre: OreText };

/** Every cohort that is named is one of the request, and named once. */
export const cohortsNamedOnce = (request: KnownRequest, restated: readonly Restated[]) =>
  restated.flatMap(({ cohort }, index) => {
    const pointer = `/cohorts/${index}/cohort`;
    const isFirst = restated.findIndex((each) => each.cohort === cohort) === index;
    return [
      ...unless(cohortOf(request, cohort) !== undefined, { code: 'COHORT_UNKNOWN', cohort, pointer }),
      ...unless(isFirst || cohortOf(request, cohort) === undefined, { code: 'COHORT_REPEATED', cohort, pointer }),
    ];
  });

/** An approval leaves no cohort of the request unsaid. */
export const everyCohortNamed = ({ cohorts }: KnownRequest, restated: readonly Restated[]) => {
  const missing = cohorts
    .map(({ cohort }) => cohort)
    .filter((cohort) => !restated.some((each) => each.cohort === cohort));
  return unless(missing.length === 0, { code: 'COHORT_MISSING', cohorts: missing, pointer: '/cohorts' });
};

export const withinAsked = (request: KnownRequest, restated: readonly Restated[]) =>
  restated.flatMap(({ cohort, patients }, index) => {
    const requested = cohortOf(request, cohort)?.patients ?? patients;
    const pointer = `/cohorts/${index}/patients`;
    return unless(patients <= requested, { code: 'OVER_REQUESTED', cohort, patients, requested, pointer });
  });

/** What contracts already cover stays approved, and so does what awards still have for contracts. */
export const coversContracted = (request: KnownRequest, restated: readonly Restated[]) =>
  restated.flatMap(({ cohort, patients }, index) => {
    const contracted = cohortOf(request, cohort)?.contractedPatients ?? 0;
    const inUse = contracted + awardedRoom(request, cohort);
    const use = { cohort, requested: String(patients), inUse: String(inUse) };
    return unless(patients >= inUse, { code: 'BELOW_USE', ...use, pointer: `/cohorts/${index}/patients` });
  });

/** Money is reserved for patients. */
export const reservedForPatients = (restated: readonly Restated[]) =>
  restated.flatMap(({ cohort, patients, reservedOre }, index) => {
    const pointer = `/cohorts/${index}/reservedOre`;
    const isKept = patients > 0 || ore(reservedOre) === ZERO;
    return unless(isKept, { code: 'RESERVATION_WITHOUT_PATIENTS', cohort, reservedOre, pointer });
  });

export const totalReserved = (restated: readonly Restated[]): Ore =>
  sum(restated.map(({ reservedOre }) => ore(reservedOre)));

/** What a restated approval changes in one cohort, signed. */
export type ApprovalChange = CohortPatients & { readonly amountOre: Ore };

const changeOf = (before: CohortState, { patients, reservedOre }: Restated): ApprovalChange => ({
  cohort: before.cohort,
  specialty: before.specialty,
  patients: patients - before.approvedPatients,
  amountOre: (ore(reservedOre) - before.reservedOre) as Ore,
});

/** The cohorts in which a restated approval changes anything; what is no cohort of the request is another rule's matter. */
export const changesOf = (request: KnownRequest, restated: readonly Restated[]): readonly ApprovalChange[] =>
  restated
    .flatMap((each) => {
      const before = cohortOf(request, each.cohort);
      return before === undefined ? [] : [changeOf(before, each)];
    })
    .filter(({ patients, amountOre }) => patients !== 0 || amountOre !== ZERO);

export const releasable = (
  request: KnownRequest,
  { cohort, amountOre: requestedOre }: { readonly cohort: number; readonly amountOre: OreText },
) => {
  const reserved = cohortOf(request, cohort)?.reservedOre;
  const reservedOre = oreText(reserved ?? ZERO);
  const over = { cohort, requestedOre, reservedOre, pointer: '/amountOre' };
  return [
    ...unless(reserved !== undefined, { code: 'COHORT_UNKNOWN', cohort, pointer: '/cohort' }),
    ...unless(reserved === undefined || ore(requestedOre) <= reserved, { code: 'RELEASE_EXCEEDS', ...over }),
  ];
};

const movements = (of: string, count: number): readonly Dependant[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'movement', of, number: index + 1 }));

/**
 * What the approval's reservation can no longer be taken from under: later movements of it, and every contract that is not discarded,
 * and inquiries that are sent or closed.
 */
export const independent = ({ releases, amendments, contracts, inquiries }: KnownRequest) =>
  dependedOn([
    ...movements('release', releases),
    ...movements('approvalAmendment', amendments),
    ...[...contracts].map(([contract, status]): Dependant => ({ kind: 'contract', contract, status })),
    ...[...inquiries].map((inquiry): Dependant => ({ kind: 'inquiry', inquiry })),
  ]);

export const noReversalPending = (request: KnownRequest) => {
  const pending = pendingReservationReversal(request)?.reversal;
  return unless(pending === undefined, { code: 'ALREADY_PENDING', what: 'reversal', number: pending ?? 0 });
};
