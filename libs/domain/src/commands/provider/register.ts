import { accept, judge, refuse, write } from '@spillrom/event-sourcing';
import { isIsoWeek, isOrgNumber, osloDate } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import { providerRef } from '../../aggregates/provider/index.js';
import { codeInUse, codeKnown, readCodes } from '../../aggregates/reference/index.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { newProvider, onAnyProvider, onProvider } from '../guards.js';
import type { Naming } from '../guards.js';
import type {
  CorrectProvider,
  DeclareCapacity,
  EndProvider,
  RegisterProvider,
  ReinstateProvider,
  SuspendProvider,
} from './commands.js';

/** A number that is none is answered alone: nothing can be asked about it. */
function* soundNumber({ body: { orgNumber } }: RegisterProvider): Naming<OrgNumber, ViolationOf<'ORG_NUMBER_INVALID'>> {
  return isOrgNumber(orgNumber)
    ? { named: orgNumber }
    : { outcome: refuse({ code: 'ORG_NUMBER_INVALID', pointer: '/orgNumber' }) };
}

/** One organisation number is one provider. */
export const registerProvider = newProvider(
  soundNumber,
  function* (provider, { body }: RegisterProvider, _context, existing) {
    const { orgNumber: _orgNumber, name, kind, legalEntity = null, ...rest } = body;
    const nothingLeft: Record<string, never> = rest;
    const data = { ...nothingLeft, provider, name, kind, legalEntity };
    const violations = unless(existing === undefined, {
      code: 'ALREADY_REGISTERED',
      what: 'provider',
      pointer: '/orgNumber',
    });
    return judge(violations, () => accept([write(providerRef(provider), { type: 'ProviderRegistered', data })]));
  },
);

const weekKnown = (week: string, pointer: string) => unless(isIsoWeek(week), { code: 'WEEK_UNKNOWN', week, pointer });

const weeksInOrder = (from: string, to: string) =>
  unless(from <= to, { code: 'PERIOD_INVALID', from, to, pointer: '/toWeek' });

/** Also of one that is suspended: what it could do is a fact of its own. */
export const declareCapacity = onAnyProvider(function* (_provider, { target, body }: DeclareCapacity, { decidedAt }) {
  const specialties = yield* readCodes('specialty');
  const today = osloDate(decidedAt);
  const { specialty, fromWeek, toWeek, weeklyPatients, ...rest } = body;
  const nothingLeft: Record<string, never> = rest;
  const data = { ...nothingLeft, specialty, fromWeek, toWeek, weeklyPatients };
  const violations = [
    ...codeKnown(specialties, specialty, today, '/specialty'),
    ...codeInUse(specialties, specialty, today, '/specialty'),
    ...weekKnown(fromWeek, '/fromWeek'),
    ...weekKnown(toWeek, '/toWeek'),
    ...weeksInOrder(fromWeek, toWeek),
  ];
  return judge(violations, () => accept([write(providerRef(target.provider), { type: 'CapacityDeclared', data })]));
});

export const suspendProvider = onProvider(
  ['active'],
  function* (_provider, { target, body: { reason } }: SuspendProvider) {
    return accept([write(providerRef(target.provider), { type: 'ProviderSuspended', data: { reason } })]);
  },
);

export const reinstateProvider = onProvider(
  ['suspended'],
  function* (_provider, { target, body: { reason } }: ReinstateProvider) {
    return accept([write(providerRef(target.provider), { type: 'ProviderReinstated', data: { reason } })]);
  },
);

/** Like a suspension for good: nothing leads back. */
export const endProvider = onProvider(
  ['active', 'suspended'],
  function* (_provider, { target, body: { reason } }: EndProvider) {
    return accept([write(providerRef(target.provider), { type: 'ProviderEnded', data: { reason } })]);
  },
);

/** What was written wrongly, also of one that has ended: its invoices still come. */
export const correctProvider = onAnyProvider(function* (provider, { target, body }: CorrectProvider) {
  const { name, legalEntity } = body;
  const data = {
    ...(name === undefined || name === provider.name ? {} : { name }),
    ...(legalEntity === undefined || legalEntity === provider.invoicesAs
      ? {}
      : { legalEntity: legalEntity as OrgNumber }),
  };
  const isSound = legalEntity === undefined || isOrgNumber(legalEntity);
  const violations = [
    ...unless(isSound, { code: 'ORG_NUMBER_INVALID', pointer: '/legalEntity' }),
    ...unless(Object.keys(data).length > 0, { code: 'CHANGES_NOTHING', what: 'provider' }),
  ];
  return judge(violations, () => accept([write(providerRef(target.provider), { type: 'ProviderCorrected', data })]));
});
