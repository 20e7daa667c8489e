import type { Clock } from '@spillrom/commands';
import { instantOf, uuidv7, type Uuid } from '@spillrom/kernel';

/** The one place where the api asks what time it is. */
export const wallClock: Clock = { now: () => instantOf(Date.now()) };

/** Ids of commits and events: they sort by the time they were made. */
export const newId = (): Uuid => uuidv7(Date.now());
