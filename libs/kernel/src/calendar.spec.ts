import fc from 'fast-check';
import {
  daysBetween,
  FIRST_DATE,
  FIRST_INSTANT,
  FIRST_WEEK,
  fiscalYear,
  instant,
  instantOf,
  isInstant,
  isIsoWeek,
  isLocalDate,
  isoWeek,
  LAST_DATE,
  LAST_INSTANT,
  LAST_WEEK,
  laterInstant,
  localDate,
  osloDate,
  osloTime,
  weeksOf,
  within,
} from './calendar.js';
import { runs } from '@spillrom/event-sourcing/testing';

const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('an instant', () => {
  it.each([
    ['2022-11-12T08:00:00Z', '2022-11-12T08:00:00.000000Z'],
    ['2022-11-12T08:00:00.5Z', '2022-11-12T08:00:00.500000Z'],
    ['2022-11-12T08:00:00.123456Z', '2022-11-12T08:00:00.123456Z'],
    ['2022-11-12T08:00:00.123456999Z', '2022-11-12T08:00:00.123456Z'],
    ['2022-11-12T08:00:00+01:00', '2022-11-12T07:00:00.000000Z'],
    ['2023-01-01T00:30:00.000001+01:00', '2022-12-31T23:30:00.000001Z'],
    ['2022-12-31T20:15:00-05:45', '2023-01-01T02:00:00.000000Z'],
    ['2024-02-29T23:59:59-00:00', '2024-02-29T23:59:59.000000Z'],
    ['2022-11-12t08:00:00z', '2022-11-12T08:00:00.000000Z'],
    ['1999-12-31T23:00:00Z', '1999-12-31T23:00:00.000000Z'],
    ['2000-01-01T00:00:00+01:00', '1999-12-31T23:00:00.000000Z'],
    ['2100-01-01T04:44:59.9999999+05:45', '2099-12-31T22:59:59.999999Z'],
    ['2099-12-31T22:59:59.9999999Z', '2099-12-31T22:59:59.999999Z'],
  ])('of %s is %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it.each([
    '',
    '2022-11-12',
    '2022-11-12T08:00:00',
    '2022-11-12 08:00:00Z',
    '2022-11-12T08:00Z',
    '2022-11-12T08:00:00.Z',
    '2022-11-12T08:00:00.1234567890Z',
    '2022-11-12T24:00:00Z',
    '2022-11-12T08:60:00Z',
    '2016-12-31T23:59:60Z',
    '2022-11-12T08:00:00+0100',
    '2022-11-12T08:00:00+24:00',
    '2022-11-12T08:00:00+01:60',
    '2022-13-12T08:00:00Z',
    '2023-02-29T08:00:00Z',
    '2022-11-12T08:00:00Z\n',
    '1999-12-31T22:59:59.999999Z',
    '2000-01-01T00:00:00+01:01',
    '2099-12-31T23:00:00Z',
    '2099-12-31T23:59:59.999999+00:59',
    '0000-12-05T00:00:00Z',
    '0000-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
  ])('is not made of %j', (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('is known by its one form only', () => {
    expect(isInstant('2022-11-12T08:00:00.000000Z')).toBe(true);
    expect(isInstant('2022-11-12T08:00:00.000Z')).toBe(false);
    expect(isInstant('2022-11-12T08:00:00.000000z')).toBe(false);
    expect(isInstant('2022-02-30T08:00:00.000000Z')).toBe(false);
    expect(isInstant('2022-11-12T25:00:00.000000Z')).toBe(false);
    expect(isInstant(FIRST_INSTANT) && isInstant(LAST_INSTANT)).toBe(true);
    expect(isInstant('1999-12-31T22:59:59.999999Z') || isInstant('2099-12-31T23:00:00.000000Z')).toBe(false);
  });

  it('of milliseconds has six decimals', () => {
    expect(instantOf(1668240000123)).toBe('2022-11-12T08:00:00.123000Z');
    expect(instantOf(946681200000)).toBe(FIRST_INSTANT);
    expect(instantOf(4102441199999)).toBe('2099-12-31T22:59:59.999000Z');
  });

  it.each([946681199999, 4102441200000, 0, 253402300800000, 8.64e15, -8.64e15, 8.64e15 + 1, NaN])(
    'is not made of %d milliseconds',
    (milliseconds) => {
      expect(() => instantOf(milliseconds)).toThrow(RangeError);
    },
  );

  it('always has a business date in Oslo, whose first and last moments are the bounds', () => {
    expect([osloDate(FIRST_INSTANT), osloDate(LAST_INSTANT)]).toEqual([FIRST_DATE, LAST_DATE]);
  });

  it('keeps milliseconds and sorts as text as they do as numbers', () => {
    const milliseconds = fc.integer({ min: 946_681_200_000, max: 4_102_441_199_999 });
    fc.assert(
      fc.property(milliseconds, milliseconds, (a, b) => {
        expect(Date.parse(instantOf(a))).toBe(a);
        expect(instant(new Date(a).toISOString())).toBe(instantOf(a));
        expect(isInstant(instantOf(a))).toBe(true);
        expect(laterInstant(instantOf(a), instantOf(b))).toBe(instantOf(Math.max(a, b)));
      }),
    );
  });
});

describe('a business date', () => {
  it.each(['2022-11-12', '2024-02-29', '2000-02-29', FIRST_DATE, LAST_DATE])('may be %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(localDate(text)).toBe(text);
  });

  it.each([
    '',
    '2022-11-31',
    '2023-02-29',
    '2100-02-29',
    '2022-00-10',
    '2022-13-01',
    '2022-1-1',
    '2022-11-00',
    ' 2022-11-12',
    '0000-12-05',
    '1999-12-31',
    '2100-01-01',
    '9999-12-31',
  ])('may not be %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('belongs to the fiscal year of its year', () => {
    expect(fiscalYear(localDate('2022-12-31'))).toBe(2022);
    expect(fiscalYear(localDate('2023-01-01'))).toBe(2023);
  });

  it('lies within a period up to both its ends', () => {
    const [from, to] = [localDate('2022-11-01'), localDate('2022-12-31')];
    const inside = ['2022-10-31', '2022-11-01', '2022-12-31', '2023-01-01'].map((day) =>
      within(localDate(day), from, to),
    );
    expect(inside).toEqual([false, true, true, false]);
  });

  it('is so many days from another', () => {
    expect(daysBetween(localDate('2022-11-12'), localDate('2022-11-12'))).toBe(0);
    expect(daysBetween(localDate('2024-02-28'), localDate('2024-03-01'))).toBe(2);
    expect(daysBetween(localDate('2023-01-01'), localDate('2022-01-01'))).toBe(-365);
    expect(daysBetween(localDate('2022-03-26'), localDate('2022-03-28'))).toBe(2);
  });
});

