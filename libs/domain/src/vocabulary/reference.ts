import type { LocalDate, OreText } from '@spillrom/kernel';

/** What a code means, in the languages of the house: bokmål, nynorsk, English. */
export type Names = { readonly nb: string; readonly nn: string; readonly en: string };

export const URGENCIES = ['A', 'B', 'C'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const LEGAL_BASIS_USES = ['directAward', 'amendment'] as const;
export type LegalBasisUse = (typeof LEGAL_BASIS_USES)[number];

/** What a list says of each of its codes beside the name. */
type ReferenceValues = {
  /** The code is an organisation number. */
  readonly trust: object;
  readonly specialty: object;
  /** `specialty`: the one that it belongs to here. */
  readonly procedure: { readonly specialty: string };
  readonly endOfWait: object;
  readonly procurementThreshold: { readonly amountOre: OreText };
  readonly legalBasis: {
    readonly use: LegalBasisUse;
    /** Whether an award above the threshold may rest on it. */
    readonly liftsThreshold: boolean;
    /** Whether it is for what could not be foreseen, and for nothing else. */
    readonly unforeseenOnly: boolean;
  };
  /** So many patients of the procedure a calendar year, with one specialist. */
  readonly specialistQuota: { readonly procedure: string; readonly perYear: number };
  readonly priorityRule: {
    /** Points by whole weeks left to the latest treatment date, below 0 when it has passed: of the first row that reaches so far; none: 0. */
    readonly deadline: readonly {
      /** @minimum -1 */
      readonly weeksMax: number;
      readonly points: number;
    }[];
    /** Points where all patients are past their deadline; of fewer, the same part, rounded down. */
    readonly breachedPoints: number;
    readonly urgency: { readonly [U in Urgency]: number };
    /** Points by the longest wait: of the first row that it reaches; none: 0. */
    readonly longestWait: readonly { readonly weeksMin: number; readonly points: number }[];
  };
  readonly declineReason: object;
  readonly recusalGround: object;
};

export type ReferenceList = keyof ReferenceValues;

export const REFERENCE_LISTS = [
  'trust',
  'specialty',
  'procedure',
  'endOfWait',
  'procurementThreshold',
  'legalBasis',
  'specialistQuota',
  'priorityRule',
  'declineReason',
  'recusalGround',
] as const satisfies readonly ReferenceList[];

/** What a code means from one day to another, ends included; without an end until further notice. */
export type EntryOf<List extends ReferenceList> = {
  readonly code: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly names: Names;
  /** Where it comes from: who publishes it, or who decided it. */
  readonly source: string;
  /** Whether somebody has compared it with its source; what is not is shown as such. */
  readonly verified: boolean;
} & ReferenceValues[List];

/** The entry of a code that is valid on `to` ends on that day. */
export type Ending = { readonly code: string; readonly to: LocalDate };

type ChangesOf<List extends ReferenceList> = {
  readonly list: List;
  readonly entries: readonly EntryOf<List>[];
  readonly endings: readonly Ending[];
};

/** Entries that are added to one list, and entries that end. */
export type ReferenceChanges = { readonly [List in ReferenceList]: ChangesOf<List> }[ReferenceList];

/** The entry on whose values something relied; what it said then can always be looked up. */
export type Quote = {
  readonly list: ReferenceList;
  readonly code: string;
  readonly from: LocalDate;
  readonly verified: boolean;
};
