import { add, negate, ore, subtract, sum, unreachable, ZERO } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import type { Entry, Memorandum, PlannedPhase, ProgrammeEvent } from './events.js';
import { phaseOf, yearOf } from './state.js';
import type { Exception, KnownProgramme, PhaseLine, PhaseStatus, ProgrammeState, YearLine } from './state.js';

type Later = Exclude<ProgrammeEvent, { type: 'ProgrammeEstablished' }>;

const withLine = (programme: KnownProgramme, line: PhaseLine): KnownProgramme => ({
  ...programme,
  phases: new Map(programme.phases).set(line.phase, line),
});

/** The phase of an entry; every account but the programme's own two has one. */
const phaseOfEntry = ({ phase, account }: Entry | Memorandum): number => {
  if (phase === undefined) throw new Error(`an entry on ${account} without a phase`);
  return phase;
};

const FIELDS = {
  reserved: 'reservedOre',
  committed: 'committedOre',
  expended: 'expendedOre',
  paid: 'paidOre',
  receivable: 'receivableOre',
} as const;

/** Nearly always the last day is meant, or one that follows it. */
const onDay = (days: PhaseLine['availableDays'], on: LocalDate, amount: Ore): PhaseLine['availableDays'] => {
  const last = days.findLastIndex((day) => day.on <= on);
  const day = days[last];
  return day?.on === on
    ? days.with(last, { on, changeOre: add(day.changeOre, amount) })
    : days.toSpliced(last + 1, 0, { on, changeOre: amount });
};

const posted = (programme: KnownProgramme, entry: Entry | Memorandum, on: LocalDate): KnownProgramme => {
  const amount = ore(entry.amountOre);
  switch (entry.account) {
    case 'appropriation':
      return { ...programme, appropriatedOre: subtract(programme.appropriatedOre, amount) };
    case 'unallocated':
      return { ...programme, unallocatedOre: add(programme.unallocatedOre, amount) };
    case 'available': {
      const line = phaseOf(programme, phaseOfEntry(entry));
      const availableDays = onDay(line.availableDays, on, amount);
      return withLine(programme, { ...line, availableOre: add(line.availableOre, amount), availableDays });
    }
    case 'reserved':
    case 'committed':
    case 'expended':
    case 'paid':
    case 'receivable': {
      const line = phaseOf(programme, phaseOfEntry(entry));
      const field = FIELDS[entry.account];
      return withLine(programme, { ...line, [field]: add(line[field], amount) });
    }
    default:
      return unreachable(entry);
  }
};

interface Posting {
  readonly effectiveOn: LocalDate;
  readonly fiscalYear: number;
  readonly entries: readonly Entry[];
  readonly paid?: readonly Memorandum[];
  readonly receivable?: readonly Memorandum[];
}

const withYear = (programme: KnownProgramme, year: number, change: Partial<YearLine>): KnownProgramme => ({
  ...programme,
  years: new Map(programme.years).set(year, { ...yearOf(programme, year), ...change }),
});

const framed = (programme: KnownProgramme, year: number, change: Ore): KnownProgramme =>
  withYear(programme, year, { frameOre: add(yearOf(programme, year).frameOre ?? ZERO, change) });

const post = (
  programme: KnownProgramme,
  { entries, effectiveOn, fiscalYear, paid = [], receivable = [] }: Posting,
): KnownProgramme => {
  const all = [...entries, ...paid, ...receivable];
  const moved = all.reduce((sofar, entry) => posted(sofar, entry, effectiveOn), programme);
  const expended = entries.filter(({ account }) => account === 'expended').map(({ amountOre }) => ore(amountOre));
  if (expended.length === 0) return moved;
  return withYear(moved, fiscalYear, { usedOre: add(yearOf(moved, fiscalYear).usedOre, sum(expended)) });
};

const unmoved = {
  status: 'planned',
  availableOre: ZERO,
  availableDays: [],
  reservedOre: ZERO,
  committedOre: ZERO,
  expendedOre: ZERO,
  paidOre: ZERO,
  receivableOre: ZERO,
} as const;

const planned = (programme: KnownProgramme, phase: PlannedPhase): KnownProgramme =>
  withLine(programme, { ...unmoved, ...programme.phases.get(phase.phase), ...phase });

