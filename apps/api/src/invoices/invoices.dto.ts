import {
  INVOICE_LINES_MAX,
  LINE_ID_SIGNS_MAX,
  NAME_SIGNS_MAX,
  PART_NUMBER_MAX,
  PATIENTS_MAX,
  RECEIVED_LINES_MAX,
  TEXT_SIGNS_MAX,
  type MatchInvoice,
  type ProposeInvoiceReversal,
  type RecordPayment,
  type RegisterInvoice,
  type ResolveDispute,
} from '@spillrom/domain';
import type { ContractId, CreditId, LocalDate } from '@spillrom/kernel';
import {
  Amount,
  Count,
  Day,
  DigestId,
  Id,
  ListOf,
  NeededWhen,
  OneOf,
  Optional,
  Organisation,
  Text,
} from '../form/fields.js';

export class InvoiceLineForm {
  @Count(1, PART_NUMBER_MAX)
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

  @Text(NAME_SIGNS_MAX)
  readonly number!: string;

  @Day()
  readonly invoiceDate!: LocalDate;

  @Optional()
  @Day()
  readonly dueDate?: LocalDate;

  @Optional()
  @Text(NAME_SIGNS_MAX)
  readonly archiveReference?: string;

  @ListOf(InvoiceLineForm, 1, INVOICE_LINES_MAX, 'The contract lines that are invoiced, by their numbers')
  readonly lines!: InvoiceLineForm[];
}

export class MatchForm {
  @Text(LINE_ID_SIGNS_MAX)
  readonly invoiceLine!: string;

  @Count(1, PART_NUMBER_MAX)
  readonly line!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Amount()
  readonly unitPriceOre!: string;
}

export class MatchInvoiceBody implements Readonly<MatchInvoice['body']> {
  @Id()
  readonly contract!: ContractId;

  @ListOf(MatchForm, 1, RECEIVED_LINES_MAX, 'What each line of the invoice is matched with')
  readonly lines!: MatchForm[];
}

export class ResolveDisputeBody implements Readonly<ResolveDispute['body']> {
  @Text(TEXT_SIGNS_MAX)
  readonly resolution!: string;
}

export class RecordPaymentBody implements Readonly<RecordPayment['body']> {
  @Day()
  readonly paidOn!: LocalDate;

  @Amount()
  readonly amountOre!: string;

  @Text(NAME_SIGNS_MAX)
  readonly reference!: string;
}

export class ProposeInvoiceReversalBody implements Readonly<ProposeInvoiceReversal['body']> {
  @OneOf(['expenditure', 'payment', 'credit', 'refund'])
  readonly of!: 'expenditure' | 'payment' | 'credit' | 'refund';

  @NeededWhen('of', 'credit')
  @DigestId()
  readonly credit?: CreditId;

  @NeededWhen('of', 'refund')
  @Count(1, PART_NUMBER_MAX)
  readonly refund?: number;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}
