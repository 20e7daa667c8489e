import {
  CODE_SIGNS_MAX,
  NAME_SIGNS_MAX,
  PATIENTS_MAX,
  PROVIDER_KINDS,
  type CorrectProvider,
  type DeclareCapacity,
  type ProviderKind,
  type RegisterProvider,
} from '@spillrom/domain';
import { Count, OneOf, Optional, Organisation, Text, Week, YesNoOrUnknown } from '../form/fields.js';

export class RegisterProviderBody implements Readonly<RegisterProvider['body']> {
  @Organisation()
  readonly orgNumber!: string;

  @Text(NAME_SIGNS_MAX)
  readonly name!: string;

  @OneOf(PROVIDER_KINDS)
  readonly kind!: ProviderKind;

  @Optional()
  @YesNoOrUnknown()
  readonly legalEntity?: boolean | null;
}

export class DeclareCapacityBody implements Readonly<DeclareCapacity['body']> {
  @Text(CODE_SIGNS_MAX)
  readonly specialty!: string;

  @Week()
  readonly fromWeek!: string;

  @Week()
  readonly toWeek!: string;

  @Count(0, PATIENTS_MAX)
  readonly weeklyPatients!: number;
}

export class CorrectProviderBody implements Readonly<CorrectProvider['body']> {
  @Optional()
  @Text(NAME_SIGNS_MAX)
  readonly name?: string;

  @Optional()
  @Organisation()
  readonly legalEntity?: string;
}
