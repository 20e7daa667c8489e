import type { Submission } from '@spillrom/commands';
import { CLOCK } from '@spillrom/domain';
import { uuidOf } from '@spillrom/kernel';
import type { DueRow } from '@spillrom/postgres/read-models';

/**
 * The command that does what is due. Its key follows from command, target, due time and the target's version, so that any number of
 * processes do it once; what becomes due again by a later event is another command.
 */
export const commandFor = ({ command, target, at, version }: DueRow): Submission => ({
  idempotencyKey: uuidOf(`due ${command} ${JSON.stringify(target)} ${at} ${version}`),
  command: { type: command, target, body: {} },
  principal: CLOCK,
  dueAt: at,
});
