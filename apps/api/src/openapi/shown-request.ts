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
