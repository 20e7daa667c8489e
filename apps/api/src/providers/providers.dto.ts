import { PROVIDER_KINDS, type DeclareCapacity, type ProviderKind, type RegisterProvider } from '@spillrom/domain';
import { Count, OneOf, Optional, Organisation, Text, Week, YesNoOrUnknown } from '../form/fields.js';

const WEEKLY_PATIENTS_MAX = 100_000;

export class RegisterProviderBody implements Readonly<RegisterProvider['body']> {
  @Organisation()
  readonly orgNumber!: string;

  @Text(200)
  readonly name!: string;

  @OneOf(PROVIDER_KINDS)
  readonly kind!: ProviderKind;

  @Optional()
  @YesNoOrUnknown()
  readonly legalEntity?: boolean | null;
}

export class DeclareCapacityBody implements Readonly<DeclareCapacity['body']> {
  @Text(20)
  readonly specialty!: string;

  @Week()
  readonly fromWeek!: string;

  @Week()
  readonly toWeek!: string;

  @Count(0, WEEKLY_PATIENTS_MAX)
  readonly weeklyPatients!: number;
}
