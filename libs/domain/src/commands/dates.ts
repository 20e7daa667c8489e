import type { Context } from '@spillrom/event-sourcing';
import { osloDate, within } from '@spillrom/kernel';
import type { Instant, LocalDate } from '@spillrom/kernel';
import type { KnownContract } from '../aggregates/contract/index.js';
import { unless } from '../vocabulary/rule.js';

/** What somebody reports has happened: the day in Oslo on which it is decided is the last that it can have happened on. */
export const notInFuture = (date: LocalDate, { decidedAt }: Context, pointer: string) => {
  const today = osloDate(decidedAt);
  return unless(date <= today, { code: 'DATE_IN_FUTURE', date, today, pointer });
};

/** The same of a moment. */
export const notLater = (at: Instant, { decidedAt }: Context, pointer: string) =>
  unless(at <= decidedAt, { code: 'TIME_IN_FUTURE', at, now: decidedAt, pointer });

/** What is to hold from now on holds today at least. */
export const notInPast = (date: LocalDate, { decidedAt }: Context, pointer: string) => {
  const today = osloDate(decidedAt);
  return unless(today <= date, { code: 'DATE_IN_PAST', date, today, pointer });
};

/** What falls due is done then or later; without a moment it does not fall due as things stand. */
export const isDue = (dueAt: Instant | undefined, { decidedAt }: Context) =>
  unless(dueAt !== undefined && dueAt <= decidedAt, { code: 'NOT_DUE', ...(dueAt === undefined ? {} : { dueAt }) });

/** Patients are treated while the contract lasts; one that is to last longer is amended first. */
export const duringContract = ({ from, to }: KnownContract, date: LocalDate, pointer: string) =>
  unless(within(date, from, to), { code: 'OUTSIDE_CONTRACT_PERIOD', date, from, to, pointer });

/** Patients may be referred before the period begins, and not once it is over. */
export const notAfterPeriod = ({ from, to }: KnownContract, date: LocalDate, pointer: string) =>
  unless(date <= to, { code: 'OUTSIDE_CONTRACT_PERIOD', date, from, to, pointer });

/** Nothing was bought before the contract was confirmed. */
export const notBeforeConfirmation = (contract: KnownContract, date: LocalDate, pointer: string) => {
  const confirmedOn = contract.confirmedOn ?? date;
  return unless(confirmedOn <= date, { code: 'BEFORE_CONFIRMATION', date, confirmedOn, pointer });
};
