declare const brand: unique symbol;

/**
 * A moment: RFC 3339, UTC with `Z`, exactly six decimals: `2022-11-12T08:00:00.000000Z`. Its date in Oslo is a `LocalDate`, so it
 * lies between FIRST_INSTANT and LAST_INSTANT. Sorts as text.
 */
export type Instant = string & { readonly [brand]: 'Instant' };

/** A business date, `YYYY-MM-DD`, in Europe/Oslo, from FIRST_DATE to LAST_DATE. Sorts as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

export const FIRST_DATE = '2000-01-01' as LocalDate;
export const LAST_DATE = '2099-12-31' as LocalDate;

/** Where FIRST_DATE begins and LAST_DATE ends in Oslo; both are in winter, an hour ahead of UTC. */
export const FIRST_INSTANT = '1999-12-31T23:00:00.000000Z' as Instant;
export const LAST_INSTANT = '2099-12-31T22:59:59.999999Z' as Instant;

const DAY_MS = 86_400_000;

const LOCAL_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const RFC_3339 =
  /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;

/** A day that the calendar has: 29 February in leap years only. */
const isDay = (text: string): boolean => LOCAL_DATE.test(text) && dateOfDay(dayNumber(text)) === text;

/** A day that the calendar has, from FIRST_DATE to LAST_DATE. */
export const isLocalDate = (text: string): text is LocalDate => isDay(text) && FIRST_DATE <= text && text <= LAST_DATE;

/** @throws RangeError when the text is no day of the calendar from FIRST_DATE to LAST_DATE */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text))
    throw new RangeError(`not a date from ${FIRST_DATE} to ${LAST_DATE}: ${JSON.stringify(text)}`);
  return text;
};

const isWithinBounds = (at: string): at is Instant => FIRST_INSTANT <= at && at <= LAST_INSTANT;

/** An instant in its one form, from FIRST_INSTANT to LAST_INSTANT. */
export const isInstant = (text: string): text is Instant => {
  const match = INSTANT.exec(text);
  return match !== null && isDay(match[1]!) && isWithinBounds(text);
};

/**
 * Any RFC 3339 text with an offset and up to nine decimals, brought to UTC; decimals after the sixth are cut, so order is kept.
 * Leap seconds (`:60`) have no place on this time line.
 * @throws RangeError when it is no such text, or outside FIRST_INSTANT to LAST_INSTANT
 */
export const instant = (text: string): Instant => {
  const match = RFC_3339.exec(text);
  if (match === null || !isDay(match[1]!)) throw new RangeError(`not an RFC 3339 instant: ${JSON.stringify(text)}`);
  const [, date, time, decimals = '', sign, hours = 0, minutes = 0] = match;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const seconds = new Date(Date.parse(`${date}T${time}Z`) - offsetMs).toISOString().slice(0, -5);
  return bounded(`${seconds}.${decimals.slice(0, 6).padEnd(6, '0')}Z`);
};

/** @throws RangeError outside FIRST_INSTANT to LAST_INSTANT */
export const instantOf = (milliseconds: number): Instant =>
  bounded(new Date(milliseconds).toISOString().replace('Z', '000Z'));

// Years outside 0000 to 9999 are written with a sign in front. Both signs sort before every digit, so they are outside as text too.
const bounded = (at: string): Instant => {
  if (!isWithinBounds(at)) throw new RangeError(`outside ${FIRST_INSTANT} to ${LAST_INSTANT}: ${at}`);
  return at;
};

export const laterDate = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

export const laterInstant = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const lastSunday = (lastOfMonth: string): string => {
  const last = new Date(`${lastOfMonth}T00:00:00Z`);
  return dateOfDay(dayNumber(lastOfMonth) - last.getUTCDay());
};

/** Whether summer time rules in Oslo late in the evening of a day; it starts and ends on Sundays at 01:00 UTC. */
const isSummerEvening = (date: string): boolean => {
  const year = date.slice(0, 4);
  return lastSunday(`${year}-03-31`) <= date && date < lastSunday(`${year}-10-31`);
};

/** Whether summer time rules in Oslo: from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October. */
const isSummer = (at: Instant): boolean => {
  const year = at.slice(0, 4);
  return `${lastSunday(`${year}-03-31`)}T01:00` <= at && at < `${lastSunday(`${year}-10-31`)}T01:00`;
};

/** The time of day in Oslo, `14:05`: the seconds are left out. */
export const osloTime = (at: Instant): string => {
  const hour = (Number(at.slice(11, 13)) + (isSummer(at) ? 2 : 1)) % 24;
  return `${String(hour).padStart(2, '0')}${at.slice(13, 16)}`;
};

/** The date in Oslo, by the rule of European summer time rather than by a time zone table, so that every machine folds the log alike. */
export const osloDate = (at: Instant): LocalDate => {
  const date = at.slice(0, 10) as LocalDate;
  const hour = Number(at.slice(11, 13));
  const isNextDay = hour === 23 || (hour === 22 && isSummerEvening(date));
  return isNextDay ? dateOfDay(dayNumber(date) + 1) : date;
};

/** The moment at which a day begins in Oslo. That of a day after LAST_DATE lies after every instant there is. */
export const startOfDay = (date: LocalDate): Instant => {
  const eve = dateOfDay(dayNumber(date) - 1);
  return `${eve}T${isSummerEvening(eve) ? 22 : 23}:00:00.000000Z` as Instant;
};

/** So many days later. It may lie after LAST_DATE, on a day on which nothing is ever decided. */
export const daysLater = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

export const fiscalYear = (date: LocalDate): number => Number(date.slice(0, 4));

/** Both ends included. */
export const within = (date: LocalDate, from: LocalDate, to: LocalDate): boolean => from <= date && date <= to;

/** Negative when `to` comes before `from`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

// Day 0, the first of 1970, was a Thursday; the Thursday of a week tells its year.
const thursdayOf = (day: number): number => Math.floor((day + 3) / 7) * 7;

const weekOfThursday = (thursday: number): string => {
  const year = dateOfDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** The week by ISO 8601, `2022-W45`. Sorts as text. */
export const isoWeek = (date: LocalDate): string => weekOfThursday(thursdayOf(dayNumber(date)));

/** The weeks of FIRST_DATE, a Saturday, and of LAST_DATE. */
export const FIRST_WEEK = '1999-W52';
export const LAST_WEEK = '2099-W53';

/** A week that its year has (week 53 in long years only), from FIRST_WEEK to LAST_WEEK: it touches at least one `LocalDate`. */
export const isIsoWeek = (text: string): boolean => {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  if (year === undefined || text < FIRST_WEEK || text > LAST_WEEK) return false;
  // The fourth of January lies in the first week of its year.
  return weekOfThursday(thursdayOf(dayNumber(`${year}-01-04`)) + (Number(week) - 1) * 7) === text;
};

/** Every week that the period touches, in order; none when it ends before it starts. */
export const weeksOf = (from: LocalDate, to: LocalDate): readonly string[] => {
  const weeks: string[] = [];
  if (to < from) return weeks;
  const last = thursdayOf(dayNumber(to));
  for (let thursday = thursdayOf(dayNumber(from)); thursday <= last; thursday += 7)
    weeks.push(weekOfThursday(thursday));
  return weeks;
};
