import { negate, ore, oreText, sum, ZERO } from '@spillrom/kernel';
import type { ActorId, Ore, OreText, OrgNumber } from '@spillrom/kernel';
import { codeInUse, codeKnown, procedureOfSpecialty, PROCEDURES, SPECIALTIES } from '../../reference/index.js';
import { dependedOn } from '../../vocabulary/rule.js';
import type { Dependant, Violation } from '../../vocabulary/violations.js';
import { inAnyOf, windowsOf } from '../../vocabulary/windows.js';
import type { Excepted, Prioritised } from '../../vocabulary/windows.js';
import type { Cohort, CohortPatients, Where } from './events.js';
import { cohortOf } from './state.js';
import type { KnownRequest } from './state.js';

/** A cohort as asked for; its number follows from its place in the list. */
type Wanted = Omit<Cohort, 'cohort'>;

/** Where the request's patients and money count. */
export const whereOf = ({ programme, phase, trust }: KnownRequest): Where => ({ programme, phase, trust });

/** Cohorts get their numbers by their place in the list, from 1. */
export const numbered = (bodies: readonly Wanted[]): readonly Cohort[] =>
  bodies.map(({ specialty, procedure, patients, latestTreatmentOn }, index) => ({
    cohort: index + 1,
    specialty,
    procedure,
    patients,
    latestTreatmentOn,
  }));

/** Patients asked for, cohort by cohort. */
export const asked = ({ cohorts }: KnownRequest): readonly CohortPatients[] =>
  cohorts.map(({ cohort, specialty, patients }) => ({ cohort, specialty, patients }));

/** Patients approved, cohort by cohort; none where the request is not approved. */
export const approved = ({ status, cohorts }: KnownRequest): readonly CohortPatients[] =>
  status === 'approved'
    ? cohorts.map(({ cohort, specialty, approvedPatients }) => ({ cohort, specialty, patients: approvedPatients }))
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

export const codeRules = (cohorts: readonly Wanted[]): Violation[] => {
  const eachCohort = (rule: (cohort: Wanted, pointer: string) => readonly Violation[]): Violation[] =>
    cohorts.flatMap((cohort, index) => rule(cohort, `/cohorts/${index}`));
  return [
    ...eachCohort(({ specialty, procedure }, pointer) => [
      ...codeKnown(SPECIALTIES, specialty, `${pointer}/specialty`),
      ...codeKnown(PROCEDURES, procedure, `${pointer}/procedure`),
    ]),
    ...eachCohort(({ specialty }, pointer) => codeInUse(SPECIALTIES, specialty, `${pointer}/specialty`)),
    ...eachCohort(({ specialty, procedure }, pointer) =>
      procedureOfSpecialty(procedure, specialty, `${pointer}/procedure`),
    ),
  ];
};

/** What the plan says of the request's phase, with the exceptions granted in the programme. */
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
): Violation[] => {
  const windows = windowsOf(trust, phase, exceptions);
  const [first] = windows;
  if (first === undefined) {
    const pointer = blamed === 'phaseAndDates' ? { pointer: '/phase' } : {};
    return [{ code: 'NOT_PRIORITISED', phase: phase.phase, trust, prioritised: phase.trust, ...pointer }];
  }
  return cohorts.flatMap(({ cohort, latestTreatmentOn }, index): Violation[] => {
    if (inAnyOf(windows, latestTreatmentOn)) return [];
    const pointer = blamed === 'nothing' ? {} : { pointer: `/cohorts/${index}/latestTreatmentOn` };
    return [{ code: 'OUTSIDE_WINDOW', cohort, latestTreatmentOn, from: first.from, to: first.to, ...pointer }];
  });
};

/** A contract that is confirmed, terminated, or settled with patients treated holds the request. */
export const freeOfContracts = ({ contracts }: KnownRequest): Violation[] => {
  const holding = [...contracts]
    .filter(([, status]) => status === 'confirmed' || status === 'terminated' || status === 'settledTreated')
    .map(([contract]) => contract);
  return holding.length === 0 ? [] : [{ code: 'HAS_CONTRACT', contracts: holding }];
};

export const notAssessor = ({ assessedBy }: KnownRequest, actor: ActorId): Violation[] =>
  actor === assessedBy ? [{ code: 'SAME_PERSON', actor, part: 'approve', earlierPart: 'assess' }] : [];

type Approval = readonly { readonly cohort: number; readonly patients: number; readonly reservedOre: OreText }[];

/** An approval names every cohort exactly once. */
export const everyCohortOnce = (request: KnownRequest, approval: Approval): Violation[] => {
  const missing = request.cohorts
    .map(({ cohort }) => cohort)
    .filter((cohort) => !approval.some((each) => each.cohort === cohort));
  return [
    ...approval.flatMap(({ cohort }, index): Violation[] => {
      const pointer = `/cohorts/${index}/cohort`;
      if (cohortOf(request, cohort) === undefined) return [{ code: 'COHORT_UNKNOWN', cohort, pointer }];
      const isNamedFirst = approval.findIndex((each) => each.cohort === cohort) === index;
      return isNamedFirst ? [] : [{ code: 'COHORT_REPEATED', cohort, pointer }];
    }),
    ...(missing.length === 0 ? [] : [{ code: 'COHORT_MISSING' as const, cohorts: missing, pointer: '/cohorts' }]),
  ];
};

export const withinAsked = (request: KnownRequest, approval: Approval): Violation[] =>
  approval.flatMap(({ cohort, patients }, index): Violation[] => {
    const requested = cohortOf(request, cohort)?.patients;
    if (requested === undefined || patients <= requested) return [];
    return [{ code: 'OVER_REQUESTED', cohort, patients, requested, pointer: `/cohorts/${index}/patients` }];
  });

export const totalReserved = (approval: Approval): Ore => sum(approval.map(({ reservedOre }) => ore(reservedOre)));

export const releasable = (
  request: KnownRequest,
  { cohort, amountOre: requestedOre }: { readonly cohort: number; readonly amountOre: OreText },
): Violation[] => {
  const reserved = cohortOf(request, cohort)?.reservedOre;
  if (reserved === undefined) return [{ code: 'COHORT_UNKNOWN', cohort, pointer: '/cohort' }];
  if (ore(requestedOre) <= reserved) return [];
  return [{ code: 'RELEASE_EXCEEDS', cohort, requestedOre, reservedOre: oreText(reserved), pointer: '/amountOre' }];
};

/** What the approval's reservation can no longer be taken from under: releases of it, and every contract that is not discarded. */
export const independent = ({ releases, contracts }: KnownRequest) => {
  const on: Dependant[] = [
    ...Array.from({ length: releases }, (_, index): Dependant => ({
      kind: 'movement',
      of: 'release',
      number: index + 1,
    })),
    ...[...contracts].map(([contract, status]): Dependant => ({ kind: 'contract', contract, status })),
  ];
  return dependedOn(on);
};
