import { unreachable } from '@spillrom/kernel';
import type { ActorId, DecisionId, LocalDate, ProgrammeId } from '@spillrom/kernel';
import type { DecidingBody, DecisionEvent, Effect, Outside, OutsideCount } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { headOf, known } from './row.js';
import type { Done, RowHead } from './row.js';

/**
 * What a decision that moves a window has no place for any more. `foreseen`: as it stood when it was recorded; `left`: as its
 * countersignature left it, which replaces what was foreseen. The counts are of all.
 */
export type OutsideRow = OutsideCount & {
  /** Whether this is a preview or what came of it */
  readonly as: 'foreseen' | 'left';
  /** The first of them, on the decision; all of them under `/decisions/{decision}/outside` */
  readonly items: readonly Outside[];
};

export type DecisionRow = RowHead & {
  readonly decision: DecisionId;
  readonly programme: ProgrammeId;
  readonly status: 'recorded' | 'countersigned' | 'declined' | 'withdrawn';
  readonly body: DecidingBody;
  readonly decidedOn: LocalDate;
  readonly caseNumber: string;
  readonly effect: Effect;
  /** Of a plan and of the end of an exception. */
  readonly outside?: OutsideRow;
  readonly recorded: Done<ActorId>;
  /** Its countersignature, its withdrawal, or how it was declined. */
  readonly closed?: Done<ActorId>;
  /** Why it was declined. */
  readonly reason?: string;
};

type Of<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>;

const outsideOf = (as: OutsideRow['as'], count: OutsideCount | undefined): { readonly outside?: OutsideRow } =>
  count === undefined ? {} : { outside: { as, ...count, items: [] } };

const recordedRow = ({ data }: Of<'DecisionRecorded'>, head: RowHead, place: Place): DecisionRow => {
  const { by, outside, programme, body, decidedOn, caseNumber, effect, ...unnamed } = data;
  unnamed satisfies Record<string, never>;
  return {
    ...head,
    decision: place.subject as DecisionId,
    programme,
    status: 'recorded',
    body,
    decidedOn,
    caseNumber,
    effect,
    recorded: { by, at: place.recordedAt },
    ...outsideOf('foreseen', outside),
  };
};

const withOutside = (row: DecisionRow, items: readonly Outside[]): DecisionRow =>
  row.outside === undefined ? row : { ...row, outside: { ...row.outside, items: [...row.outside.items, ...items] } };

const next = (row: DecisionRow, event: Exclude<DecisionEvent, Of<'DecisionRecorded'>>, { recordedAt: at }: Place) => {
  switch (event.type) {
    case 'OutsideForeseen':
    case 'OutsideListed':
      return withOutside(row, event.data.outside);
    case 'DecisionCountersigned': {
      const { by, outside } = event.data;
      return { ...row, status: 'countersigned' as const, closed: { by, at }, ...outsideOf('left', outside) };
    }
    case 'DecisionDeclined': {
      const { by, reason } = event.data;
      return { ...row, status: 'declined' as const, closed: { by, at }, reason };
    }
    case 'DecisionWithdrawn':
      return { ...row, status: 'withdrawn' as const, closed: { by: event.data.by, at } };
    default:
      return unreachable(event);
  }
};

export const evolveDecisionRow = (row: DecisionRow | undefined, event: DecisionEvent, place: Place): DecisionRow => {
  const head = headOf(row, place);
  if (event.type === 'DecisionRecorded') return recordedRow(event, head, place);
  return { ...next(known(row, place), event, place), ...head };
};
