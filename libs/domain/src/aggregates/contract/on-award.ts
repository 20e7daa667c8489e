import type { KnownContract } from './state.js';

/**
 * How many patients of a cohort a contract has taken of the room of its award, as far as the contract alone tells: at least those that it
 * was confirmed for, at most the most that it was ever for since. Between them lies how much room there was when it was amended.
 */
export const takenOfAward = (
  { status, movements }: Pick<KnownContract, 'status' | 'movements'>,
  cohort: number,
): { readonly least: number; readonly most: number } => {
  let [least, now, most] = [0, 0, 0];
  if (status === 'lapsed') return { least, most };
  for (const movement of movements) {
    if (movement.of === 'settlement' || movement.reversed) continue;
    const own = movement.changes.filter((change) => change.cohort === cohort);
    now += own.reduce((sum, { patients }) => sum + patients, 0);
    if (movement.of === 'commitment') least = now;
    most = Math.max(most, now);
  }
  return { least, most };
};
