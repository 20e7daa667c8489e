import type { PhaseStatus } from '../../vocabulary/phase-status.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';

const PREPARING = ['planned', 'open', 'closing'] as const;
const RUNNING = ['open', 'closing'] as const;
const OPEN = ['open'] as const;
const LATER_TOO = ['open', 'closing', 'closed', 'cancelled'] as const;

/**
 * What is done in a phase, by the statuses that allow it. Before a phase opens: decisions, requests but for their approval, and contracts
 * being drafted. While it closes: nothing that raises. Afterwards: what was owed is paid, and what is empty may be settled. An act that
 * no status forbids is not in the table: it only ends something (discards, withdraws, declines, returns, rejects) where nothing is reserved.
 */
const ALLOWED = {
  decide: PREPARING,
  draftRequest: PREPARING,
  amendDraft: PREPARING,
  submitRequest: PREPARING,
  assessRequest: PREPARING,
  overridePriority: PREPARING,
  approveRequest: OPEN,
  amendApproval: OPEN,
  releaseReservation: PREPARING,
  reverseReservation: PREPARING,
  withdrawReserved: PREPARING,
  draftInquiry: OPEN,
  amendInquiryDraft: RUNNING,
  sendInquiry: OPEN,
  awardInquiry: OPEN,
  draftContract: PREPARING,
  confirmContract: OPEN,
  raiseAmendment: OPEN,
  lowerAmendment: RUNNING,
  terminateContract: RUNNING,
  settleContract: RUNNING,
  settleEmptyContract: LATER_TOO,
  /** Draws, returns, deliveries and invoices, and what corrects them. */
  use: RUNNING,
  /** Of a commitment, an amendment, a settlement, an expenditure or a credit. */
  reverse: RUNNING,
  /** A payment or a refund, and its reversal. */
  pay: LATER_TOO,
  /** A credit, but not its reversal. */
  credit: LATER_TOO,
} as const satisfies Readonly<Record<string, readonly PhaseStatus[]>>;

/** What is done in a phase, as far as the phase's status has a say in it. */
export type Act = keyof typeof ALLOWED;

export const ACTS = Object.keys(ALLOWED) as readonly Act[];

/** Acts that no status forbids do not ask. */
export const phaseOpenFor = (
  { phase, status }: { readonly phase: number; readonly status: PhaseStatus },
  act: Act,
  pointer?: string,
): readonly ViolationOf<'PHASE_NOT_OPEN'>[] => {
  const allowed: readonly PhaseStatus[] = ALLOWED[act];
  const raises = act === 'raiseAmendment' ? ({ raises: true } as const) : {};
  const where = pointer === undefined ? {} : { pointer };
  return unless(allowed.includes(status), { code: 'PHASE_NOT_OPEN', phase, status, allowed, ...raises, ...where });
};
