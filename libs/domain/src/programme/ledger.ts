import type { Context } from '@spillrom/event-sourcing';
import { fiscalYear, ore, oreText, osloDate, sum, unreachable } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import type { Violation } from '../violations.js';
import type { Entry, Movement } from './events.js';
import type { PhaseLine, PhaseStatus } from './state.js';

/**
 * One movement of money: what it moves counts on the Oslo date of the decision, or on the date given.
 * @throws Error when its entries do not sum to zero
 */
export const movement = (on: Context | LocalDate, entries: readonly Entry[]): Movement => {
  const effectiveOn = typeof on === 'string' ? on : osloDate(on.decidedAt);
  const left = sum(entries.map(({ amountOre }) => ore(amountOre)));
  if (left !== 0n) throw new Error(`entries of a movement sum to ${left}, not to zero`);
  return {
    effectiveOn,
    fiscalYear: fiscalYear(effectiveOn),
    entries: entries.filter(({ amountOre }) => amountOre !== '0'),
  };
};

/** What is done in a phase, as far as the phase's status has a say in it. */
export type Act =
  | 'draftRequest'
  | 'amendDraft'
  | 'submitRequest'
  | 'assessRequest'
  | 'approveRequest'
  | 'releaseReservation'
  | 'withdrawReserved'
  | 'draftContract'
  | 'confirmContract'
  | 'raiseAmendment'
  | 'lowerAmendment'
  | 'terminateContract'
  | 'settleContract'
  | 'settleEmptyContract'
  | 'use'
  | 'reverse'
  | 'pay'
  | 'decide';

const RAISING: readonly Act[] = ['approveRequest', 'confirmContract', 'raiseAmendment'];

/** Before a phase opens: decisions, requests but for their approval, and contracts being prepared. */
const PLANNED: readonly Act[] = [
  'decide',
  'draftRequest',
  'amendDraft',
  'submitRequest',
  'assessRequest',
  'releaseReservation',
  'withdrawReserved',
  'draftContract',
];

/** After it: what was owed is paid, and what is empty may be settled. */
const ENDED: readonly Act[] = ['pay', 'settleEmptyContract'];

const allows = (status: PhaseStatus, act: Act): boolean => {
  switch (status) {
    case 'planned':
      return PLANNED.includes(act);
    case 'open':
      return true;
    case 'closing':
      return !RAISING.includes(act);
    case 'closed':
    case 'cancelled':
      return ENDED.includes(act);
    default:
      return unreachable(status);
  }
};

const STATUSES: readonly PhaseStatus[] = ['planned', 'open', 'closing', 'closed', 'cancelled'];

/** Acts that no status forbids (discarding, withdrawing what is not reserved, returning) do not ask. */
export const phaseOpenFor = ({ phase, status }: PhaseLine, act: Act, pointer?: string): Violation[] => {
  if (allows(status, act)) return [];
  const allowed = STATUSES.filter((each) => allows(each, act));
  const raises = act === 'raiseAmendment' ? ({ raises: true } as const) : {};
  return [{ code: 'PHASE_NOT_OPEN', phase, status, allowed, ...raises, ...(pointer === undefined ? {} : { pointer }) }];
};

/** Whether what is available in the phase pays for what is needed. */
export const allocationCovers = ({ phase, availableOre }: PhaseLine, needed: Ore, pointer?: string): Violation[] =>
  needed <= availableOre
    ? []
    : [
        {
          code: 'ALLOCATION_EXCEEDED',
          phase,
          requestedOre: oreText(needed),
          availableOre: oreText(availableOre),
          ...(pointer === undefined ? {} : { pointer }),
        },
      ];
