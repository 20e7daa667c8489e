import { accept, judge, write } from '@spillrom/event-sourcing';
import { oreText, startOfDay } from '@spillrom/kernel';
import { APPROVED, requestRef, reservationLapsesOn } from '../../aggregates/request/index.js';
import { stillReserved } from '../../aggregates/request/rules.js';
import { isDue } from '../dates.js';
import { onRequest } from '../guards.js';
import type { LapseReservation } from './commands.js';
import { releaseAll, standingOf } from './surroundings.js';

/** What is still reserved after the last day of the reservation goes to available, and does not come back. */
export const lapseReservation = onRequest(APPROVED, function* (request, { target }: LapseReservation, context) {
  yield* standingOf(request);
  const reserved = stillReserved(request);
  const { reservedUntil } = request;
  const draftedOn = request.draftedOn.values();
  const day = reservationLapsesOn({ ...request, isReserved: reserved.length > 0, draftedOn });
  return judge(isDue(day && startOfDay(day), context), () => {
    if (reservedUntil === undefined) throw new Error('a reservation without an end does not lapse');
    const released = reserved.map(({ cohort, amountOre }) => ({ cohort, amountOre: oreText(amountOre) }));
    return accept([
      write(requestRef(target.request), { type: 'ReservationLapsed', data: { reservedUntil, released } }),
      ...releaseAll(request, 'lapse', context),
    ]);
  });
});
