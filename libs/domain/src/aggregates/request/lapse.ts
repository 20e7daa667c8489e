import { daysLater, laterDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';

/** Days from the drafting of a contract on which its draft holds the reservation. */
const HELD_BY_DRAFT_DAYS = 30;

/** What tells whether and when a reservation lapses. */
interface Reserving {
  readonly reservedUntil?: LocalDate | undefined;
  /** Whether anything is still reserved. */
  readonly isReserved: boolean;
  /** The days on which contracts were drafted that are still drafts. */
  readonly draftedOn: Iterable<LocalDate>;
}

/**
 * The day with whose beginning a reservation lapses: the one after it ends, unless something holds it for longer. Nothing where it does
 * not lapse as things stand.
 */
export const reservationLapsesOn = ({ reservedUntil, isReserved, draftedOn }: Reserving): LocalDate | undefined => {
  if (reservedUntil === undefined || !isReserved) return undefined;
  const heldUntil = [...draftedOn].map((day) => daysLater(day, HELD_BY_DRAFT_DAYS));
  return daysLater([reservedUntil, ...heldUntil].reduce(laterDate), 1);
};
