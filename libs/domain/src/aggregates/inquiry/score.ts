import { ore } from '@spillrom/kernel';
import { CRITERION_POINTS_MAX } from '../../vocabulary/limits.js';
import type { Criterion, InquiredCohort } from './events.js';
import type { OfferScore, Score, Terms } from './offer-events.js';
import { PRICE } from './rules.js';

/** What an inquiry compares offers by. */
export type Compared = { readonly criteria: readonly Criterion[]; readonly cohorts: readonly InquiredCohort[] };

type Prices = Pick<Terms, 'lines'>;

/**
 * The price's part of a score: ⌊weight × 10 × Σ lowest ÷ Σ own⌋ over the cohorts that the offer covers. `own` is its unit price times the
 * patients inquired, `lowest` the same at the lowest unit price of all live offers; an offer that asks for nothing gets all.
 */
export const priceScore = (
  weight: number,
  cohorts: readonly InquiredCohort[],
  offer: Prices,
  live: readonly Prices[],
): number => {
  const inquired = (cohort: number): bigint => BigInt(cohorts.find((each) => each.cohort === cohort)?.patients ?? 0);
  const lowestPrice = (cohort: number, own: bigint): bigint =>
    live
      .flatMap(({ lines }) => lines.filter((line) => line.cohort === cohort))
      .reduce((lowest, { unitPriceOre }) => (ore(unitPriceOre) < lowest ? ore(unitPriceOre) : lowest), own);
  let [lowest, own] = [0n, 0n];
  for (const { cohort, unitPriceOre } of offer.lines) {
    own += ore(unitPriceOre) * inquired(cohort);
    lowest += lowestPrice(cohort, ore(unitPriceOre)) * inquired(cohort);
  }
  const most = BigInt(weight * CRITERION_POINTS_MAX);
  return Number(own === 0n ? most : (most * lowest) / own);
};

/** The score of an offer among the live ones: Σ weight × points, and the price's part; at most 1,000. */
export const scoreOf = (
  { criteria, cohorts }: Compared,
  offer: Prices,
  scores: readonly Score[],
  live: readonly Prices[],
): OfferScore => {
  const pointsFor = (criterion: string): number => scores.find((each) => each.criterion === criterion)?.points ?? 0;
  const parts = criteria.map(({ criterion, weight }) => ({
    criterion,
    score: criterion === PRICE ? priceScore(weight, cohorts, offer, live) : weight * pointsFor(criterion),
  }));
  return { parts, total: parts.reduce((sum, { score }) => sum + score, 0) };
};
