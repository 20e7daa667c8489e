import {
  CALL_OFF_RULES,
  CASE_NUMBER_SIGNS_MAX,
  CODE_SIGNS_MAX,
  FRAMEWORK_PRICES_MAX,
  FRAMEWORK_PROCEDURES_MAX,
  NAME_SIGNS_MAX,
  type CallOffRule,
  type ListPrice,
  type RegisterFramework,
} from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { Amount, Codes, Day, ListOf, OneOf, Organisation, Text } from '../form/fields.js';

export class ListPriceForm implements ListPrice {
  @Text(CODE_SIGNS_MAX)
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

  @Text(CASE_NUMBER_SIGNS_MAX)
  readonly agreementNumber!: string;

  @Text(NAME_SIGNS_MAX)
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

  /** Whether a call-off may be drafted directly, or takes an award after a mini-competition. */
  @OneOf(CALL_OFF_RULES)
  readonly callOffRule!: CallOffRule;
}
