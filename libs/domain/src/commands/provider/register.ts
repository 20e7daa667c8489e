import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading } from '@spillrom/event-sourcing';
import { isLocalDate, isOrgNumber, isoWeek } from '@spillrom/kernel';
import { codeInUse, codeKnown, SPECIALTIES } from '../../reference/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { DeclareCapacity, RegisterProvider, ReinstateProvider, SuspendProvider } from './commands.js';

/** One organisation number is one provider. */
export function* registerProvider({ body }: RegisterProvider): Reading<Outcome<Violation>> {
  const { orgNumber, name, kind, legalEntity = null } = body;
  if (!isOrgNumber(orgNumber)) return refuse({ code: 'ORG_NUMBER_INVALID', pointer: '/orgNumber' });
  const ref = providerRef(orgNumber);
  const state = yield* read(ref);
  if (state.status !== 'absent') {
    return refuse({ code: 'ALREADY_REGISTERED', what: 'provider', pointer: '/orgNumber' });
  }
  return accept([write(ref, { type: 'ProviderRegistered', data: { provider: orgNumber, name, kind, legalEntity } })]);
}

const WEEK = /^(\d{4})-W(\d{2})$/;

/** A week that its year has: week 53 in long years only. */
const isIsoWeek = (text: string): boolean => {
  const [, year, week] = WEEK.exec(text) ?? [];
  // The 28th of December always lies in the last week of its year.
  const inLastWeek = `${year}-12-28`;
  return week !== undefined && week !== '00' && isLocalDate(inLastWeek) && text <= isoWeek(inLastWeek);
};

const weekKnown = (week: string, pointer: string): Violation[] =>
  isIsoWeek(week) ? [] : [{ code: 'WEEK_UNKNOWN', week, pointer }];

const weeksInOrder = (from: string, to: string): Violation[] =>
  from <= to ? [] : [{ code: 'PERIOD_INVALID', from, to, pointer: '/toWeek' }];

/** Also of one that is suspended: what it could do is a fact of its own. */
export function* declareCapacity({ target, body }: DeclareCapacity): Reading<Outcome<Violation>> {
  const ref = providerRef(target.provider);
  const state = yield* read(ref);
  if (state.status === 'absent') return absent;
  const { specialty, fromWeek, toWeek, weeklyPatients } = body;
  const violations = [
    ...codeKnown(SPECIALTIES, specialty, '/specialty'),
    ...codeInUse(SPECIALTIES, specialty, '/specialty'),
    ...weekKnown(fromWeek, '/fromWeek'),
    ...weekKnown(toWeek, '/toWeek'),
    ...weeksInOrder(fromWeek, toWeek),
  ];
  const data = { specialty, fromWeek, toWeek, weeklyPatients };
  return judge(violations, () => accept([write(ref, { type: 'CapacityDeclared', data })]));
}

export function* suspendProvider({ target, body: { reason } }: SuspendProvider): Reading<Outcome<Violation>> {
  const ref = providerRef(target.provider);
  const state = yield* read(ref);
  if (state.status === 'absent') return absent;
  if (state.status !== 'active') return refuse({ code: 'WRONG_STATE', status: state.status, allowed: ['active'] });
  return accept([write(ref, { type: 'ProviderSuspended', data: { reason } })]);
}

export function* reinstateProvider({ target, body: { reason } }: ReinstateProvider): Reading<Outcome<Violation>> {
  const ref = providerRef(target.provider);
  const state = yield* read(ref);
  if (state.status === 'absent') return absent;
  if (state.status !== 'suspended') {
    return refuse({ code: 'WRONG_STATE', status: state.status, allowed: ['suspended'] });
  }
  return accept([write(ref, { type: 'ProviderReinstated', data: { reason } })]);
}
