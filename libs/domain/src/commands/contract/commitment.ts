import { write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { add, negate, ore, oreText, osloDate, smaller, subtract, sum, ZERO } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import { growth, periodNotOver, PROVIDER_KIND, raises } from '../../aggregates/contract/rules.js';
import type { LineChange, Period } from '../../aggregates/contract/rules.js';
import { termsOfLine } from '../../aggregates/contract/index.js';
import type { Cut, KnownContract, Line, LineMovement } from '../../aggregates/contract/index.js';
import type { FrameworkState } from '../../aggregates/framework/index.js';
import { listPrice } from '../../aggregates/framework/rules.js';
import type { Known } from '../../vocabulary/known.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { Entry, Movement, PhaseLine, ProgrammeEvent } from '../../aggregates/programme/index.js';
import { notSuspended } from '../../aggregates/provider/rules.js';
import type { ProviderState } from '../../aggregates/provider/index.js';
import { awardedRoom, isApproved } from '../../aggregates/request/index.js';
import type { RequestState } from '../../aggregates/request/index.js';
import { unless } from '../../vocabulary/rule.js';

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

/** What the end of a contract released, or what its reversal takes again (`sign` −1), as movements from and to available. */
export const movementsOfCuts = (cuts: readonly Cut[], sign: 1 | -1): readonly LineMovement[] =>
  cuts.map(({ line, cohort, specialty, patients, releasedOre }) => ({
    line,
    cohort,
    specialty,
    patients: sign * patients,
    fromReservationOre: '0',
    fromAvailableOre: oreText(sign === 1 ? negate(ore(releasedOre)) : ore(releasedOre)),
  }));

interface OfCohort {
  readonly cohort: number;
  readonly specialty: string;
  readonly reservedOre: Ore;
  readonly availableOre: Ore;
  readonly patients: number;
}

/** Movements of lines, summed by cohort: there are fewer of them, and each owner's balance moves once. */
const byCohort = (movements: readonly LineMovement[]): readonly OfCohort[] => {
  const sums = new Map<number, OfCohort>();
  for (const { cohort, specialty, patients, fromReservationOre, fromAvailableOre } of movements) {
    const sofar = sums.get(cohort) ?? { cohort, specialty, reservedOre: ZERO, availableOre: ZERO, patients: 0 };
    sums.set(cohort, {
      ...sofar,
      reservedOre: add(sofar.reservedOre, ore(fromReservationOre)),
      availableOre: add(sofar.availableOre, ore(fromAvailableOre)),
      patients: sofar.patients + patients,
    });
  }
  return [...sums.values()];
};

/** The ledger's entries for movements between cohorts' reservations, what is available and a contract's commitment. */
export const commitmentEntries = (contract: KnownContract, movements: readonly LineMovement[]): readonly Entry[] => {
  const { phase, trust, request, contract: id } = contract;
  const sums = byCohort(movements);
  const of = ({ cohort, specialty }: OfCohort) => ({ phase, trust, specialty, request, cohort });
  const available = negate(sum(sums.map(({ availableOre }) => availableOre)));
  return [
    ...sums.map((each): Entry => ({ account: 'reserved', ...of(each), amountOre: oreText(negate(each.reservedOre)) })),
    { account: 'available', phase, amountOre: oreText(available) },
    ...sums.map((each): Entry => {
      const amountOre = oreText(add(each.reservedOre, each.availableOre));
      return { account: 'committed', ...of(each), contract: id, amountOre };
    }),
  ];
};

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

/** Patients of cohorts that a contract takes of the room of its award. */
export type Taken = readonly { readonly cohort: number; readonly patients: number }[];

/** Whether the request still covers the patients of every cohort that is raised, beside what awards then have room for. */
export const cohortRoom = (request: Known<RequestState>, changes: readonly LineChange[], taken: Taken) => {
  const raised = new Set(changes.filter(raises).map(({ after }) => after.cohort));
  return [...cohortGrowth(changes)].flatMap(([cohort, patients]) => {
    const known = request.cohorts.find((each) => each.cohort === cohort);
    if (known === undefined || !raised.has(cohort)) return [];
    const { contractedPatients: contracted, approvedPatients: approved } = known;
    const own = taken.find((each) => each.cohort === cohort)?.patients ?? 0;
    const room = awardedRoom(request, cohort) - own;
    const awarded = room === 0 ? {} : { awarded: room };
    const wrong = { code: 'COHORT_COVERED', cohort, contracted, ...awarded, patients, approved } as const;
    return unless(contracted + room + patients <= approved, wrong);
  });
};

/** The request was changed under the draft: its cohort is gone, or is another procedure now. */
const cohortsKnown = (request: Known<RequestState>, changes: readonly LineChange[]) =>
  changes.flatMap(({ after: { cohort, procedure } }) => {
    const isKnown = request.cohorts.some((each) => each.cohort === cohort && each.procedure === procedure);
    return unless(isKnown, { code: 'COHORT_UNKNOWN', cohort });
  });

type Terms = Period & { readonly changes: readonly LineChange[]; readonly taken: Taken };

const inScope = ({ framework, procedures }: Known<FrameworkState>, lines: readonly Line[]) =>
  lines.flatMap(({ line, procedure }) =>
    unless(procedures.includes(procedure), { code: 'OUT_OF_SCOPE', line, procedure, framework }),
  );

/** Says nothing of a procedure that is out of scope: that is another rule's answer. */
const atListPrice = (framework: Known<FrameworkState>, lines: readonly Line[], on: LocalDate) =>
  lines.flatMap(({ line, procedure, unitPriceOre }) => {
    const price = listPrice(framework, procedure, on);
    const isFair = price === null ? !framework.procedures.includes(procedure) : ore(unitPriceOre) <= price;
    const listPriceOre = price === null ? null : oreText(price);
    return unless(isFair, { code: 'OVER_LIST_PRICE', line, unitPriceOre, listPriceOre });
  });

/** Whether the ceiling leaves what is asked for. */
export const underCeiling = ({ ceilingOre, drawnOre }: Known<FrameworkState>, requested: Ore) => {
  const remaining = subtract(ceilingOre, drawnOre);
  const amounts = { requestedOre: oreText(requested), remainingOre: oreText(remaining) };
  return unless(requested <= remaining, { code: 'CEILING_EXCEEDED', ...amounts });
};

/** A call-off lies wholly inside its framework: scope, period, list price of the day, and what is left of the ceiling. */
const insideFramework = (framework: Known<FrameworkState>, { from, to, changes }: Terms, on: LocalDate) => {
  const { from: frameworkFrom, to: frameworkTo } = framework;
  const raised = changes.filter(raises).map(({ after }) => after);
  return [
    ...inScope(framework, raised),
    ...unless(frameworkFrom <= from && to <= frameworkTo, {
      code: 'OUT_OF_PERIOD',
      from,
      to,
      frameworkFrom,
      frameworkTo,
    }),
    ...atListPrice(framework, raised, on),
    ...underCeiling(framework, sum(changes.map(growth))),
  ];
};

export interface Surroundings {
  readonly request: Known<RequestState>;
  readonly provider: Known<ProviderState>;
  readonly framework?: Known<FrameworkState>;
}

export const requestApproved = (request: Known<RequestState>) =>
  unless(isApproved(request), { code: 'REQUEST_NOT_APPROVED', status: request.status });

/** What a contract must satisfy besides authority and money when it is confirmed or raised, in the order in which it is answered. */
export const commitmentRules = (around: Surroundings, terms: Terms, { decidedAt }: Context) => {
  const { request, provider, framework } = around;
  const today = osloDate(decidedAt);
  return [
    ...requestApproved(request),
    ...cohortsKnown(request, terms.changes),
    ...cohortRoom(request, terms.changes, terms.taken),
    ...notSuspended(provider),
    ...periodNotOver(terms.to, today),
    ...(framework === undefined ? [] : insideFramework(framework, terms, today)),
  ];
};

/** Whether the phase's available pays for what the reservations do not. */
export const moneyRules = ({ phase, availableOre }: PhaseLine, movements: readonly LineMovement[]) => {
  const requested = neededFromAvailable(movements);
  const amounts = { requestedOre: oreText(requested), availableOre: oreText(availableOre) };
  return unless(requested <= availableOre, { code: 'ALLOCATION_EXCEEDED', phase, ...amounts });
};

/** Patients and reservations of the request's cohorts as the movements change them, cohort by cohort. */
export const coverageOf = (
  movements: readonly LineMovement[],
): readonly { readonly cohort: number; readonly patients: number; readonly reservedOre: string }[] =>
  byCohort(movements).map(({ cohort, patients, reservedOre }) => ({
    cohort,
    patients,
    reservedOre: oreText(negate(reservedOre)),
  }));

/** For the request: which contract covers more or fewer patients, and the kind of its provider. */
export const coveredBy = ({ contract, basis }: KnownContract) => ({ contract, providerKind: PROVIDER_KIND[basis] });

/** All lines of a contract as if each were new: what its confirmation commits. */
export const asNew = (contract: KnownContract): readonly LineChange[] =>
  contract.lines.map((line) => ({ after: termsOfLine(line) }));