describe('the date in Oslo', () => {
  it.each([
    ['2022-11-11T22:59:59.999999Z', '2022-11-11'],
    ['2022-11-11T23:00:00.000000Z', '2022-11-12'],
    ['2022-07-01T21:59:59.999999Z', '2022-07-01'],
    ['2022-07-01T22:00:00.000000Z', '2022-07-02'],
    ['2022-12-31T23:00:00.000000Z', '2023-01-01'],
    ['2022-03-26T22:30:00.000000Z', '2022-03-26'],
    ['2022-03-27T22:30:00.000000Z', '2022-03-28'],
    ['2022-10-29T22:30:00.000000Z', '2022-10-30'],
    ['2022-10-30T22:30:00.000000Z', '2022-10-30'],
  ])('at %s is %s', (at, date) => {
    expect(osloDate(instant(at))).toBe(date);
  });

  const byTable = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

  it('is that of the time zone table in every half hour before midnight from 2000 to 2099', () => {
    const differing: string[] = [];
    for (let day = Date.parse('2000-01-01T00:00:00Z'); day < Date.parse('2100-01-01T00:00:00Z'); day += 86_400_000) {
      for (const halfHours of [43, 44, 45, 46, 47]) {
        const at = day + halfHours * 1_800_000;
        if (at > Date.parse(LAST_INSTANT)) continue;
        if (osloDate(instantOf(at)) !== byTable.format(at)) differing.push(instantOf(at));
      }
    }
    expect(differing).toEqual([]);
  });

  it('is that of the time zone table at any moment', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        expect(osloDate(instantOf(at.getTime()))).toBe(byTable.format(at));
      }),
      runs(2000),
    );
  });
});

