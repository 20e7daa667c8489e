import { write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { add, negate, ore, oreText, osloDate, smaller, subtract, sum, ZERO } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import { growth, raises } from '../../aggregates/contract/rules.js';
import type { LineChange } from '../../aggregates/contract/rules.js';
import { termsOfLine } from '../../aggregates/contract/index.js';
import type { KnownContract, LineMovement } from '../../aggregates/contract/index.js';
import type { FrameworkState } from '../../aggregates/framework/index.js';
import { listPrice } from '../../aggregates/framework/rules.js';
import type { Known } from '../../vocabulary/known.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { Entry, Movement, PhaseLine, ProgrammeEvent } from '../../aggregates/programme/index.js';
import type { ProviderState } from '../../aggregates/provider/index.js';
import { isApproved } from '../../aggregates/request/index.js';
import type { RequestState } from '../../aggregates/request/index.js';
import type { Violation } from '../../vocabulary/violations.js';

/** Changes of lines as movements of money: lowered lines give to available, raised ones take their cohort's reservation, then available. */
export const movementsOf = (changes: readonly LineChange[], request: Known<RequestState>): readonly LineMovement[] => {
  const left = new Map(request.cohorts.map(({ cohort, reservedOre }) => [cohort, reservedOre]));
  return changes.map((change) => {
    const { after, before } = change;
    const grown = growth(change);
    const reserved = left.get(after.cohort) ?? ZERO;
    const fromReservation = grown > 0n ? smaller(grown, reserved) : ZERO;
    left.set(after.cohort, subtract(reserved, fromReservation));
    return {
      line: after.line,
      cohort: after.cohort,
      specialty: after.specialty,
      patients: after.patients - (before?.patients ?? 0),
      fromReservationOre: oreText(fromReservation),
      fromAvailableOre: oreText(subtract(grown, fromReservation)),
    };
  });
};

const neededFromAvailable = (movements: readonly LineMovement[]): Ore =>
  sum(movements.map(({ fromAvailableOre }) => ore(fromAvailableOre)));

export const committedBy = (movements: readonly LineMovement[]): Ore =>
  sum(movements.map(({ fromReservationOre, fromAvailableOre }) => add(ore(fromReservationOre), ore(fromAvailableOre))));

/** The exact opposite. */
export const opposite = (movements: readonly LineMovement[]): readonly LineMovement[] =>
  movements.map((each) => ({
    ...each,
    patients: 0 - each.patients,
    fromReservationOre: oreText(negate(ore(each.fromReservationOre))),
    fromAvailableOre: oreText(negate(ore(each.fromAvailableOre))),
  }));

/** The ledger's entries for movements between a cohort's reservation, what is available and a contract's commitment. */
export const commitmentEntries = (contract: KnownContract, movements: readonly LineMovement[]): readonly Entry[] =>
  movements.flatMap(({ cohort, specialty, fromReservationOre, fromAvailableOre }): Entry[] => {
    const { phase, trust, request } = contract;
    const ofCohort = { phase, trust, specialty, request, cohort };
    const [reserved, available] = [ore(fromReservationOre), ore(fromAvailableOre)];
    return [
      { account: 'reserved', ...ofCohort, amountOre: oreText(negate(reserved)) },
      { account: 'available', phase, amountOre: oreText(negate(available)) },
      { account: 'committed', ...ofCohort, contract: contract.contract, amountOre: oreText(add(reserved, available)) },
    ];
  });

/** A movement of the contract's money, if any øre moves at all. */
export const onLedger = (
  { programme }: KnownContract,
  event: Extract<ProgrammeEvent, { data: Movement }>,
): readonly Written[] => (event.data.entries.length === 0 ? [] : [write(programmeRef(programme), event)]);

/** Patients of the contract per cohort before and after, over all lines that change. */
const cohortGrowth = (changes: readonly LineChange[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { before, after } of changes) {
    counts.set(after.cohort, (counts.get(after.cohort) ?? 0) + after.patients - (before?.patients ?? 0));
  }
  return counts;
};

const cohortRoom = (request: Known<RequestState>, changes: readonly LineChange[]): Violation[] => {
  const raised = new Set(changes.filter(raises).map(({ after }) => after.cohort));
  return [...cohortGrowth(changes)].flatMap(([cohort, patients]): Violation[] => {
    const known = request.cohorts.find((each) => each.cohort === cohort);
    if (known === undefined || !raised.has(cohort)) return [];
    const { contractedPatients: contracted, approvedPatients: approved } = known;
    return contracted + patients > approved ? [{ code: 'COHORT_COVERED', cohort, contracted, patients, approved }] : [];
  });
};

/** The request was changed under the draft: its cohort is gone, or is another procedure now. */
const cohortsKnown = (request: Known<RequestState>, changes: readonly LineChange[]): Violation[] =>
  changes.flatMap(({ after: { cohort, procedure } }): Violation[] =>
    request.cohorts.some((each) => each.cohort === cohort && each.procedure === procedure)
      ? []
      : [{ code: 'COHORT_UNKNOWN', cohort }],
  );

interface Terms {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly changes: readonly LineChange[];
}

/** A call-off lies wholly inside its framework: scope, period, list price of the day, and what is left of the ceiling. */
const insideFramework = (
  framework: Known<FrameworkState>,
  { from, to, changes }: Terms,
  on: LocalDate,
): Violation[] => {
  const raised = changes.filter(raises).map(({ after }) => after);
  const wrong: Violation[] = [];
  for (const { line, procedure } of raised) {
    if (!framework.procedures.includes(procedure)) {
      wrong.push({ code: 'OUT_OF_SCOPE', line, procedure, framework: framework.framework });
    }
  }
  if (from < framework.from || to > framework.to) {
    wrong.push({ code: 'OUT_OF_PERIOD', from, to, frameworkFrom: framework.from, frameworkTo: framework.to });
  }
  for (const { line, procedure, unitPriceOre } of raised) {
    const price = listPrice(framework, procedure, on);
    if (price === null ? !framework.procedures.includes(procedure) : ore(unitPriceOre) <= price) continue;
    wrong.push({ code: 'OVER_LIST_PRICE', line, unitPriceOre, listPriceOre: price === null ? null : oreText(price) });
  }
  const requested = sum(changes.map(growth));
  const remaining = subtract(framework.ceilingOre, framework.drawnOre);
  if (requested > remaining) {
    wrong.push({ code: 'CEILING_EXCEEDED', requestedOre: oreText(requested), remainingOre: oreText(remaining) });
  }
  return wrong;
};

export interface Surroundings {
  readonly request: Known<RequestState>;
  readonly provider: Known<ProviderState>;
  readonly framework?: Known<FrameworkState>;
}

/** What a contract must satisfy besides authority and money when it is confirmed or raised, in the order in which it is answered. */
export const commitmentRules = (around: Surroundings, terms: Terms, { decidedAt }: Context): Violation[] => {
  const { request, provider, framework } = around;
  return [
    ...(isApproved(request) ? [] : [{ code: 'REQUEST_NOT_APPROVED' as const, status: request.status }]),
    ...cohortsKnown(request, terms.changes),
    ...cohortRoom(request, terms.changes),
    ...(provider.status === 'suspended' ? [{ code: 'PROVIDER_SUSPENDED' as const, provider: provider.provider }] : []),
    ...(framework === undefined ? [] : insideFramework(framework, terms, osloDate(decidedAt))),
  ];
};

/** Whether the phase's available pays for what the reservations do not. */
export const moneyRules = (phase: PhaseLine, movements: readonly LineMovement[]): Violation[] => {
  const requested = neededFromAvailable(movements);
  return requested <= phase.availableOre
    ? []
    : [
        {
          code: 'ALLOCATION_EXCEEDED',
          phase: phase.phase,
          requestedOre: oreText(requested),
          availableOre: oreText(phase.availableOre),
        },
      ];
};

/** Patients and reservations of the request's cohorts as the movements change them, cohort by cohort. */
export const coverageOf = (
  movements: readonly LineMovement[],
): readonly { readonly cohort: number; readonly patients: number; readonly reservedOre: string }[] => {
  const cohorts = new Map<number, { patients: number; reservedOre: Ore }>();
  for (const { cohort, patients, fromReservationOre } of movements) {
    const sofar = cohorts.get(cohort) ?? { patients: 0, reservedOre: ZERO };
    cohorts.set(cohort, {
      patients: sofar.patients + patients,
      reservedOre: subtract(sofar.reservedOre, ore(fromReservationOre)),
    });
  }
  return [...cohorts].map(([cohort, { patients, reservedOre }]) => ({
    cohort,
    patients,
    reservedOre: oreText(reservedOre),
  }));
};

/** All lines of a contract as if each were new: what its confirmation commits. */
export const asNew = (contract: KnownContract): readonly LineChange[] =>
  contract.lines.map((line) => ({ after: termsOfLine(line) }));
