import { ore, oreText, unreachable } from '@spillrom/kernel';
import type { DecisionId, Instant, OreText, ProgrammeId } from '@spillrom/kernel';
import type { Exception, KnownProgramme, PhaseStatus, PlannedPhase, ProgrammeEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { changed, headOf, known } from './row.js';
import type { RowHead } from './row.js';

export type PhaseRow = PlannedPhase & { readonly status: PhaseStatus };

/** An exception, named by the decision that granted it. */
export type ExceptionRow = Exception & {
  /** The decision that ended it, or its phase; missing while it is in force */
  readonly endedBy?: DecisionId;
};

/** The ceiling on what may be expended in a year. What was expended, the figures of that year tell. */
export interface YearRow {
  readonly fiscalYear: number;
  readonly frameOre: OreText;
  /** Whether what it had left was carried over: no expenditure counts in it any more, nor in any year before it */
  readonly isShut: boolean;
  /** The decisions behind the frame, with how each changed it */
  readonly changes: readonly { readonly decision: DecisionId; readonly amountOre: OreText }[];
}

/** A programme as it is planned. Its money is figures, not a row. */
export type ProgrammeRow = RowHead & {
  readonly programme: ProgrammeId;
  readonly name: string;
  readonly caseNumber: string;
  /** While it is closed nothing is done in it but what reopens it */
  readonly status: KnownProgramme['status'];
  /** Version of the plan; a new plan must name the one that it replaces (0 before the first) */
  readonly planVersion: number;
  /** Phases, by number */
  readonly phases: readonly PhaseRow[];
  readonly exceptions: readonly ExceptionRow[];
  /** Years that have a frame, in their order */
  readonly years: readonly YearRow[];
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

const framed = (row: ProgrammeRow, fiscalYear: number, decision: DecisionId, change: bigint): ProgrammeRow => {
  const before = row.years.find((each) => each.fiscalYear === fiscalYear) ?? {
    ...{ fiscalYear, frameOre: '0', isShut: false, changes: [] },
  };
  const changes = [...before.changes, { decision, amountOre: oreText(change) }];
  const after = { ...before, frameOre: oreText(ore(before.frameOre) + change), changes };
  const others = row.years.filter((each) => each.fiscalYear !== fiscalYear);
  return { ...row, years: [...others, after].sort((a, b) => a.fiscalYear - b.fiscalYear) };
};

const carriedOver = (row: ProgrammeRow, data: DataOf<'YearCarriedOver'>): ProgrammeRow => {
  const { decision, fromYear, toYear, amountOre } = data;
  const moved = framed(framed(row, fromYear, decision, -ore(amountOre)), toYear, decision, ore(amountOre));
  const years = changed(
    moved.years,
    ({ fiscalYear }) => fiscalYear === fromYear,
    (each) => ({ ...each, isShut: true }),
  );
  return { ...moved, years };
};

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
    case 'ProgrammeClosed':
      return { ...row, status: 'closed' as const };
    case 'ProgrammeReopened':
      return { ...row, status: 'established' as const };
    case 'YearFrameChanged':
      return framed(row, event.data.fiscalYear, event.data.decision, ore(event.data.amountOre));
    case 'YearCarriedOver':
      return carriedOver(row, event.data);
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
    case 'MoneyCredited':
    case 'MoneyRefunded':
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
    return {
      ...event.data,
      ...head,
      programme,
      status: 'established',
      planVersion: 0,
      phases: [],
      exceptions: [],
      years: [],
      planChanges: [],
    };
  }
  const before = known(row, place);
  const after = next(before, event, place.recordedAt);
  return after === before ? before : { ...after, ...head };
};
