import { daysLater, laterDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { AwardRoom } from './state.js';

/** Days for which the drafting of a contract, or an award, holds the reservation. */
const HELD_DAYS = 30;

/** What tells whether and when a reservation lapses. */
interface Reserving {
  readonly reservedUntil?: LocalDate | undefined;
  /** Whether anything is still reserved. */
  readonly isReserved: boolean;
  /** Days on which contracts were drafted that are still drafts. */
  readonly draftedOn: Iterable<LocalDate>;
  /** Inquiries for the request that are sent or closed. */
  readonly inquiries: Iterable<unknown>;
  readonly awards: readonly Pick<AwardRoom, 'awardedOn' | 'cohorts'>[];
}

const hasRoom = ({ cohorts }: Pick<AwardRoom, 'cohorts'>): boolean => cohorts.some(({ patients }) => patients > 0);

/**
 * The day with whose beginning a reservation lapses: the one after it ends, unless a draft or an award holds it for longer. Nothing where
 * it does not lapse as things stand, and while an inquiry is out.
 */
export const reservationLapsesOn = (reserving: Reserving): LocalDate | undefined => {
  const { reservedUntil, isReserved, draftedOn, inquiries, awards } = reserving;
  if (reservedUntil === undefined || !isReserved || [...inquiries].length > 0) return undefined;
  const since = [...draftedOn, ...awards.filter(hasRoom).map(({ awardedOn }) => awardedOn)];
  const heldUntil = since.map((day) => daysLater(day, HELD_DAYS));
  return daysLater([reservedUntil, ...heldUntil].reduce(laterDate), 1);
};
