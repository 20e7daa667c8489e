/** How a person writes amounts, dates and times, and how the api does. What is not understood is left as it is: the api then says so at its field. */

const DATE = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/;
const MOMENT = /^\s*(\d{1,2}\.\d{1,2}\.\d{4})\D+(\d{1,2})[:.](\d{2})\s*$/;
const KRONER = /^([-−]?)(\d+)(?:[,.](\d{1,2}))?$/;

const two = (digits: string): string => digits.padStart(2, '0');

/** `07.05.2024` → `2024-05-07` */
export const isoOf = (text: string): string => {
  const [, day, month, year] = DATE.exec(text) ?? [];
  return year === undefined ? text.trim() : `${year}-${two(month!)}-${two(day!)}`;
};

/** `2024-05-07` → `07.05.2024` */
export const dayOf = (iso: string): string => {
  const [year, month, day] = iso.split('-');
  return day === undefined ? iso : `${day}.${month}.${year}`;
};

const inOslo = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** `07.05.2024 10:00` on Norwegian clocks → `2024-05-07T10:00:00+02:00`. In the hour that an autumn night has twice, the first. */
export const momentOf = (text: string): string => {
  const [, date, hour, minute] = MOMENT.exec(text) ?? [];
  if (minute === undefined) return text.trim();
  const [day, time] = [isoOf(date!), `${two(hour!)}:${minute}`];
  const moments = ['+02:00', '+01:00'].map((offset) => `${day}T${time}:00${offset}`);
  const isMeant = (moment: string): boolean =>
    !Number.isNaN(Date.parse(moment)) && inOslo.format(new Date(moment)) === `${day} ${time}`;
  return moments.find(isMeant) ?? text.trim();
};

/** The same back, of any moment. */
export const clockOf = (moment: string): string => {
  const [day, time] = inOslo.format(new Date(moment)).split(' ');
  return `${dayOf(day!)} ${time}`;
};

/** `1 234,50` → `123450` øre, exactly. */
export const oreOf = (text: string): string => {
  const [, sign, kroner, ore = ''] = KRONER.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (kroner === undefined) return text.trim();
  const size = BigInt(kroner) * 100n + BigInt(ore.padEnd(2, '0'));
  return String(sign === '' ? size : -size);
};

/** `123450` øre → `1234,50` */
export const kronerOf = (ore: string): string => {
  const [, sign, digits] = /^(-?)(\d+)$/.exec(ore) ?? [];
  if (digits === undefined) return ore;
  const padded = digits.padStart(3, '0');
  const [kroner, rest] = [padded.slice(0, -2), padded.slice(-2)];
  return `${sign}${kroner}${rest === '00' ? '' : `,${rest}`}`;
};

/** A whole number as one; what is none stays text, which no such field takes. */
export const integerOf = (text: string): number | string => {
  const bare = text.replaceAll(/\s/g, '');
  return /^-?\d{1,15}$/.test(bare) ? Number(bare) : bare;
};
