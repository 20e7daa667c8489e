import type { Language } from './language.js';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Of an amount or a count, whatever it is written as. */
type Amount = string | bigint | number;

const HUNDRED = 100n;
const MILLION_ORE = 100_000_000n;

/** Kroner as a decimal text, with øre only where there are any: `Intl` reads it exactly, which it would not a number. */
const decimalOf = (ore: bigint): `${number}` => {
  const size = ore < 0n ? -ore : ore;
  const rest = size % HUNDRED;
  const sign = ore < 0n ? '-' : '';
  return `${sign}${size / HUNDRED}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`}` as `${number}`;
};

/** The same of øre that have decimals. */
const finerOf = (ore: string): `${number}` => {
  const [size, finer] = ore.split('.') as [string, string];
  const padded = size.padStart(3, '0');
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${finer}` as `${number}`;
};

/** As at the beginning of a sentence, or where it stands alone. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How a language writes amounts, counts, dates and lists. Amounts are in øre, whole or as their text; all times are Oslo's. */
export const formatOf = (language: Language) => {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale);
  const withOre = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const fineNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const perCent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const inOslo = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', ...options });
  const short = inOslo({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const long = inOslo({ day: 'numeric', month: 'long', year: 'numeric' });
  const clock = inOslo({ hour: '2-digit', minute: '2-digit' });
  const month = inOslo({ month: 'short' });
  const isoInOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  /** Noon is on the same day everywhere in Norway. */
  const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`);
  const kroner = (text: string, unit: string): string =>
    language === 'en' ? `NOK\u00a0${text}${unit}` : `${text}${unit}\u00a0kr`;
  const money = (ore: Amount): string => {
    const decimal = decimalOf(BigInt(ore));
    return kroner((decimal.includes('.') ? withOre : whole).format(decimal), '').replace(/ /g, '\u00a0');
  };

  return {
    language,
    /** `1 234 567 kr`, with øre only where there are any. */
    money,
    /** The same as a change: with its sign. */
    change: (ore: Amount): string => (BigInt(ore) > 0n ? `+${money(ore)}` : money(ore)),
    /** `21,4 mill. kr`, for key figures; the exact sum stands below it. */
    millions: (ore: Amount): string => {
      const tenths = (BigInt(ore) * 10n + MILLION_ORE / 2n) / MILLION_ORE;
      return kroner(oneDecimal.format(Number(tenths) / 10), language === 'en' ? 'm' : '\u00a0mill.');
    },
    /** The same of a price, whose øre may have decimals. */
    price: (ore: string): string => (ore.includes('.') ? kroner(fineNumber.format(finerOf(ore)), '') : money(ore)),
    /** `2,5`, of a decimal number. */
    number: (decimal: string): string => fineNumber.format(decimal as `${number}`),
    count: (count: Amount): string => whole.format(BigInt(count)),
    share: (part: Amount, all: Amount): string =>
      perCent.format(BigInt(all) === 0n ? 0 : Number((BigInt(part) * 1000n) / BigInt(all)) / 1000),
    /** `2,5 %`, of hundredths of a per cent. */
    basisPoints: (basisPoints: number): string => fine.format(basisPoints / 10_000),
    /** `07.05.2024` */
    date: (date: string): string => short.format(noonOf(date)),
    /** The same of what a period begins or ends with, which may be a week and is then left as it is. */
    bound: (dateOrWeek: string): string => (dateOrWeek.includes('W') ? dateOrWeek : short.format(noonOf(dateOrWeek))),
    /** `7. mai 2024` */
    day: (date: string): string => long.format(noonOf(date)),
    /** `7. mai 2024 kl. 10:00`, of an RFC 3339 moment. */
    moment: (at: string): string => {
      const when = new Date(at);
      return `${long.format(when)} ${language === 'en' ? 'at' : 'kl.'} ${clock.format(when)}`;
    },
    /** The date in Oslo at a moment, as the api writes dates. */
    dayInOslo: (at: string): string => isoInOslo.format(new Date(at)),
    /** The date of a moment in Oslo: `07.05.2024`. */
    dateOf: (at: string): string => short.format(new Date(at)),
    month: (date: string): string => month.format(noonOf(date)).replace('.', ''),
    and: (items: readonly string[]): string => and.format(items),
    or: (items: readonly string[]): string => or.format(items),
  };
};

export type Format = ReturnType<typeof formatOf>;
