const BUDGET = [
  ...(['appropriated', 'allocated', 'unallocated'] as const),
  ...(['available', 'reserved', 'committed', 'expended', 'paid', 'receivable'] as const),
] as const;
const PATIENTS = ['requested', 'approved', 'contracted', 'treated'] as const;

export type BudgetFigure = (typeof BUDGET)[number];
export type PatientFigure = (typeof PATIENTS)[number];

/** Money, of a programme or a phase. */
export interface Money {
  readonly programme: string;
  readonly figure: BudgetFigure;
  readonly phase?: number;
}

/** Patients, of a trust's specialty in a phase. */
export interface Patients {
  readonly programme: string;
  readonly figure: PatientFigure;
  readonly phase: number;
  readonly trust: string;
  readonly specialty: string;
}

/** Which figure an address names: of money, or of patients. */
export interface FigureSearch {
  readonly programme?: string;
  readonly figure?: BudgetFigure | PatientFigure;
  readonly phase?: number;
  readonly trust?: string;
  readonly specialty?: string;
}

const within = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
  (values as readonly unknown[]).includes(value);

/** An address may have been written by hand: a number in it is read as one. */
const text = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
};

/** Of what stands in the address whatever can be part of one. */
export const figureSearch = ({
  programme,
  figure,
  phase,
  trust,
  specialty,
}: Record<string, unknown>): FigureSearch => ({
  ...(text(programme) !== undefined && { programme: text(programme)! }),
  ...((within(BUDGET, figure) || within(PATIENTS, figure)) && { figure }),
  ...(Number.isInteger(Number(phase)) && { phase: Number(phase) }),
  ...(text(trust) !== undefined && { trust: text(trust)! }),
  ...(text(specialty) !== undefined && { specialty: text(specialty)! }),
});

export const moneyOf = ({ programme, figure, phase }: FigureSearch): Money | undefined =>
  programme !== undefined && within(BUDGET, figure)
    ? { programme, figure, ...(phase !== undefined && { phase }) }
    : undefined;

export const patientsOf = ({ programme, figure, phase, trust, specialty }: FigureSearch): Patients | undefined => {
  if (programme === undefined || phase === undefined || trust === undefined || specialty === undefined)
    return undefined;
  return within(PATIENTS, figure) ? { programme, figure, phase, trust, specialty } : undefined;
};
