import type { ListPrice, RegisterFramework } from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { Amount, Codes, Day, ListOf, Organisation, Text } from '../form/fields.js';

const PROCEDURES_MAX = 100;
const PRICES_MAX = 200;

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

  @Codes(1, PROCEDURES_MAX)
  readonly procedures!: string[];

  @Day()
  readonly from!: LocalDate;

  @Day()
  readonly to!: LocalDate;

  @Amount()
  readonly ceilingOre!: string;

  @ListOf(ListPriceForm, 0, PRICES_MAX)
  readonly prices!: ListPriceForm[];
}
