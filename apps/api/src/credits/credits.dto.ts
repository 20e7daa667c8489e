import {
  INVOICE_LINES_MAX,
  NAME_SIGNS_MAX,
  PATIENTS_MAX,
  TEXT_SIGNS_MAX,
  type RecordRefund,
  type RegisterCredit,
} from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { Amount, Count, Day, ListOf, PositiveAmount, Text } from '../form/fields.js';

export class CreditLineForm {
  @Count(1, INVOICE_LINES_MAX)
  readonly line!: number;

  @Count(0, PATIENTS_MAX)
  readonly patients!: number;

  @Amount()
  readonly amountOre!: string;
}

export class RegisterCreditBody implements Readonly<RegisterCredit['body']> {
  @Text(NAME_SIGNS_MAX)
  readonly number!: string;

  @Day()
  readonly date!: LocalDate;

  @ListOf(CreditLineForm, 1, INVOICE_LINES_MAX, 'The lines of the invoice that are credited, by their places')
  readonly lines!: CreditLineForm[];

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}

export class RecordRefundBody implements Readonly<RecordRefund['body']> {
  @Day()
  readonly receivedOn!: LocalDate;

  @PositiveAmount()
  readonly amountOre!: string;

  @Text(NAME_SIGNS_MAX)
  readonly reference!: string;
}
