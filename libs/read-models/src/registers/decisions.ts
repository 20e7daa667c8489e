import { unreachable } from '@spillrom/kernel';
import type { ActorId, DecisionId, LocalDate, ProgrammeId } from '@spillrom/kernel';
import type { DecidingBody, DecisionEvent, Effect, Outside } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { headOf, known } from './row.js';
import type { Done, RowHead } from './row.js';

export type DecisionRow = RowHead & {
  readonly decision: DecisionId;
  readonly programme: ProgrammeId;
  readonly status: 'recorded' | 'countersigned' | 'withdrawn';
  readonly body: DecidingBody;
  readonly decidedOn: LocalDate;
  readonly caseNumber: string;
  readonly effect: Effect;
  /** Of a plan: what was not wholly inside a new window when the decision was recorded; the programme shows what was outside when the plan took effect */
  readonly outside?: readonly Outside[];
  readonly recorded: Done<ActorId>;
  /** Its countersignature or withdrawal. */
  readonly closed?: Done<ActorId>;
};

export const evolveDecisionRow = (row: DecisionRow | undefined, event: DecisionEvent, place: Place): DecisionRow => {
  const head = headOf(row, place);
  const done = { by: event.data.by, at: place.recordedAt };
  switch (event.type) {
    case 'DecisionRecorded': {
      const { by: _by, ...data } = event.data;
      return { ...data, ...head, decision: place.subject as DecisionId, status: 'recorded', recorded: done };
    }
    case 'DecisionCountersigned':
      return { ...known(row, place), ...head, status: 'countersigned', closed: done };
    case 'DecisionWithdrawn':
      return { ...known(row, place), ...head, status: 'withdrawn', closed: done };
    default:
      return unreachable(event);
  }
};
