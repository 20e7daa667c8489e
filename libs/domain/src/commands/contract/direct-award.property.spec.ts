import { read, write } from '@spillrom/event-sourcing';
import { daysLater, localDate } from '@spillrom/kernel';
import type { DecisionId } from '@spillrom/kernel';
import fc from 'fast-check';
import { providerRef } from '../../aggregates/provider/index.js';
import { referenceRef } from '../../aggregates/reference/index.js';
import { World } from '../../testing/world.js';
import { awardedLawfully, judgedToday } from './direct-award.js';
import * as story from '../../testing/contracts.js';

const THRESHOLD = 1_000n;
const toProvider = providerRef(story.hospital);

/** What is done next, so many days after what was done before, to a contract that may be there or not. */
interface Step {
  readonly does: 'confirm' | 'raise' | 'lower' | 'settle' | 'lapse';
  readonly contract: number;
  readonly amount: number;
  readonly days: number;
  readonly lifts: boolean;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    does: fc.constantFrom('confirm', 'confirm', 'confirm', 'raise', 'lower', 'settle', 'lapse'),
    contract: fc.nat(7),
    amount: fc.integer({ min: 1, max: 600 }),
    days: fc.nat(150),
    lifts: fc.nat(4).map((chance) => chance === 0),
  }),
  { maxLength: 40 },
);

/** The book that the test keeps of its own: what each contract came to, when it was confirmed, and whether it counts. */
interface Booked {
  total: bigint;
  readonly year: number;
  readonly monthDay: string;
}

const isWithinAYear = ({ year, monthDay }: Booked, today: string): boolean => {
  const [thisYear, thisDay] = [Number(today.slice(0, 4)), today.slice(5)];
  return year === thisYear || (year === thisYear - 1 && monthDay > thisDay);
};

const lowered = write(referenceRef('procurementThreshold'), {
  type: 'ReferenceDataChanged',
  data: {
    decision: 'd1' as DecisionId,
    list: 'procurementThreshold',
    endings: [{ code: 'directAward', to: localDate('2022-01-01') }],
    entries: [
      {
        ...{ code: 'directAward', from: localDate('2022-01-02'), amountOre: String(THRESHOLD) },
        ...{ names: { nb: 'Direkte', nn: 'Direkte', en: 'Direct' }, source: 'The board', verified: true },
      },
    ],
  },
});
const registered = write(toProvider, {
  type: 'ProviderRegistered',
  data: { provider: story.hospital, name: 'Hospital', kind: 'privateProvider', legalEntity: true },
});

describe('whatever a provider is awarded without competition, in whatever order and over whatever time,', () => {
  it('is refused exactly when a sum of our own over the year before is above the threshold', () => {
    fc.assert(
      fc.property(steps, (way) => {
        const world = new World([registered, lowered]);
        const book = new Map<number, Booked>();
        let today = localDate('2022-02-01');
        for (const { does, contract, amount, days, lifts } of way) {
          today = daysLater(today, days);
          const id = story.next(contract);
          const own = book.get(contract);
          const state = world.result(read(toProvider));
          if (state.status === 'absent') throw new Error('no provider');
          if (does === 'settle' || does === 'lapse') {
            const cause = does === 'settle' ? 'settlement' : 'lapse';
            world.add([write(toProvider, { type: 'ProviderDisengaged', data: { contract: id, cause } })]);
            if (does === 'lapse') book.delete(contract);
            continue;
          }
          if ((does === 'confirm') === (own !== undefined)) continue;
          const change = BigInt(amount) * (does === 'lower' ? -1n : 1n);
          const total = (own?.total ?? 0n) + change < 0n ? 0n : (own?.total ?? 0n) + change;
          const others = [...book].filter(([each, booked]) => each !== contract && isWithinAYear(booked, today));
          const sum = others.reduce((all, [, booked]) => all + booked.total, total);
          const direct = { legalBasis: lifts ? 'soleSupplier' : 'belowThreshold', cause: 'other' } as const;
          const context = story.onDay(story.holder, today);
          const judged = world.result(judgedToday({ basis: 'directAward', direct }, context));
          const refused = does !== 'lower' ? awardedLawfully(judged, state, id, total as never) : [];
          const isOver = does !== 'lower' && !lifts && sum > THRESHOLD;
          expect(refused).toEqual(
            isOver
              ? [{ code: 'OVER_THRESHOLD', valueOre: `${sum}`, thresholdOre: `${THRESHOLD}`, verified: true }]
              : [],
          );
          if (isOver) continue;
          const [year, monthDay] =
            own === undefined ? [Number(today.slice(0, 4)), today.slice(5)] : [own.year, own.monthDay];
          book.set(contract, { total, year, monthDay });
          const confirmedOn = localDate(`${year}-${monthDay}`);
          const bought = { basis: 'directAward', totalOre: `${total}`, confirmedOn } as const;
          const data = { contract: id, from: today, to: today, specialties: [], ...bought };
          world.add([write(toProvider, { type: 'ProviderEngaged', data })]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
