import { comparePositions, START, type Position } from '@spillrom/event-sourcing';
import { lastCommit, type AsOf } from '@spillrom/postgres/figures';
import { cursorRefused, type Past } from './register-cursor.js';
import { asked, type Snapshots } from './snapshots.js';

/** What every read may ask for: at least the state after this position. */
export interface AtLeast {
  readonly minPosition?: Position;
}

/** Which state is meant: by default what is there now. */
export type StateAsked = AtLeast & Pick<AsOf, 'position' | 'recordedAt'>;

export const isPast = ({ position, recordedAt }: StateAsked): boolean =>
  position !== undefined || recordedAt !== undefined;

export const later = (a: Position | undefined, b: Position | undefined): Position => {
  const [one, other] = [a ?? START, b ?? START];
  return comparePositions(one, other) > 0 ? one : other;
};

const earlier = (a: Position, b: Position): Position => (comparePositions(a, b) < 0 ? a : b);

/**
 * The state of the past that is asked for, `mark` being where the page before ended; nothing for the present one. Where commits end, the
 * figures' projection keeps.
 * @throws QueryRefused when the page before was not of the state that is asked for
 */
export const pastState = async (
  snapshots: Snapshots,
  state: StateAsked,
  mark?: { readonly past?: Past },
): Promise<Past | undefined> => {
  const { minPosition, position, recordedAt } = state;
  const before = mark?.past;
  if (!isPast(state)) {
    if (before !== undefined) throw cursorRefused();
    return undefined;
  }
  if (mark !== undefined && before?.recordedAt !== recordedAt) throw cursorRefused();
  // What was known at a moment may still grow, so further pages keep to the position of the first.
  const until =
    before === undefined || recordedAt === undefined ? position : earlier(position ?? before.position, before.position);
  const moment = recordedAt === undefined ? {} : { recordedAt };
  const last = await snapshots.read('figures', later(minPosition, position), (manager) =>
    lastCommit(asked(manager), { ...moment, ...(until !== undefined && { position: until }) }),
  );
  if (mark !== undefined && before?.position !== last) throw cursorRefused();
  return { position: last, ...moment };
};
