import { unreachable } from '@spillrom/kernel';
import type { PhaseStatus } from '../../vocabulary/phase-status.js';
import type { ViolationOf } from '../../vocabulary/violations.js';

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
export const phaseOpenFor = (
  { phase, status }: { readonly phase: number; readonly status: PhaseStatus },
  act: Act,
  pointer?: string,
): ViolationOf<'PHASE_NOT_OPEN'>[] => {
  if (allows(status, act)) return [];
  const allowed = STATUSES.filter((each) => allows(each, act));
  const raises = act === 'raiseAmendment' ? ({ raises: true } as const) : {};
  return [{ code: 'PHASE_NOT_OPEN', phase, status, allowed, ...raises, ...(pointer === undefined ? {} : { pointer }) }];
};
