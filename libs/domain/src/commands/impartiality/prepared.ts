import { read } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import { recusalRef } from '../../aggregates/recusal/index.js';
import { preparedImpartially } from '../../aggregates/recusal/rules.js';
import type { Concerned } from '../../aggregates/recusal/rules.js';
import type { Prepared } from '../../vocabulary/recused.js';
import type { ViolationOf } from '../../vocabulary/violations.js';

/**
 * What somebody prepared is open until somebody decides on it: not if the first of them is recused by then. Another does it again first.
 */
export function* preparedBy(
  by: ActorId,
  prepared: Prepared,
  concerned: Concerned,
): Reading<readonly ViolationOf<'PREPARED_BY_RECUSED'>[]> {
  return preparedImpartially(prepared, by, yield* read(recusalRef(by)), concerned);
}
