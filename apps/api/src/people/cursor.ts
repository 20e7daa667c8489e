import type { ActorId } from '@spillrom/kernel';
import { malformed, unfit } from '../problems/problem.js';

/** Where a page of people ends. It names an actor and no name, since cursors stand in addresses, and addresses in log files. */
export const cursorOf = (actor: ActorId): string => Buffer.from(actor, 'utf8').toString('base64url');

/** @throws Problem when it is no cursor of people */
export const actorIn = (cursor: string): ActorId => {
  const actor = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[a-z0-9-]{1,100}$/.test(actor) || cursorOf(actor as ActorId) !== cursor)
    throw malformed([unfit('cursor', 'cursor must be `next` of the previous page')]);
  return actor as ActorId;
};
