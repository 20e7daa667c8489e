import fc from 'fast-check';
import { daysBetween, daysLater, instant, localDate } from '@spillrom/kernel';
import type { RequestId } from '@spillrom/kernel';
import { FIRST_EDITION } from '../../aggregates/reference/index.js';
import { byPriority, OVERRIDES, PRIORITY_RULE, priorityOf } from '../../aggregates/request/priority.js';
import type { Need, Standing } from '../../aggregates/request/priority.js';

const rule = FIRST_EDITION.priorityRule.find(({ code }) => code === PRIORITY_RULE)!;
const today = localDate('2022-11-12');
const need: Need = {
  patients: 100,
  latestTreatmentOn: daysLater(today, 365),
  urgency: 'C',
  breachedPatients: 0,
  longestWaitWeeks: 0,
};
const nothing = { deadline: 0, breached: 0, urgency: 0, longestWait: 0, points: 0 };

describe('the points of a cohort', () => {
  it.each([
    [-8, -2, 40],
    [-7, -1, 40],
    [-1, -1, 40],
    [0, 0, 30],
    [20, 2, 30],
    [21, 3, 20],
    [34, 4, 20],
    [35, 5, 10],
    [62, 8, 10],
    [63, 9, 0],
  ])('with %i days left are by %i whole weeks: %i', (days, weeksLeft, deadline) => {
    const terms = priorityOf({ ...need, latestTreatmentOn: daysLater(today, days) }, today, rule);
    expect(terms).toEqual({ ...nothing, weeksLeft, deadline, points: deadline });
  });

  it.each([
    [0, 100, 0],
    [3, 100, 0],
    [4, 100, 1],
    [99, 100, 29],
    [100, 100, 30],
    [1, 1, 30],
    [1, 3, 10],
  ])('with %i of %i patients past their deadline: %i', (breachedPatients, patients, breached) => {
    const terms = priorityOf({ ...need, breachedPatients, patients }, today, rule);
    expect(terms).toEqual({ ...nothing, weeksLeft: 52, breached, points: breached });
  });

  it.each([
    ['A', 20],
    ['B', 10],
    ['C', 0],
  ] as const)('of urgency %s: %i', (urgency, points) => {
    expect(priorityOf({ ...need, urgency }, today, rule)).toEqual({
      ...nothing,
      weeksLeft: 52,
      urgency: points,
      points,
    });
  });

  it.each([
    [25, 0],
    [26, 5],
    [51, 5],
    [52, 10],
    [520, 10],
  ])('where somebody has waited %i weeks: %i', (longestWaitWeeks, longestWait) => {
    const terms = priorityOf({ ...need, longestWaitWeeks }, today, rule);
    expect(terms).toEqual({ ...nothing, weeksLeft: 52, longestWait, points: longestWait });
  });

  it('are the sum of all terms', () => {
    const worst: Need = {
      ...need,
      latestTreatmentOn: daysLater(today, -1),
      urgency: 'A',
      breachedPatients: 100,
      longestWaitWeeks: 52,
    };
    expect(priorityOf(worst, today, rule)).toMatchObject({ points: 100 });
  });
});

const days = fc.integer({ min: -40, max: 90 });
const anyNeed: fc.Arbitrary<Need> = fc
  .record({ patients: fc.integer({ min: 1, max: 60 }), part: fc.nat(60), days, weeks: fc.nat(60) })
  .chain(({ patients, part, days: left, weeks }) =>
    fc.constantFrom('A' as const, 'B' as const, 'C' as const).map((urgency) => ({
      ...{ patients, urgency, breachedPatients: Math.min(part, patients), longestWaitWeeks: weeks },
      latestTreatmentOn: daysLater(today, left),
    })),
  );

/** The page once more, without the table: as somebody would reckon who counts on their fingers. */
const naive = ({ patients, latestTreatmentOn, urgency, breachedPatients, longestWaitWeeks }: Need): number => {
  let points = 0;
  const left = daysBetween(today, latestTreatmentOn);
  if (left < 0) points += 40;
  else if (left < 3 * 7) points += 30;
  else if (left < 5 * 7) points += 20;
  else if (left < 9 * 7) points += 10;
  for (let each = 1; each <= 30; each += 1) if (breachedPatients * 30 >= each * patients) points += 1;
  if (urgency === 'A') points += 20;
  if (urgency === 'B') points += 10;
  if (longestWaitWeeks >= 26) points += 5;
  if (longestWaitWeeks >= 52) points += 5;
  return points;
};

