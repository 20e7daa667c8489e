import { useSyncExternalStore } from 'react';

/** Two ways to the server, each of which may be cut off by itself: it answers though its database is away. */
type Way = 'live' | 'views';

const lost = new Set<Way>();
const watching = new Set<() => void>();

const isLost = (): boolean => lost.size > 0;

/** Notes that something came, or did not. */
export const contact = (way: Way, isThere: boolean): void => {
  if (lost.has(way) !== isThere) return;
  if (isThere) lost.delete(way);
  else lost.add(way);
  for (const tell of watching) tell();
};

const watch = (tell: () => void): (() => void) => {
  watching.add(tell);
  return () => watching.delete(tell);
};

/** Whether what is shown may be old because the server cannot be asked. */
export const useIsLost = (): boolean => useSyncExternalStore(watch, isLost);
