import type { Shown } from '../views/shown.js';

type Optionally<Row, Field extends keyof Row> = Omit<Row, Field> & Partial<Pick<Row, Field>>;
type Request = Shown<'requests'>;
type Cohort = Request['cohorts'][number];
type Amendment = Request['amendments'][number];
type Release = Request['releases'][number];

/** Amounts are missing where a trust may not see them yet. */
export type ShownRequest = Omit<Request, 'cohorts' | 'amendments' | 'releases'> & {
  readonly cohorts: readonly Optionally<Cohort, 'reservedOre'>[];
  /** What changed in the approval in force after it was given: patients and reservations, signed. */
  readonly amendments: readonly (Omit<Amendment, 'cohorts'> & {
    readonly cohorts: readonly Optionally<Amendment['cohorts'][number], 'reservedOre'>[];
  })[];
  /** Parts of reservations given back */
  readonly releases: readonly Optionally<Release, 'amountOre'>[];
};

type Contract = Shown<'contracts'>;
type Confirmed = NonNullable<Contract['confirmed']>;
type AmendmentOf = Contract['amendments'][number];
type AmendmentConfirmed = NonNullable<AmendmentOf['confirmed']>;

/** Each kind of flag stays one, since its name tells which it is. */
type NameAtLeast<Flag> = Flag extends { readonly flag: unknown }
  ? Optionally<Flag, Exclude<keyof Flag, 'flag'>>
  : never;

/** To a trust a flag tells its name alone, and a grant no limit. */
interface Untold {
  readonly flags: readonly NameAtLeast<Confirmed['flags'][number]>[];
  /** The delegation that it relied on */
  readonly grant: Optionally<Confirmed['grant'], 'limitOre'>;
}

export type ShownContract = Omit<Contract, 'confirmed' | 'amendments'> & {
  readonly confirmed?: Omit<Confirmed, keyof Untold> & Untold;
  readonly amendments: readonly (Omit<AmendmentOf, 'confirmed'> & {
    readonly confirmed?: Omit<AmendmentConfirmed, keyof Untold> &
      Pick<Untold, 'flags'> &
      Partial<Pick<Untold, 'grant'>>;
  })[];
};
