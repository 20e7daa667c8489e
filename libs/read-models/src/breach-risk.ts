import { DATA_QUALITIES, weeksLeft } from '@spillrom/domain';
import type { WaitingData } from '@spillrom/domain';
import type { LocalDate, OrgNumber } from '@spillrom/kernel';
import type { RequestView } from './coverage.js';
import { requestsInQueue } from './priority-queue.js';
import type { ProgrammeRow } from './registers/index.js';

/** What becomes of the patients of a trust in a specialty whose deadlines fall in one week, counted from a day. */
export interface BreachRisk {
  readonly trust: OrgNumber;
  readonly specialty: string;
  /**
   * Whole weeks from the day to the latest treatment date, rounded down: 0 in the last week before it, below 0 once it has passed
   * @minimum -6000
   */
  readonly weeksLeft: number;
  /** How many cohorts are counted here */
  readonly cohorts: number;
  /** Patients that were asked for */
  readonly requested: number;
  /** Of those, patients whose deadline had passed when the trust asked */
  readonly breached: number;
  readonly approved: number;
  readonly contracted: number;
  readonly treated: number;
  /** Of the requested patients, those in no contract, approved or not: they will be treated too late unless something happens */
  readonly uncovered: number;
  /** How far the numbers can be trusted: as far as the least reliable of them */
  readonly quality: WaitingData['quality'];
  /** The earliest day of which any of the numbers are; missing where no trust has said one */
  readonly dataAsOf?: LocalDate;
}

const worse = (a: WaitingData['quality'], b: WaitingData['quality']): WaitingData['quality'] =>
  DATA_QUALITIES.indexOf(a) > DATA_QUALITIES.indexOf(b) ? a : b;

const earlier = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

const sum = (a: BreachRisk, b: BreachRisk): BreachRisk => {
  const { dataAsOf: _a, ...rest } = a;
  const dataAsOf = earlier(a.dataAsOf, b.dataAsOf);
  return {
    ...rest,
    cohorts: a.cohorts + b.cohorts,
    requested: a.requested + b.requested,
    breached: a.breached + b.breached,
    approved: a.approved + b.approved,
    contracted: a.contracted + b.contracted,
    treated: a.treated + b.treated,
    uncovered: a.uncovered + b.uncovered,
    quality: worse(a.quality, b.quality),
    ...(dataAsOf === undefined ? {} : { dataAsOf }),
  };
};

const bySoonest = (a: BreachRisk, b: BreachRisk): number =>
  a.weeksLeft - b.weeksLeft || (`${a.trust} ${a.specialty}` < `${b.trust} ${b.specialty}` ? -1 : 1);

/** The cohorts in the queue by weeks to their deadlines on a day, trust and specialty: the most urgent first. */
export const breachRisk = (
  { requests, programmes }: { readonly requests: readonly RequestView[]; readonly programmes: readonly ProgrammeRow[] },
  on: LocalDate,
): readonly BreachRisk[] => {
  const groups = new Map<string, BreachRisk>();
  for (const { request } of requestsInQueue(requests, programmes)) {
    const { trust, waitingData } = request;
    for (const cohort of request.cohorts) {
      const weeks = weeksLeft(cohort.latestTreatmentOn, on);
      const own: BreachRisk = {
        ...{ trust, specialty: cohort.specialty, weeksLeft: weeks, cohorts: 1 },
        ...{ requested: cohort.patients, breached: cohort.breachedPatients, approved: cohort.approvedPatients },
        ...{ contracted: cohort.contractedPatients, treated: cohort.treatedPatients },
        uncovered: cohort.patients - cohort.contractedPatients,
        quality: waitingData.quality,
        ...(waitingData.asOf === undefined ? {} : { dataAsOf: waitingData.asOf }),
      };
      const key = `${trust} ${cohort.specialty} ${weeks}`;
      const before = groups.get(key);
      groups.set(key, before === undefined ? own : sum(before, own));
    }
  }
  return [...groups.values()].sort(bySoonest);
};
