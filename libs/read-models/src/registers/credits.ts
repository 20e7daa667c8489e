import { unreachable } from '@spillrom/kernel';
import type {
  ActorId,
  ContractId,
  CreditId,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { CreditEvent, CreditLine, KnownCredit } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { headOf, known } from './row.js';
import type { Done, RowHead } from './row.js';

/** What a supplier has credited of an invoice. */
export type CreditRow = RowHead & {
  readonly credit: CreditId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly contract: ContractId;
  readonly invoice: InvoiceId;
  readonly supplier: OrgNumber;
  /** As it was written; spelt otherwise it is the same credit. */
  readonly number: string;
  readonly creditDate: LocalDate;
  readonly lines: readonly CreditLine[];
  readonly amountOre: OreText;
  readonly reason: string;
  readonly status: KnownCredit['status'];
  readonly registered: Done<ActorId>;
  /** `receivableOre`: what of it the supplier is to pay back, since the invoice had been paid. */
  readonly approved?: Done<ActorId> & { readonly approvedOn: LocalDate; readonly receivableOre: OreText };
  readonly rejected?: Done<ActorId> & { readonly reason: string };
  /** The latest reversal of its approval, by the number of its proposal on the invoice. */
  readonly reversed?: Done<ActorId> & { readonly reversal: number };
};

const next = (row: CreditRow, event: Exclude<CreditEvent, { type: 'CreditRegistered' }>, place: Place): CreditRow => {
  const done = { by: event.data.by, at: place.recordedAt };
  switch (event.type) {
    case 'CreditApproved': {
      const { approvedOn, receivableOre } = event.data;
      return { ...row, status: 'approved', approved: { ...done, approvedOn, receivableOre } };
    }
    case 'CreditRejected':
      return { ...row, status: 'rejected', rejected: { ...done, reason: event.data.reason } };
    case 'CreditReversed': {
      const { approved: _approved, ...rest } = row;
      return { ...rest, status: 'registered', reversed: { ...done, reversal: event.data.reversal } };
    }
    default:
      return unreachable(event);
  }
};

export const evolveCreditRow = (row: CreditRow | undefined, event: CreditEvent, place: Place): CreditRow => {
  const head = headOf(row, place);
  if (event.type !== 'CreditRegistered') return { ...next(known(row, place), event, place), ...head };
  const { by, ...data } = event.data;
  return { ...data, ...head, status: 'registered', registered: { by, at: place.recordedAt } };
};
