import { unreachable } from '@spillrom/kernel';
import type { DecisionId, Instant, OreText, ProgrammeId } from '@spillrom/kernel';
import type { Exception, PhaseStatus, PlannedPhase, ProgrammeEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { changed, headOf, known } from './row.js';
import type { RowHead } from './row.js';

export type PhaseRow = PlannedPhase & { readonly status: PhaseStatus };

/** An exception, named by the decision that granted it. */
export type ExceptionRow = Exception & {
  /** The decision that ended it, or its phase; missing while it is in force */
  readonly endedBy?: DecisionId;
};

/** A programme as it is planned. Its money is figures, not a row. */
export type ProgrammeRow = RowHead & {
  readonly programme: ProgrammeId;
  readonly name: string;
  readonly caseNumber: string;
  /** Version of the plan; a new plan must name the one that it replaces (0 before the first) */
  readonly planVersion: number;
  /** Phases, by number */
  readonly phases: readonly PhaseRow[];
  readonly exceptions: readonly ExceptionRow[];
  /** How far invoices may be above the prices of their contract: the newest decision; missing before the first */
  readonly tolerance?: { readonly decision: DecisionId; readonly basisPoints: number; readonly maxOre: OreText };
  /** Every change of the plan. Its decision shows what it left outside. */
  readonly planChanges: readonly {
    readonly planVersion: number;
    readonly decision: DecisionId;
    readonly phases: readonly PlannedPhase[];
    readonly at: Instant;
  }[];
};

type DataOf<Type extends ProgrammeEvent['type']> = Extract<ProgrammeEvent, { type: Type }>['data'];

const planned = (row: ProgrammeRow, data: DataOf<'PlanChanged'>, at: Instant): ProgrammeRow => {
  const phases = new Map(row.phases.map((phase) => [phase.phase, phase]));
  for (const phase of data.phases) {
    phases.set(phase.phase, { status: phases.get(phase.phase)?.status ?? 'planned', ...phase });
  }
  return {
    ...row,
    planVersion: data.planVersion,
    phases: [...phases.values()].sort((a, b) => a.phase - b.phase),
    planChanges: [...row.planChanges, { ...data, at }],
  };
};

const inStatus = (row: ProgrammeRow, phase: number, status: PhaseStatus): ProgrammeRow => ({
  ...row,
  phases: changed(
    row.phases,
    (each) => each.phase === phase,
    (each) => ({ ...each, status }),
  ),
});

const exceptionsEnd = (
  row: ProgrammeRow,
  endedBy: DecisionId,
  ends: (exception: Exception) => boolean,
): ProgrammeRow => ({
  ...row,
  exceptions: changed(
    row.exceptions,
    (each) => each.endedBy === undefined && ends(each),
    (each) => ({ ...each, endedBy }),
  ),
});

/** Exceptions end with their phase. */
const phaseEnded = (
  row: ProgrammeRow,
  { phase, decision }: DataOf<'PhaseClosed' | 'PhaseCancelled'>,
  status: 'closed' | 'cancelled',
): ProgrammeRow => exceptionsEnd(inStatus(row, phase, status), decision, (each) => each.phase === phase);

/** The same row when money only moves. */
const next = (row: ProgrammeRow, event: Exclude<ProgrammeEvent, { type: 'ProgrammeEstablished' }>, at: Instant) => {
  switch (event.type) {
    case 'PlanChanged':
      return planned(row, event.data, at);
    case 'PhaseOpened':
      return inStatus(row, event.data.phase, 'open');
    case 'PhaseClosing':
      return inStatus(row, event.data.phase, 'closing');
    case 'PhaseClosed':
      return phaseEnded(row, event.data, 'closed');
    case 'PhaseCancelled':
      return phaseEnded(row, event.data, 'cancelled');
    case 'PhaseReopened':
      return inStatus(row, event.data.phase, 'open');
    case 'ExceptionEnded':
      return exceptionsEnd(row, event.data.decision, ({ decision }) => decision === event.data.exception);
    case 'ExceptionGranted':
      return { ...row, exceptions: [...row.exceptions, event.data] };
    case 'ToleranceDecided':
      return { ...row, tolerance: event.data };
    case 'MoneyAppropriated':
    case 'MoneyAllocated':
    case 'VirementMade':
    case 'MoneyReserved':
    case 'ReservationReleased':
    case 'ReservationAmended':
    case 'MoneyCommitted':
    case 'CommitmentAmended':
    case 'CommitmentReleased':
    case 'MoneyExpended':
    case 'MoneyPaid':
    case 'MovementReversed':
      return row;
    default:
      return unreachable(event);
  }
};

export const evolveProgrammeRow = (
  row: ProgrammeRow | undefined,
  event: ProgrammeEvent,
  place: Place,
): ProgrammeRow => {
  const head = headOf(row, place);
  if (event.type === 'ProgrammeEstablished') {
    const programme = place.subject as ProgrammeId;
    return { ...event.data, ...head, programme, planVersion: 0, phases: [], exceptions: [], planChanges: [] };
  }
  const before = known(row, place);
  const after = next(before, event, place.recordedAt);
  return after === before ? before : { ...after, ...head };
};
