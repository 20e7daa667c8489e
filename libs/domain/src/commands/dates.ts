import type { Context } from '@spillrom/event-sourcing';
import { osloDate, within } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { KnownContract } from '../aggregates/contract/index.js';
import { unless } from '../vocabulary/rule.js';
import type { Violation, ViolationOf } from '../vocabulary/violations.js';

/** What somebody reports has happened: the day in Oslo on which it is decided is the last that it can have happened on. */
export const notInFuture = (
  date: LocalDate,
  { decidedAt }: Context,
  pointer: string,
): readonly ViolationOf<'DATE_IN_FUTURE'>[] => {
  const today = osloDate(decidedAt);
  return unless(date <= today, { code: 'DATE_IN_FUTURE', date, today, pointer });
};

/** Patients are treated while the contract lasts; one that is to last longer is amended first. */
export const duringContract = ({ from, to }: KnownContract, deliveredOn: LocalDate): Violation[] =>
  within(deliveredOn, from, to)
    ? []
    : [{ code: 'OUTSIDE_CONTRACT_PERIOD', deliveredOn, from, to, pointer: '/deliveredOn' }];
