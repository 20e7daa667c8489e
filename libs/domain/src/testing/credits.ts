import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { read } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { CreditId, OreText } from '@spillrom/kernel';
import { creditIdOf, creditRef } from '../aggregates/credit/index.js';
import type { RegisterCredit } from '../commands/credit/commands.js';
import { approveCredit, rejectCredit } from '../commands/credit/decide.js';
import { registerCredit } from '../commands/credit/register.js';
import type { ProposeInvoiceReversal } from '../commands/invoice/commands.js';
import { recordRefund } from '../commands/invoice/refund.js';
import { proposeInvoiceReversal } from '../commands/invoice/reverse.js';
import type { Violation } from '../vocabulary/violations.js';
import { holder, hospital, officer, onDay, payer, toProgramme } from './contracts.js';
import { idOf } from './invoices.js';

type Decision = Reading<Outcome<Violation>>;

const date = localDate('2022-12-20');
export const reason = 'Invoiced twice';
export const creditOf = (number = 'K1'): CreditId => creditIdOf(hospital, number, date);
export const toCredit = (number = 'K1') => creditRef(creditOf(number));

export const creditLine = (
  patients: number,
  amountOre: OreText,
  line = 1,
): RegisterCredit['body']['lines'][number] => ({
  line,
  patients,
  amountOre,
});

export const crediting = (
  lines: RegisterCredit['body']['lines'],
  number = 'K1',
  who: Context = officer,
  invoice = idOf(),
): Decision =>
  registerCredit({ type: 'RegisterCredit', target: { invoice }, body: { number, date, lines, reason } }, who);
export const approvingCredit = (who: Context = holder, number = 'K1'): Decision =>
  approveCredit({ type: 'ApproveCredit', target: { credit: creditOf(number) }, body: {} }, who);
export const rejectingCredit = (who: Context = holder, number = 'K1'): Decision =>
  rejectCredit({ type: 'RejectCredit', target: { credit: creditOf(number) }, body: { reason } }, who);
export const refunding = (
  amountOre: OreText,
  receivedOn = '2023-01-10',
  who: Context = payer,
  today = '2023-01-20',
): Decision =>
  recordRefund(
    {
      type: 'RecordRefund',
      target: { invoice: idOf() },
      body: { receivedOn: localDate(receivedOn), amountOre, reference: 'KID 8' },
    },
    onDay(who, today),
  );
export const undoing = (
  body: Omit<ProposeInvoiceReversal['body'], 'reason'>,
  who: Context = officer,
  invoice = idOf(),
): Decision =>
  proposeInvoiceReversal({ type: 'ProposeInvoiceReversal', target: { invoice }, body: { ...body, reason } }, who);

/** Of the phase of the story, in øre; and what is unallocated. */
export const moneyOf = (history: readonly Written[]) => {
  const state = given(history).result(read(toProgramme));
  const line = state.status === 'absent' ? undefined : state.phases.get(1);
  if (line === undefined || state.status === 'absent') throw new Error('no phase');
  const { committedOre, expendedOre, availableOre, paidOre, receivableOre } = line;
  return {
    committed: Number(committedOre),
    expended: Number(expendedOre),
    available: Number(availableOre),
    paid: Number(paidOre),
    receivable: Number(receivableOre),
    unallocated: Number(state.unallocatedOre),
  };
};