const standing = fc
  .record({
    phaseRank: fc.integer({ min: 1, max: 3 }),
    override: fc.constantFrom(...OVERRIDES),
    need: anyNeed,
    place: fc.nat(3),
    second: fc.nat(2),
    request: fc.constantFrom('a', 'b', 'c'),
    cohort: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ need: { latestTreatmentOn, ...rest }, place, second, request, ...others }): Standing => {
    const points = priorityOf({ latestTreatmentOn, ...rest }, today, rule).points;
    const submittedAt = instant(`2022-11-0${1 + second}T08:00:00Z`);
    const placed = place === 0 ? {} : { trustPlace: place };
    return { ...others, ...placed, points, latestTreatmentOn, submittedAt, request: request as RequestId };
  });

/** One text for each, so that the order of the texts is the order of the queue. */
const keyOf = (each: Standing): string =>
  [
    String(each.phaseRank).padStart(4, '0'),
    { first: 'a', none: 'b', last: 'c' }[each.override],
    String(9_999 - each.points).padStart(4, '0'),
    each.latestTreatmentOn,
    String(each.trustPlace ?? 9_999).padStart(4, '0'),
    each.submittedAt,
    each.request,
    String(each.cohort).padStart(4, '0'),
  ].join(' ');

describe('the order of the queue', () => {
  it('counts points as a person would', () => {
    fc.assert(fc.property(anyNeed, (each) => priorityOf(each, today, rule).points === naive(each)));
  });

  it('is the same whatever order the cohorts come in, and that of an independent reckoning', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 30 }), fc.nat(), (all, turn) => {
        const byHand = all.map(keyOf).toSorted();
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        expect(all.toSorted(byPriority).map(keyOf)).toEqual(byHand);
        expect(turned.toReversed().toSorted(byPriority).map(keyOf)).toEqual(byHand);
      }),
    );
  });

  it('is total: only what is the same stands in the same place', () => {
    fc.assert(
      fc.property(standing, standing, (a, b) => {
        expect(Math.sign(byPriority(a, b))).toBe(0 - Math.sign(byPriority(b, a)));
        expect(byPriority(a, b) === 0).toBe(keyOf(a) === keyOf(b));
      }),
    );
  });

  const some: Standing = {
    phaseRank: 1,
    override: 'none',
    points: 50,
    latestTreatmentOn: today,
    trustPlace: 2,
    submittedAt: instant('2022-11-02T08:00:00Z'),
    request: 'b' as RequestId,
    cohort: 2,
  };

  it.each<readonly [string, Partial<Standing>, Partial<Standing>]>([
    ['the phase of the first rank, whatever else', { phaseRank: 1, override: 'last' }, { phaseRank: 2, points: 100 }],
    ['what is put first, whatever its points', { override: 'first', points: 0 }, { points: 100 }],
    ['what is not put last, whatever its points', { points: 0 }, { override: 'last', points: 100 }],
    ['most points, whatever its date', { points: 51, latestTreatmentOn: daysLater(today, 1) }, {}],
    ['the earlier date, whatever the trust says', { trustPlace: 3 }, { latestTreatmentOn: daysLater(today, 1) }],
    [
      'what its trust puts first, whenever it was submitted',
      {},
      { trustPlace: 3, submittedAt: instant('2022-11-01T08:00:00Z') },
    ],
    [
      'what was submitted first, whatever its id',
      {},
      { submittedAt: instant('2022-11-03T08:00:00Z'), request: 'a' as RequestId },
    ],
    ['the lower id, whatever the cohort', { cohort: 3 }, { request: 'c' as RequestId, cohort: 1 }],
    ['the lower cohort', {}, { cohort: 3 }],
  ])('serves first %s', (_, first, second) => {
    expect(byPriority({ ...some, ...first }, { ...some, ...second })).toBeLessThan(0);
  });

  it('serves what is in no order of its trust after what is', () => {
    const { trustPlace: _unplaced, ...unplaced } = some;
    expect(byPriority({ ...some, trustPlace: 200 }, unplaced)).toBeLessThan(0);
  });
});
