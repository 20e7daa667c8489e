import type { Around, Queue, Waiting, WaitsFor } from './queues.js';
import type { CreditRow, InvoiceRow } from './registers/index.js';
import { again, itself, reversals, stuck } from './waiting-parts.js';

/** Patients that the invoice names and that nobody has verified yet as treated. */
const delivered = ({ status, lines }: InvoiceRow, { contract }: Around): readonly WaitsFor[] => {
  const isShort =
    status === 'registered' &&
    lines.some(({ line, patients }) => {
      const own = contract?.lines.find((each) => each.line === line);
      return own !== undefined && own.attested + patients > own.verified;
    });
  return isShort ? [{ what: 'delivery', status: 'unverified', allowed: ['verified'] }] : [];
};

const isOfPayer = ({ of }: InvoiceRow['reversals'][number]): boolean => of === 'payment' || of === 'refund';

const openDispute = ({ status, disputes }: InvoiceRow) =>
  status === 'rejected' ? undefined : disputes.findLast(({ resolved }) => resolved === undefined);

const undisputed = (row: InvoiceRow): readonly WaitsFor[] =>
  openDispute(row) === undefined ? [] : [{ what: 'dispute', status: 'open', allowed: ['resolved'] }];

const resolving = (row: InvoiceRow): readonly Waiting[] => {
  const dispute = openDispute(row);
  return dispute === undefined ? [] : [{ status: row.status, since: dispute.disputed.at, not: [dispute.disputed.by] }];
};

export const INVOICES: readonly Queue<InvoiceRow>[] = [
  { command: 'MatchInvoice', role: 'regional-officer', of: itself, part: 'match' },
  {
    command: 'AttestInvoice',
    role: 'attestant',
    of: ({ status, registered, attested }) =>
      status === 'attested'
        ? attested === undefined
          ? []
          : [again(status, attested)]
        : registered === undefined
          ? []
          : [{ status, since: registered.at, not: [registered.by] }],
    act: 'use',
    part: 'attest',
    needs: (row, around) => [...delivered(row, around), ...undisputed(row)],
  },
  { command: 'ResolveDispute', role: 'regional-officer', of: resolving },
  { command: 'ResolveDispute', role: 'attestant', of: resolving },
  {
    command: 'ApproveInvoice',
    role: 'budget-holder',
    of: ({ status, attested }) =>
      attested === undefined ? [] : [{ status, since: attested.at, not: [attested.by], preparedBy: attested.by }],
    act: 'use',
    part: 'approve',
    needs: undisputed,
  },
  {
    command: 'RecordPayment',
    role: 'payer',
    of: ({ status, approved: done }) => (done === undefined ? [] : [{ status, since: done.at, not: [done.by] }]),
    act: 'pay',
    part: 'pay',
    needs: undisputed,
  },
  {
    command: 'RecordRefund',
    role: 'payer',
    of: ({ status, receivableOre, updatedAt }) => (receivableOre === '0' ? [] : [{ status, since: updatedAt }]),
    act: 'pay',
    part: 'refund',
  },
  {
    command: 'ConfirmInvoiceReversal',
    role: 'budget-holder',
    of: reversals,
    part: 'confirm',
  },
  {
    command: 'WithdrawInvoiceReversal',
    role: 'regional-officer',
    of: (row) => stuck(reversals({ reversals: row.reversals.filter((each) => !isOfPayer(each)) })),
  },
  {
    command: 'WithdrawInvoiceReversal',
    role: 'payer',
    of: (row) => stuck(reversals({ reversals: row.reversals.filter(isOfPayer) })),
  },
];

export const CREDITS: readonly Queue<CreditRow>[] = [
  {
    command: 'ApproveCredit',
    role: 'budget-holder',
    of: ({ status, registered, reversed = registered }) => [{ status, since: reversed.at, not: [registered.by] }],
    act: 'credit',
    part: 'approve',
  },
];
