import type { ProposeInvoiceReversal, RecordPayment, RegisterInvoice } from '@spillrom/domain';
import type { ContractId, LocalDate } from '@spillrom/kernel';
import { Amount, Count, Day, Id, ListOf, OneOf, Organisation, Text } from '../form/fields.js';
import { WORDS_MAX } from '../form/reason.dto.js';

const LINES_MAX = 50;
const LINE_NUMBER_MAX = 10_000;
const PATIENTS_MAX = 100_000;
const REFERENCE_MAX = 60;

export class InvoiceLineForm {
  @Count(1, LINE_NUMBER_MAX)
  readonly line!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Amount()
  readonly unitPriceOre!: string;
}

export class RegisterInvoiceBody implements Readonly<RegisterInvoice['body']> {
  @Id()
  readonly contract!: ContractId;

  @Organisation()
  readonly supplier!: string;

  @Text(REFERENCE_MAX)
  readonly number!: string;

  @Day()
  readonly invoiceDate!: LocalDate;

  @ListOf(InvoiceLineForm, 1, LINES_MAX, 'The contract lines that are invoiced, by their numbers')
  readonly lines!: InvoiceLineForm[];
}

export class RecordPaymentBody implements Readonly<RecordPayment['body']> {
  @Day()
  readonly paidOn!: LocalDate;

  @Amount()
  readonly amountOre!: string;

  @Text(REFERENCE_MAX)
  readonly reference!: string;
}

export class ProposeInvoiceReversalBody implements Readonly<ProposeInvoiceReversal['body']> {
  @OneOf(['expenditure', 'payment'])
  readonly of!: 'expenditure' | 'payment';

  @Text(WORDS_MAX)
  readonly reason!: string;
}
