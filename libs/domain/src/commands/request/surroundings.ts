import { read, write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { negate, oreText, sum } from '@spillrom/kernel';
import type { Known } from '../../vocabulary/known.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { Entry, PhaseLine, ProgrammeState } from '../../aggregates/programme/index.js';
import { cohortOf } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import { opposite, stillReserved } from '../../aggregates/request/rules.js';
import type { CohortAmount } from '../../aggregates/request/rules.js';
import { known } from '../contract/surroundings.js';

/** The programme in which a request was drafted, and its phase there. */
export interface Standing {
  readonly programme: Known<ProgrammeState>;
  readonly phase: PhaseLine;
}

export function* standingOf(request: KnownRequest): Reading<Standing> {
  const programme = known(yield* read(programmeRef(request.programme)), request.programme);
  return { programme, phase: phaseOf(programme, request.phase) };
}

/**
 * Amounts of cohorts from the phase's available to their reservations; negative ones go back.
 * @throws RangeError when an amount is of no cohort
 */
export const reservationEntries = (request: KnownRequest, amounts: readonly CohortAmount[]): readonly Entry[] => {
  const { phase, trust } = request;
  const total = sum(amounts.map(({ amountOre }) => amountOre));
  return [
    { account: 'available', phase, amountOre: oreText(negate(total)) },
    ...amounts.map(({ cohort, amountOre }): Entry => {
      const specialty = cohortOf(request, cohort)?.specialty;
      if (specialty === undefined) throw new RangeError(`no cohort ${cohort} in request ${request.request}`);
      const owner = { trust, specialty, request: request.request, cohort };
      return { account: 'reserved', phase, ...owner, amountOre: oreText(amountOre) };
    }),
  ];
};

/** What a whole release gives back to the phase's available; no movement where nothing is reserved. */
export const releaseAll = (
  request: KnownRequest,
  cause: 'withdrawal' | 'lapse',
  context: Context,
): readonly Written[] => {
  const reserved = stillReserved(request);
  if (reserved.length === 0) return [];
  const entries = reservationEntries(request, opposite(reserved));
  const data = { request: request.request, cause, ...movement(context, entries) };
  return [write(programmeRef(request.programme), { type: 'ReservationReleased', data })];
};
