import type { Position } from '@spillrom/event-sourcing';
import { instant } from '@spillrom/kernel';
import type { StateAsked } from '@spillrom/postgres/read-models';
import { notFound, notFoundAsOf, type Problem } from '../problems/problem.js';
import type { Asked } from './parameters.js';

/** Parameters that name a state of the past. */
export const PAST = ['asOf', 'asOfTime'] as const;

export type PastAsked = Asked<(typeof PAST)[number]>;

/** The state that a view is asked for; nothing named is what is there now. */
export const stateAsked = ({ asOf, asOfTime, minPosition }: PastAsked & Asked<'minPosition'>): StateAsked => ({
  ...(asOf !== undefined && { position: asOf as Position }),
  ...(asOfTime !== undefined && { recordedAt: instant(asOfTime) }),
  ...(minPosition !== undefined && { minPosition: minPosition as Position }),
});

/** What the state does not hold, or not for this person; of the past, it says of which. */
export const missingIn = ({ asOf, asOfTime }: PastAsked, position: Position): Problem =>
  asOf === undefined && asOfTime === undefined ? notFound() : notFoundAsOf(position);
