import { oreText } from '@spillrom/kernel';
import type { OrgNumber, ProgrammeId } from '@spillrom/kernel';
import { BUDGET_FIGURES, parseFigureKey, PATIENT_FIGURES } from './figure-key.js';
import type { BudgetAmounts, BudgetFigure, PatientAmounts, PatientFigure } from './figure-key.js';

/** A stored figure, by its key. */
export interface Figure {
  readonly key: string;
  readonly value: bigint;
}

export type PhaseAmounts = Omit<BudgetAmounts, 'appropriated' | 'unallocated'>;

/** The programme's own amounts and the sums of its phases, then each phase for itself. */
export interface BudgetUse {
  readonly programme: ProgrammeId;
  readonly amounts: BudgetAmounts;
  readonly phases: readonly (PhaseAmounts & { readonly phase: number })[];
}

/** From figures of the programme's book; a figure that was never posted is 0. */
export const budgetUse = (programme: ProgrammeId, figures: readonly Figure[]): BudgetUse => {
  const phases = new Map<number | undefined, Map<BudgetFigure, bigint>>([[undefined, new Map()]]);
  for (const { key, value } of figures) {
    const name = parseFigureKey(key);
    if (name.book !== 'budget' || name.programme !== programme) continue;
    const own = phases.get(name.phase) ?? new Map<BudgetFigure, bigint>();
    phases.set(name.phase, own.set(name.figure, value));
  }
  const amounts = (phase: number | undefined): BudgetAmounts =>
    Object.fromEntries(
      BUDGET_FIGURES.map((figure) => [figure, oreText(phases.get(phase)?.get(figure) ?? 0n)]),
    ) as unknown as BudgetAmounts;
  const numbers = [...phases.keys()].filter((phase) => phase !== undefined).sort((a, b) => a - b);
  return {
    programme,
    amounts: amounts(undefined),
    phases: numbers.map((phase) => {
      const { appropriated: _appropriated, unallocated: _unallocated, ...own } = amounts(phase);
      return { phase, ...own };
    }),
  };
};

export type PatientCount = {
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly specialty: string;
} & PatientAmounts;

export interface PatientCounts {
  readonly programme: ProgrammeId;
  /** By phase, trust and specialty. */
  readonly counts: readonly PatientCount[];
}

export const patientCounts = (programme: ProgrammeId, figures: readonly Figure[]): PatientCounts => {
  const none = Object.fromEntries(PATIENT_FIGURES.map((figure) => [figure, 0])) as Record<PatientFigure, number>;
  const groups = new Map<string, PatientCount>();
  for (const { key, value } of figures) {
    const name = parseFigureKey(key);
    if (name.book !== 'patients' || name.programme !== programme) continue;
    const { phase, trust, specialty, figure } = name;
    const group = `${phase}/${trust}/${specialty}`;
    const before = groups.get(group) ?? { phase, trust, specialty, ...none };
    groups.set(group, { ...before, [figure]: Number(value) });
  }
  const order = (a: PatientCount, b: PatientCount): number =>
    a.phase - b.phase || compare(a.trust, b.trust) || compare(a.specialty, b.specialty);
  return { programme, counts: [...groups.values()].sort(order) };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