const inStatus = (programme: KnownProgramme, phase: number, status: PhaseStatus): KnownProgramme =>
  withLine(programme, { ...phaseOf(programme, phase), status });

const withoutExceptions = (programme: KnownProgramme, ends: (exception: Exception) => boolean): KnownProgramme => {
  const ended = programme.exceptions.filter(ends).map(({ decision }) => decision);
  return {
    ...programme,
    exceptions: programme.exceptions.filter((exception) => !ends(exception)),
    endedExceptions: new Set([...programme.endedExceptions, ...ended]),
  };
};

/** Exceptions end with their phase, not with a new plan of it. */
const phaseEnded = (
  programme: KnownProgramme,
  data: Posting & { readonly phase: number },
  status: 'closed' | 'cancelled',
): KnownProgramme =>
  withoutExceptions(post(inStatus(programme, data.phase, status), data), ({ phase }) => phase === data.phase);

const next = (programme: KnownProgramme, event: Later): KnownProgramme => {
  switch (event.type) {
    case 'PlanChanged': {
      const { phases, planVersion } = event.data;
      return phases.reduce(planned, { ...programme, planVersion });
    }
    case 'PhaseOpened':
      return inStatus(programme, event.data.phase, 'open');
    case 'PhaseClosing':
      return inStatus(programme, event.data.phase, 'closing');
    case 'PhaseReopened':
      return inStatus(programme, event.data.phase, 'open');
    case 'PhaseClosed':
      return phaseEnded(programme, event.data, 'closed');
    case 'PhaseCancelled':
      return phaseEnded(programme, event.data, 'cancelled');
    case 'ExceptionGranted': {
      const { decision, trust, phase, from, to } = event.data;
      return { ...programme, exceptions: [...programme.exceptions, { decision, trust, phase, from, to }] };
    }
    case 'ExceptionEnded':
      return withoutExceptions(programme, ({ decision }) => decision === event.data.exception);
    case 'ToleranceDecided': {
      const { basisPoints, maxOre } = event.data;
      return { ...programme, tolerance: { basisPoints, maxOre: ore(maxOre) } };
    }
    case 'ProgrammeClosed':
      return { ...post(programme, event.data), status: 'closed' };
    case 'ProgrammeReopened':
      return { ...programme, status: 'established' };
    case 'YearFrameChanged': {
      const { fiscalYear, amountOre } = event.data;
      return framed(programme, fiscalYear, ore(amountOre));
    }
    case 'YearCarriedOver': {
      const { fromYear, toYear, amountOre } = event.data;
      const given = withYear(framed(programme, fromYear, negate(ore(amountOre))), fromYear, { isShut: true });
      return framed(given, toYear, ore(amountOre));
    }
    case 'MoneyPaid':
    case 'MoneyCredited':
    case 'MoneyRefunded':
    case 'MovementReversed':
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
      return post(programme, event.data);
    default:
      return unreachable(event);
  }
};

/** No balance falls below zero, and nothing is paid that is neither expended nor receivable. */
const isSound = (line: PhaseLine): boolean =>
  line.availableOre >= 0n &&
  Object.values(FIELDS).every((field) => line[field] >= 0n) &&
  line.paidOre <= line.expendedOre + line.receivableOre;

/** The balances that no movement may leave otherwise. */
const sound = (programme: KnownProgramme): KnownProgramme => {
  const wrong = [...programme.phases.values()].find((line) => !isSound(line));
  if (wrong !== undefined || programme.unallocatedOre < 0n) {
    throw new Error(`a balance of programme ${programme.caseNumber} would fall below zero`);
  }
  return programme;
};

export const evolveProgramme = (state: ProgrammeState, event: ProgrammeEvent): ProgrammeState => {
  if (event.type === 'ProgrammeEstablished') {
    const { caseNumber } = event.data;
    const money = { appropriatedOre: ZERO, unallocatedOre: ZERO };
    return {
      status: 'established',
      caseNumber,
      planVersion: 0,
      ...money,
      phases: new Map(),
      years: new Map(),
      exceptions: [],
      endedExceptions: new Set(),
    };
  }
  if (state.status === 'absent') throw new Error(`${event.type} before the programme was established`);
  return sound(next(state, event));
};
