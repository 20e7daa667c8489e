import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import {
  ENTRY_SIGNS_MAX,
  LEGAL_BASIS_USES,
  PATIENTS_MAX,
  POINTS_MAX,
  PRIORITY_ROWS_MAX,
  PRIORITY_RULES_MAX,
  REFERENCE_CHANGES_MAX,
  REFERENCE_LISTS,
  WEEKS_MAX,
  type Ending,
  type EntryOf,
  type LegalBasisUse,
  type Names,
  type ReferenceList,
  type Urgency,
} from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { plainToInstance, Transform } from 'class-transformer';
import { IsObject, ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';
import { Amount, Count, Day, Items, ListOf, OneOf, Optional, Part, pattern, Text, YesNo } from '../form/fields.js';

/** A code of a list; letters, digits and hyphens, as in queries. */
const Code = (): PropertyDecorator => pattern(/^[A-Za-z0-9-]{1,20}$/, 'a code: letters, digits and hyphens');

class EntryNames implements Names {
  @Text(ENTRY_SIGNS_MAX)
  readonly nb!: string;

  @Text(ENTRY_SIGNS_MAX)
  readonly nn!: string;

  @Text(ENTRY_SIGNS_MAX)
  readonly en!: string;
}

/** An entry of a list that says nothing beside the names. */
class NamedEntry implements EntryOf<'specialty'> {
  @Code()
  readonly code!: string;

  @Day()
  readonly from!: LocalDate;

  @Optional()
  @Day()
  readonly to?: LocalDate;

  @Part(EntryNames)
  readonly names!: EntryNames;

  @Text(ENTRY_SIGNS_MAX)
  readonly source!: string;

  @YesNo()
  readonly verified!: boolean;
}

class ProcedureEntry extends NamedEntry implements EntryOf<'procedure'> {
  @Code()
  readonly specialty!: string;
}

class ThresholdEntry extends NamedEntry implements EntryOf<'procurementThreshold'> {
  @Amount()
  readonly amountOre!: string;
}

class LegalBasisEntry extends NamedEntry implements EntryOf<'legalBasis'> {
  @OneOf(LEGAL_BASIS_USES)
  readonly use!: LegalBasisUse;

  @YesNo()
  readonly liftsThreshold!: boolean;

  @YesNo()
  readonly unforeseenOnly!: boolean;
}

class QuotaEntry extends NamedEntry implements EntryOf<'specialistQuota'> {
  @Code()
  readonly procedure!: string;

  @Count(0, PATIENTS_MAX)
  readonly perYear!: number;
}

class DeadlinePoints {
  @Count(-1, WEEKS_MAX)
  readonly weeksMax!: number;

  @Count(0, POINTS_MAX)
  readonly points!: number;
}

class WaitPoints {
  @Count(0, WEEKS_MAX)
  readonly weeksMin!: number;

  @Count(0, POINTS_MAX)
  readonly points!: number;
}

class UrgencyPoints implements Readonly<Record<Urgency, number>> {
  @Count(0, POINTS_MAX)
  readonly A!: number;

  @Count(0, POINTS_MAX)
  readonly B!: number;

  @Count(0, POINTS_MAX)
  readonly C!: number;
}

class PriorityRuleEntry extends NamedEntry implements EntryOf<'priorityRule'> {
  @ListOf(
    DeadlinePoints,
    0,
    PRIORITY_ROWS_MAX,
    'The first row with at least the whole weeks left, -1 once it has passed',
  )
  readonly deadline!: DeadlinePoints[];

  @Count(0, POINTS_MAX)
  readonly breachedPoints!: number;

  @Part(UrgencyPoints)
  readonly urgency!: UrgencyPoints;

  @ListOf(WaitPoints, 0, PRIORITY_ROWS_MAX, 'The first row that the longest wait reaches')
  readonly longestWait!: WaitPoints[];
}

class EndingForm implements Ending {
  @Code()
  readonly code!: string;

  @Day()
  readonly to!: LocalDate;
}

/** Which form the entries of each list have; a list that is missing does not compile. The description says the same. */
export const ENTRIES: { readonly [List in ReferenceList]: new () => EntryOf<List> } = {
  trust: NamedEntry,
  specialty: NamedEntry,
  procedure: ProcedureEntry,
  endOfWait: NamedEntry,
  procurementThreshold: ThresholdEntry,
  legalBasis: LegalBasisEntry,
  specialistQuota: QuotaEntry,
  priorityRule: PriorityRuleEntry,
  declineReason: NamedEntry,
  recusalGround: NamedEntry,
};

const formOf = ({ list: name }: { readonly list?: unknown }): new () => object =>
  typeof name === 'string' && Object.hasOwn(ENTRIES, name) ? ENTRIES[name as ReferenceList] : NamedEntry;

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

export const entriesMax = (name: ReferenceList): number =>
  name === 'priorityRule' ? PRIORITY_RULES_MAX : REFERENCE_CHANGES_MAX;

const togetherFew = (_: unknown, { object }: ValidationArguments): boolean => {
  const effect = object as ReferenceDataEffect;
  const isFew = sizeOf(effect.entries) + sizeOf(effect.endings) <= REFERENCE_CHANGES_MAX;
  return isFew && sizeOf(effect.entries) <= entriesMax(effect.list);
};

const TOGETHER = `entries and endings must be at most ${REFERENCE_CHANGES_MAX} together, with at most ${PRIORITY_RULES_MAX} entries of the list priorityRule`;

@ApiExtraModels(...new Set(Object.values(ENTRIES)))
export class ReferenceDataEffect {
  @OneOf(['referenceData'])
  readonly kind!: 'referenceData';

  @OneOf(REFERENCE_LISTS)
  readonly list!: ReferenceList;

  @Items(0, REFERENCE_CHANGES_MAX)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Transform(({ value, obj }: { value: unknown; obj: object }) =>
    Array.isArray(value) ? value.map((each) => plainToInstance(formOf(obj), each)) : value,
  )
  @ApiProperty({
    type: 'array',
    maxItems: REFERENCE_CHANGES_MAX,
    items: { anyOf: [...new Set(Object.values(ENTRIES))].map((form) => ({ $ref: getSchemaPath(form) })) },
    description: 'In the form that the list has',
  })
  readonly entries!: EntryOf<ReferenceList>[];

  @ListOf(EndingForm, 0, REFERENCE_CHANGES_MAX, 'The entry of the code that is valid on `to` ends on that day')
  @ValidateBy({ name: 'togetherFew', validator: { validate: togetherFew, defaultMessage: () => TOGETHER } })
  readonly endings!: EndingForm[];
}
