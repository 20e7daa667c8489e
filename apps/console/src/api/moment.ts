/** A moment of the past: the recorded time up to which everything counts, and the last position where more was recorded at that time. */
export interface Moment {
  readonly asOfTime: string;
  readonly asOf?: number;
}

/** Of what stands in the address, the moment that it asks for; nothing where it is written wrongly. */
export const momentIn = ({ asOfTime, asOf }: { readonly asOfTime?: unknown; readonly asOf?: unknown }) => {
  if (typeof asOfTime !== 'string' || Number.isNaN(Date.parse(asOfTime))) return undefined;
  const moment: Moment = { asOfTime, ...(Number.isSafeInteger(asOf) && { asOf: asOf as number }) };
  return moment;
};

let shown: Moment | undefined;

/** What is asked for from now on is of this moment. @returns whether it is another than before */
export const showAt = (moment: Moment | undefined): boolean => {
  const isAnother = shown?.asOfTime !== moment?.asOfTime || shown?.asOf !== moment?.asOf;
  shown = moment;
  return isAnother;
};

/** These have no past: who is there, the log itself, and what is of all moments. */
const WITHOUT_PAST =
  /\/api\/v1\/(me$|names|people|events|live|commands\/|providers\/without-contact|inquiries\/[^/]+\/document|programmes\/[^/]+\/budget-use\/series)/;

/** These count points and weeks on a day of their own. */
const ON_A_DAY = /\/(?:priority|breach-risk|forecast|effect|invoice-ageing)$/;

const inOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** Adds the moment to what is asked for, unless that names one itself. @returns whether it is of the past */
export const askAt = (url: URL): boolean => {
  const { searchParams, pathname } = url;
  if (searchParams.has('asOf') || searchParams.has('asOfTime')) return true;
  if (shown === undefined || WITHOUT_PAST.test(pathname)) return false;
  searchParams.set('asOfTime', shown.asOfTime);
  if (ON_A_DAY.test(pathname)) searchParams.set('on', inOslo.format(new Date(shown.asOfTime)));
  if (shown.asOf !== undefined) searchParams.set('asOf', String(shown.asOf));
  return true;
};
