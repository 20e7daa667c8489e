import fc from 'fast-check';
import { DATA_QUALITIES } from '@spillrom/domain';
import { daysLater, localDate } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import { breachRisk, requestView } from './index.js';
import type { RequestView } from './index.js';
import {
  approve,
  confirm,
  contractId,
  deliver,
  draw,
  opened,
  PROGRAMME,
  requestId,
  rowOf,
  ST_OLAVS,
} from './testing/index.js';

const today = localDate('2022-11-14');

const story = approve(opened('1000000'), 1, [{ patients: 10, reservedOre: '100000' }]);
confirm(story, 1, { patients: 6, unitPriceOre: '10000' });
draw(story.at('2022-11-06T08:00:00Z'), 1, 4);
deliver(story.at('2022-12-01T08:00:00Z'), 1, 1, 3, '2022-11-25');
const programmes = [rowOf(story, 'programmes', PROGRAMME)];
const contracts = [rowOf(story, 'contracts', contractId(1))];
const request = requestView(rowOf(story, 'requests', requestId(1)), contracts);

const told = (requests: readonly RequestView[], on = today) => breachRisk({ requests, programmes }, on);

const withCohort = (change: Partial<RequestView['cohorts'][number]>, more: Partial<RequestView> = {}): RequestView => ({
  ...request,
  ...more,
  cohorts: [{ ...request.cohorts[0]!, ...change }],
});

describe('the risk of breaches', () => {
  it('shows what became of the patients whose deadlines are so many weeks away', () => {
    expect(told([request])).toEqual([
      {
        ...{ trust: ST_OLAVS, specialty: '050', weeksLeft: 6, cohorts: 1 },
        ...{ requested: 10, breached: 0, approved: 10, contracted: 6, treated: 3, uncovered: 4 },
        ...{ quality: 'verified', dataAsOf: '2022-10-01' },
      },
    ]);
  });

  it.each([
    ['2022-12-31', 0],
    ['2022-12-25', 0],
    ['2022-12-24', 1],
    ['2023-01-01', -1],
    ['2023-01-07', -1],
    ['2023-01-08', -2],
  ])('on %s counts a deadline at the end of the year as %i whole weeks away', (on, weeksLeft) => {
    expect(told([request], localDate(on))).toMatchObject([{ weeksLeft }]);
  });

  it('counts patients nobody has approved as uncovered: their deadlines pass all the same', () => {
    const undecided = withCohort({ approvedPatients: 0, contractedPatients: 0 }, { status: 'submitted' });
    expect(told([undecided])).toMatchObject([{ requested: 10, approved: 0, uncovered: 10 }]);
  });

  it('is as reliable as the least reliable number, and as old as the oldest', () => {
    const other = withCohort(
      {},
      { waitingData: { source: 'By hand', asOf: localDate('2022-09-30'), quality: 'unreliable' } },
    );
    const estimated = withCohort({}, { waitingData: { quality: 'estimated' } });
    expect(told([request, other])).toMatchObject([{ cohorts: 2, quality: 'unreliable', dataAsOf: '2022-09-30' }]);
    expect(told([estimated, request])).toMatchObject([{ quality: 'estimated', dataAsOf: '2022-10-01' }]);
    expect(told([estimated])[0]).not.toHaveProperty('dataAsOf');
  });

  it('leaves out what has ended', () => {
    const ended = (['draft', 'returned', 'rejected', 'withdrawn', 'superseded', 'discarded'] as const).map((status) =>
      withCohort({}, { status }),
    );
    expect(told(ended)).toEqual([]);
  });

  it('loses no patient and counts none twice, whatever order the requests come in', () => {
    const any = fc
      .record({
        trust: fc.constantFrom(ST_OLAVS, '983974791' as OrgNumber),
        specialty: fc.constantFrom('050', '300'),
        days: fc.integer({ min: -15, max: 30 }),
        patients: fc.integer({ min: 1, max: 9 }),
        quality: fc.constantFrom(...DATA_QUALITIES),
      })
      .map(({ trust, specialty, days, patients, quality }) =>
        withCohort(
          { specialty, latestTreatmentOn: daysLater(today, days), patients, contractedPatients: patients - 1 },
          { trust, waitingData: { quality } },
        ),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (requests) => {
        const rows = told(requests);
        expect(told(requests.toReversed())).toEqual(rows);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
        expect(sum(rows.map(({ requested }) => requested))).toBe(
          sum(requests.map(({ cohorts: [one] }) => one!.patients)),
        );
        expect(sum(rows.map(({ uncovered }) => uncovered))).toBe(requests.length);
        for (const { weeksLeft, requested, contracted, uncovered } of rows) {
          expect(requested).toBe(contracted + uncovered);
          const own = requests.filter(({ cohorts: [one] }) => {
            const first = daysLater(today, weeksLeft * 7);
            return one!.latestTreatmentOn >= first && one!.latestTreatmentOn < daysLater(first, 7);
          });
          expect(own.length).toBeGreaterThan(0);
        }
        expect(rows.map(({ weeksLeft }) => weeksLeft)).toEqual(
          rows.map(({ weeksLeft }) => weeksLeft).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