describe('the ISO week', () => {
  it.each([
    ['2022-11-12', '2022-W45'],
    ['2022-01-02', '2021-W52'],
    ['2022-01-03', '2022-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    [FIRST_DATE, FIRST_WEEK],
    ['2000-01-02', '1999-W52'],
    ['2000-01-03', '2000-W01'],
    [LAST_DATE, LAST_WEEK],
  ])('of %s is %s', (date, week) => {
    expect(isoWeek(localDate(date))).toBe(week);
  });

  it('is touched by a period once for each of its weeks', () => {
    expect(weeksOf(localDate('2022-12-25'), localDate('2023-01-09'))).toEqual([
      '2022-W51',
      '2022-W52',
      '2023-W01',
      '2023-W02',
    ]);
    expect(weeksOf(localDate('2022-11-12'), localDate('2022-11-12'))).toEqual(['2022-W45']);
    expect(weeksOf(localDate('2022-11-13'), localDate('2022-11-12'))).toEqual([]);
  });

  it.each(['2022-W01', '2022-W52', '2020-W53', FIRST_WEEK, LAST_WEEK])('may be %s', (week) => {
    expect(isIsoWeek(week)).toBe(true);
  });

  it.each([
    '',
    '2022-W00',
    '2022-W53',
    '2020-W54',
    '2022-W1',
    '1999-W51',
    '2100-W01',
    '0000-W10',
    '2022-W01\n',
    '2022-W99',
  ])('may not be %j', (week) => {
    expect(isIsoWeek(week)).toBe(false);
  });

  it('of a business date is one, and every one is that of some business date', () => {
    const weeks = weeksOf(FIRST_DATE, LAST_DATE);
    expect(weeks.filter((week) => !isIsoWeek(week))).toEqual([]);
    const written = [...Array(102).keys()].flatMap((year) =>
      [...Array(100).keys()].map((week) => `${1999 + year}-W${String(week).padStart(2, '0')}`),
    );
    expect(written.filter(isIsoWeek)).toEqual(weeks);
  });

  it('of every day of a period is among the weeks of the period, and no other is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (start, days) => {
        fc.pre(start.getTime() + days * 86_400_000 <= Date.parse(LAST_INSTANT));
        const dates = [...Array(days + 1).keys()].map((day) =>
          localDate(new Date(start.getTime() + day * 86_400_000).toISOString().slice(0, 10)),
        );
        expect(weeksOf(dates[0]!, dates.at(-1)!)).toEqual([...new Set(dates.map(isoWeek))]);
      }),
    );
  });
});

describe('the time of day in Oslo', () => {
  const byTable = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  it.each([
    ['2022-11-12T08:00:00Z', '09:00'],
    ['2022-07-01T22:59:59.999999Z', '00:59'],
    ['2023-03-26T00:59:59Z', '01:59'],
    ['2023-03-26T01:00:00Z', '03:00'],
    ['2023-10-29T00:59:00Z', '02:59'],
    ['2023-10-29T01:00:00Z', '02:00'],
  ])('of %s is %s', (at, time) => {
    expect(osloTime(instant(at))).toBe(time);
  });

  it('is that of the time zone table, from the year in which all of Europe had one rule', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        expect(osloTime(instantOf(at.getTime()))).toBe(byTable.format(at));
      }),
    );
  });
});
