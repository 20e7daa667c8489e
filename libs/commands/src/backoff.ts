import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 5;
const PAUSE_MS_MAX = 500;

/** Waits longer each time, by a random share so that two who met do not meet again. */
export const backoff = (attempt: number): Promise<void> =>
  pause(Math.random() * Math.min(PAUSE_MS * 2 ** attempt, PAUSE_MS_MAX));
