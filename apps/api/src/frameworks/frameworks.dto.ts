import {
  FRAMEWORK_PRICES_MAX,
  FRAMEWORK_PROCEDURES_MAX,
  type ListPrice,
  type RegisterFramework,
} from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { Amount, Codes, Day, ListOf, Organisation, Text } from '../form/fields.js';

export class ListPriceForm implements ListPrice {
  @Text(20)
  readonly procedure!: string;

  @Amount()
  readonly unitPriceOre!: string;

  @Day()
  readonly from!: LocalDate;

  @Day()
  readonly to!: LocalDate;
}

export class RegisterFrameworkBody implements Readonly<RegisterFramework['body']> {
  @Organisation()
  readonly provider!: string;

  @Text(60)
  readonly agreementNumber!: string;

  @Text(200)
  readonly title!: string;

  @Codes(1, FRAMEWORK_PROCEDURES_MAX)
  readonly procedures!: string[];

  @Day()
  readonly from!: LocalDate;

  @Day()
  readonly to!: LocalDate;

  @Amount()
  readonly ceilingOre!: string;

  @ListOf(ListPriceForm, 0, FRAMEWORK_PRICES_MAX)
  readonly prices!: ListPriceForm[];
}
