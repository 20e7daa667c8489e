import { isPosition, type Position } from '@spillrom/event-sourcing';
import type { ContractId, Instant, InvoiceId, LocalDate, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import type { ChainMovement } from '@spillrom/postgres/figures';
import type { ReadViews } from '@spillrom/postgres/read-models';
import {
  budgetUse,
  figureKey,
  type BudgetAmounts,
  type BudgetFigure,
  type BudgetUse,
  type ChainStep,
  type FigureKey,
  type InvoiceRow,
  type PatientFigure,
  type PhaseAmounts,
} from '@spillrom/read-models';
import { malformed, notFound, unfit } from '../problems/problem.js';
import { LIMIT_DEFAULT, type Asked } from './parameters.js';
import type { Sight } from './sight.js';
import { missingIn, stateAsked, type PastAsked } from './state-asked.js';

type StateQuery = PastAsked & Asked<'minPosition'>;
type AsOfAsked = StateQuery & Asked<'effectiveOn' | 'fiscalYear'>;

interface OfProgramme {
  readonly sight: Sight;
  readonly programme: ProgrammeId;
}

export type BudgetAsked = OfProgramme & { readonly query: AsOfAsked & Asked<'phase'> };
export type CountsAsked = OfProgramme & { readonly query: AsOfAsked & Asked<'phase' | 'trust' | 'specialty'> };
export type ExplainBudgetAsked = OfProgramme & {
  readonly query: AsOfAsked & Asked<'budgetFigure' | 'phase' | 'limit' | 'cursor'>;
};
export type ExplainCountsAsked = OfProgramme & {
  readonly query: AsOfAsked & Asked<'patientFigure' | 'phase' | 'trust' | 'specialty' | 'limit' | 'cursor'>;
};

export interface ChainAsked {
  readonly invoice: string;
  readonly query: StateQuery;
}

/** What the money of an invoice went through. */
export interface InvoiceChain {
  readonly invoice: InvoiceId;
  /** Missing, and what follows from it, while nobody knows it */
  readonly contract?: ContractId;
  readonly request?: RequestId;
  readonly programme?: ProgrammeId;
  readonly phase?: number;
  /** Step by step from the payment back to the appropriation, each in log order */
  readonly items: readonly ChainMovement<ChainStep>[];
  readonly position: Position;
}

/** Amounts of a programme; those of one of its phases are without what no phase has. */
type Amounts = PhaseAmounts & Partial<Pick<BudgetAmounts, 'appropriated' | 'unallocated'>>;

/** Which invoice it is, and on what. */
const whereOf = ({ invoice, contract, request, programme, phase }: InvoiceRow) =>
  contract === undefined ? { invoice } : { invoice, contract, request: request!, programme: programme!, phase: phase! };

/** The budget at the end of a month. */
interface BudgetPoint {
  /**
   * Year and month
   * @pattern ^20\d\d-[01]\d$
   */
  readonly month: string;
  /** The last moment of the month in Oslo */
  readonly asOfTime: Instant;
  /** The last day of the month */
  readonly effectiveOn: LocalDate;
  /** As it was known then */
  readonly known: Amounts;
  /** What counts by then, as it is known now */
  readonly effective: Amounts;
}

export interface BudgetSeries {
  readonly programme: ProgrammeId;
  readonly phase?: number;
  readonly items: readonly BudgetPoint[];
  readonly position: Position;
}

export type SeriesAsked = Omit<OfProgramme, 'sight'> & { readonly query: Asked<'phase' | 'by' | 'minPosition'> };

const {
  appropriated: _appropriated,
  unallocated: _unallocated,
  ...NOTHING_YET
} = budgetUse('' as ProgrammeId, []).amounts;

const amountsIn = ({ amounts, phases }: BudgetUse, phase: number | undefined): Amounts => {
  if (phase === undefined) return amounts;
  const { phase: _phase, ...own } = phases.find((each) => each.phase === phase) ?? { phase, ...NOTHING_YET };
  return own;
};

/** Figures that no phase has. */
const OF_PROGRAMMES: readonly string[] = ['appropriated', 'unallocated'];

/** Business dates that count: until a day, in a year, or in the part of the year until that day. */
const datesAsked = ({ effectiveOn, fiscalYear }: AsOfAsked) => {
  if (fiscalYear === undefined) return effectiveOn === undefined ? {} : { effectiveOn: effectiveOn as LocalDate };
  const [first, last] = [`${fiscalYear}-01-01`, `${fiscalYear}-12-31`];
  const until = effectiveOn !== undefined && effectiveOn < last ? effectiveOn : last;
  return { effectiveFrom: first as LocalDate, effectiveOn: until as LocalDate };
};

const figuresAsked = (query: AsOfAsked) => ({ ...stateAsked(query), ...datesAsked(query) });

const missing = (...names: readonly string[]) => malformed(names.map((name) => unfit(name, `${name} is needed`)));

/** Whoever may see the programme may be told that it has no such figures; of others, that it is not there. */
const mustExist = async (views: ReadViews, programme: ProgrammeId, { minPosition }: StateQuery): Promise<void> => {
  const asked = minPosition === undefined ? {} : { minPosition: minPosition as Position };
  if ((await views.get('programmes', programme, asked)).item === undefined) throw notFound();
};

const mayCount = (sight: Sight, trust: OrgNumber): boolean => sight.of === 'everything' || sight.trust === trust;

const explained = async (
  views: ReadViews,
  key: FigureKey,
  { limit, cursor, ...query }: AsOfAsked & Asked<'limit' | 'cursor'>,
) => {
  const { minPosition, ...asOf } = figuresAsked(query);
  if (cursor !== undefined && !isPosition(cursor)) {
    throw malformed([unfit('cursor', 'cursor must be `next` of the previous page of this view')]);
  }
  const { postings, next, position } = await views.explain({
    ...{ key, asOf, limit: limit ?? LIMIT_DEFAULT },
    ...(cursor !== undefined && { after: cursor }),
    ...(minPosition !== undefined && { minPosition }),
  });
  const items = postings.map(({ delta, total, ...rest }) => ({
    ...rest,
    ...{ delta: delta.toString(), total: total.toString() },
  }));
  return { figure: key, items, ...(next !== undefined && { next }), position };
};

export const figureViews = ({ views }: { readonly views: ReadViews }) => ({
  budgetUse: async ({ programme, query: { phase, ...query } }: BudgetAsked) => {
    await mustExist(views, programme, query);
    const { amounts, phases, position } = await views.budgetUse(programme, figuresAsked(query));
    const wanted = phases.filter((each) => phase === undefined || each.phase === phase);
    return { programme, ...amounts, phases: wanted, position };
  },

  budgetSeries: async ({ programme, query: { phase, ...query } }: SeriesAsked): Promise<BudgetSeries> => {
    await mustExist(views, programme, query);
    const { months, position } = await views.series.budget(programme, stateAsked(query));
    const items = months.map(({ known, effective, ...at }) => ({
      ...at,
      ...{ known: amountsIn(known, phase), effective: amountsIn(effective, phase) },
    }));
    return { programme, ...(phase !== undefined && { phase }), items, position };
  },

  phaseAllocations: async ({ programme, query }: OfProgramme & { query: StateQuery }) => {
    await mustExist(views, programme, query);
    const { phases, position } = await views.phaseAllocations(programme, stateAsked(query));
    return { programme, items: phases, position };
  },

  patientCounts: async ({ sight, programme, query: { phase, trust, specialty, ...query } }: CountsAsked) => {
    await mustExist(views, programme, query);
    const { counts, position } = await views.patientCounts(programme, figuresAsked(query));
    const items = counts.filter(
      (count) =>
        mayCount(sight, count.trust) &&
        (phase === undefined || count.phase === phase) &&
        (trust === undefined || count.trust === trust) &&
        (specialty === undefined || count.specialty === specialty),
    );
    return { programme, items, position };
  },

  invoiceChain: async ({ invoice: id, query }: ChainAsked): Promise<InvoiceChain> => {
    const { invoice, movements, position } = await views.chain(id, stateAsked(query));
    if (invoice === undefined) throw missingIn(query, position);
    return { ...whereOf(invoice), items: movements, position };
  },

  explainBudget: async ({ programme, query: { budgetFigure, phase, ...query } }: ExplainBudgetAsked) => {
    if (budgetFigure === undefined) throw missing('figure');
    if (phase !== undefined && OF_PROGRAMMES.includes(budgetFigure)) {
      throw malformed([unfit('phase', `${budgetFigure} exists for the programme only: leave phase out`)]);
    }
    await mustExist(views, programme, query);
    const figure = budgetFigure as BudgetFigure;
    const key = figureKey({ book: 'budget', programme, ...(phase !== undefined && { phase }), figure });
    return explained(views, key, query);
  },

  explainCounts: async ({
    sight,
    programme,
    query: { patientFigure, phase, trust, specialty, ...query },
  }: ExplainCountsAsked) => {
    if (patientFigure === undefined || phase === undefined || trust === undefined || specialty === undefined) {
      throw missing('figure', 'phase', 'trust', 'specialty');
    }
    await mustExist(views, programme, query);
    if (!mayCount(sight, trust as OrgNumber)) throw notFound();
    const figure = patientFigure as PatientFigure;
    const key = figureKey({ book: 'patients', programme, phase, trust: trust as OrgNumber, specialty, figure });
    return explained(views, key, query);
  },
});
