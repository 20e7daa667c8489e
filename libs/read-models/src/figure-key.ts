import type { OrgNumber, ProgrammeId } from '@spillrom/kernel';

declare const brand: unique symbol;

/** The name of a figure as text: `budget/<programme>/<phase|->/<figure>` or `patients/<programme>/<phase>/<trust>/<specialty>/<figure>`. */
export type FigureKey = string & { readonly [brand]: 'FigureKey' };

export const BUDGET_FIGURES = [
  'appropriated',
  'unallocated',
  'allocated',
  'available',
  'reserved',
  'committed',
  'expended',
  'paid',
] as const;
export type BudgetFigure = (typeof BUDGET_FIGURES)[number];

export const PATIENT_FIGURES = ['requested', 'approved', 'contracted', 'referred', 'returned', 'treated'] as const;
export type PatientFigure = (typeof PATIENT_FIGURES)[number];

/** What a key says. A budget figure without a phase is the programme's: its own, or the sum of its phases. */
export type FigureName =
  | {
      readonly book: 'budget';
      readonly programme: ProgrammeId;
      readonly phase?: number;
      readonly figure: BudgetFigure;
    }
  | {
      readonly book: 'patients';
      readonly programme: ProgrammeId;
      readonly phase: number;
      readonly trust: OrgNumber;
      readonly specialty: string;
      readonly figure: PatientFigure;
    };

const PROGRAMME = '-';

export const figureKey = (name: FigureName): FigureKey =>
  (name.book === 'budget'
    ? `budget/${name.programme}/${name.phase ?? PROGRAMME}/${name.figure}`
    : `patients/${name.programme}/${name.phase}/${name.trust}/${name.specialty}/${name.figure}`) as FigureKey;

/** What every key of one book of a programme begins with. */
export const bookOf = (book: FigureName['book'], programme: ProgrammeId): string => `${book}/${programme}/`;

const isOneOf = <Name extends string>(names: readonly Name[], text: string | undefined): text is Name =>
  names.some((name) => name === text);

const PHASE = /^[1-9][0-9]*$/;

const parsed = (text: string): FigureName | undefined => {
  const [book, programme, phase, ...rest] = text.split('/') as [string, ProgrammeId, string, ...string[]];
  const inPhase = PHASE.test(phase) ? { phase: Number(phase) } : undefined;
  if (book === 'budget') {
    const [figure] = rest;
    if (!isOneOf(BUDGET_FIGURES, figure) || (inPhase === undefined && phase !== PROGRAMME)) return undefined;
    return { book, programme, ...inPhase, figure };
  }
  const [trust, specialty, figure] = rest as [OrgNumber, string, string];
  if (book !== 'patients' || inPhase === undefined || !isOneOf(PATIENT_FIGURES, figure)) return undefined;
  return { book, programme, ...inPhase, trust, specialty, figure };
};

/** @throws RangeError when the text is no key of a figure */
export const parseFigureKey = (text: string): FigureName => {
  const name = parsed(text);
  if (name === undefined || figureKey(name) !== text) throw new RangeError(`not the key of a figure: ${text}`);
  return name;
};
