import fc from 'fast-check';
import { localDate } from '@spillrom/kernel';
import type { OfferLine, Score } from './offer-events.js';
import { priceScore, scoreOf } from './score.js';

const cohort = (number: number, patients: number) => ({
  cohort: number,
  specialty: '050',
  procedure: 'NGD11',
  patients,
  latestTreatmentOn: localDate('2022-12-31'),
});

const line = (number: number, unitPriceOre: number): OfferLine => ({
  cohort: number,
  patients: 1,
  unitPriceOre: String(unitPriceOre),
  firstStartOn: localDate('2022-12-01'),
  weeklyPatients: 1,
  lastCompletionOn: localDate('2022-12-20'),
});
const offer = (...prices: readonly (readonly [cohort: number, unitPriceOre: number])[]) => ({
  lines: prices.map(([number, price]) => line(number, price)),
});

describe("the price's part of a score", () => {
  const [cheap, dear] = [offer([1, 200]), offer([1, 300])];

  it.each([
    ['all of it for the lowest price', cheap, 600],
    ['in proportion for a higher one, cut to whole points', dear, 400],
  ])('gives %s', (_, own, score) => {
    expect(priceScore(60, [cohort(1, 40)], own, [cheap, dear])).toBe(score);
  });

  it('gives all of it to what costs nothing, and nothing to whoever asks for something beside that', () => {
    const free = offer([1, 0]);
    expect(priceScore(60, [cohort(1, 40)], free, [free, dear])).toBe(600);
    expect(priceScore(60, [cohort(1, 40)], dear, [free, dear])).toBe(0);
  });

  it('weighs cohorts by the patients inquired, and knows only those that the offer covers', () => {
    const cohorts = [cohort(1, 10), cohort(2, 90)];
    const [both, one] = [offer([1, 100], [2, 100]), offer([2, 50])];
    // Lowest 10 × 100 + 90 × 50 = 5,500 of own 10,000.
    expect(priceScore(100, cohorts, both, [both, one])).toBe(550);
    expect(priceScore(100, cohorts, one, [both, one])).toBe(1000);
  });

  it('is that of plain fractions, whatever is offered', () => {
    const price = fc.integer({ min: 0, max: 10_000_000 });
    const anyOffer = fc
      .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 4 }), price }), {
        minLength: 1,
        selector: ({ number }) => number,
      })
      .map((lines) => offer(...lines.map(({ number, price: each }) => [number, each] as const)));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 4 }),
        fc.array(anyOffer, { minLength: 1, maxLength: 5 }),
        (weight, patients, offers) => {
          const cohorts = patients.map((each, index) => cohort(index + 1, each));
          for (const own of offers) {
            const asked = own.lines.map((each) => Number(each.unitPriceOre) * patients[each.cohort - 1]!);
            const least = own.lines.map(
              (each) =>
                Math.min(
                  ...offers.flatMap(({ lines }) =>
                    lines.filter((other) => other.cohort === each.cohort).map((other) => Number(other.unitPriceOre)),
                  ),
                ) * patients[each.cohort - 1]!,
            );
            const total = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0);
            const expected = total(asked) === 0 ? weight * 10 : Math.floor((weight * 10 * total(least)) / total(asked));
            expect(priceScore(weight, cohorts, own, offers)).toBe(expected);
          }
        },
      ),
    );
  });
});

describe('the score of an offer', () => {
  const criteria = [
    { criterion: 'Ventetid', weight: 30, description: 'Hvor snart' },
    { criterion: 'price', weight: 60, description: 'Hva det koster' },
    { criterion: 'Kvalitet', weight: 10, description: 'Hvor godt' },
  ];
  const scores: readonly Score[] = [
    { criterion: 'Kvalitet', points: 10, reason: 'Best' },
    { criterion: 'Ventetid', points: 7, reason: 'To uker' },
  ];

  it('adds weight times points to the part of the price, in the order of the criteria', () => {
    const [own, other] = [offer([1, 300]), offer([1, 200])];
    expect(scoreOf({ criteria, cohorts: [cohort(1, 40)] }, own, scores, [own, other])).toEqual({
      parts: [
        { criterion: 'Ventetid', score: 210 },
        { criterion: 'price', score: 400 },
        { criterion: 'Kvalitet', score: 100 },
      ],
      total: 710,
    });
  });

  it('is a thousand at most', () => {
    const own = offer([1, 300]);
    const full = scores.map((score) => ({ ...score, points: 10 }));
    expect(scoreOf({ criteria, cohorts: [cohort(1, 40)] }, own, full, [own]).total).toBe(1000);
  });
});
