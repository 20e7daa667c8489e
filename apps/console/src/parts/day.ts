/** A day as it is written here, `07.05.2024`, as the api writes it; nothing of what is none. */
export const isoOf = (written: string): string | undefined => {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
};

/** The last second of a day in Oslo, in winter or in summer. */
export const endOf = (day: string, dayInOslo: (at: string) => string): string => {
  const inWinter = `${day}T23:59:59+01:00`;
  return dayInOslo(inWinter) === day ? inWinter : `${day}T23:59:59+02:00`;
};
