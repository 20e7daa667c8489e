import type { OreText, OrgNumber, ProgrammeId } from '@spillrom/kernel';

declare const brand: unique symbol;

/** The name of a figure as text: `budget/<programme>/<phase|->/<figure>` or `patients/<programme>/<phase>/<trust>/<specialty>/<figure>`. */
export type FigureKey = string & { readonly [brand]: 'FigureKey' };

/** The figures of a programme's budget, each also of a phase but for the first two. */
export interface BudgetAmounts {
  /** What was appropriated to the programme */
  readonly appropriated: OreText;
  /** What is appropriated and not allocated to any phase */
  readonly unallocated: OreText;
  /** What is allocated: available + reserved + committed + expended */
  readonly allocated: OreText;
  /** What is allocated and still free to reserve or commit */
  readonly available: OreText;
  /** Reserved for approved requests */
  readonly reserved: OreText;
  /** Committed by confirmed contracts and not yet expended */
  readonly committed: OreText;
  /** Of approved invoices, less approved credits */
  readonly expended: OreText;
  /** Paid and not refunded: at most what is expended or receivable */
  readonly paid: OreText;
  /** Paid and credited afterwards: what suppliers are still to pay back */
  readonly receivable: OreText;
}

/** The counts of patients of a phase, a trust and a specialty. Never below zero, but where only the flows of a year are counted. */
export interface PatientAmounts {
  /**
   * Patients of submitted requests
   * @minimum -1000000000
   */
  readonly requested: number;
  /**
   * Patients approved
   * @minimum -1000000000
   */
  readonly approved: number;
  /**
   * Patients of confirmed contracts, cut when a contract ends
   * @minimum -1000000000
   */
  readonly contracted: number;
  /**
   * Patients referred, returned ones included
   * @minimum -1000000000
   */
  readonly referred: number;
  /**
   * Patients returned untreated
   * @minimum -1000000000
   */
  readonly returned: number;
  /**
   * Patients verified as treated
   * @minimum -1000000000
   */
  readonly treated: number;
}

export type BudgetFigure = keyof BudgetAmounts;
export type PatientFigure = keyof PatientAmounts;

/** Every name once, in this order; one that is missing does not compile. */
const all = <Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] => Object.keys(names) as Name[];

export const BUDGET_FIGURES = all<BudgetFigure>({
  ...{ appropriated: true, unallocated: true, allocated: true, available: true },
  ...{ reserved: true, committed: true, expended: true, paid: true },
  receivable: true,
});

export const PATIENT_FIGURES = all<PatientFigure>({
  ...{ requested: true, approved: true, contracted: true, referred: true, returned: true, treated: true },
});

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
