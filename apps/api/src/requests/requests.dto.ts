import {
  CODE_SIGNS_MAX,
  COHORTS_MAX,
  DATA_QUALITIES,
  NAME_SIGNS_MAX,
  OVERRIDES,
  PATIENTS_MAX,
  PLAN_PHASES_MAX,
  PROVIDER_KINDS,
  SUPPLY_MAX,
  SUPPLY_NOTE_SIGNS_MAX,
  TEXT_SIGNS_MAX,
  URGENCIES,
  WAIT_WEEKS_MAX,
} from '@spillrom/domain';
import type {
  AmendApproval,
  AmendDraft,
  ApproveRequest,
  AssessRequest,
  CohortBody,
  DraftRequest,
  Override,
  OverridePriority,
  ProviderKind,
  ReleaseReservation,
  Supply,
  Urgency,
  WaitingDataBody,
} from '@spillrom/domain';
import type { LocalDate, RequestId } from '@spillrom/kernel';
import { Amount, Count, Day, Id, ListOf, OneOf, Optional, Part, PositiveAmount, Text } from '../form/fields.js';

export class CohortForm implements CohortBody {
  @Text(CODE_SIGNS_MAX)
  readonly specialty!: string;

  @Text(CODE_SIGNS_MAX)
  readonly procedure!: string;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Day()
  readonly latestTreatmentOn!: LocalDate;

  @OneOf(URGENCIES)
  readonly urgency!: Urgency;

  @Count(0, PATIENTS_MAX)
  readonly breachedPatients!: number;

  @Count(0, WAIT_WEEKS_MAX)
  readonly longestWaitWeeks!: number;
}

export class WaitingDataForm implements WaitingDataBody {
  @Text(NAME_SIGNS_MAX)
  readonly source!: string;

  @Day()
  readonly asOf!: LocalDate;

  @OneOf(DATA_QUALITIES)
  readonly quality!: WaitingDataBody['quality'];
}

export class AmendDraftBody implements Readonly<AmendDraft['body']> {
  @Optional()
  @Count(1, PLAN_PHASES_MAX)
  readonly phase?: number;

  @Text(TEXT_SIGNS_MAX)
  readonly justification!: string;

  @Optional()
  @Text(NAME_SIGNS_MAX)
  readonly archiveReference?: string;

  @ListOf(CohortForm, 1, COHORTS_MAX)
  readonly cohorts!: CohortForm[];

  @Part(WaitingDataForm)
  readonly waitingData!: WaitingDataForm;

  @Optional()
  @Id()
  readonly replaces?: RequestId;
}

export class DraftRequestBody implements Readonly<DraftRequest['body']> {
  @Count(1, PLAN_PHASES_MAX)
  readonly phase!: number;

  @Text(TEXT_SIGNS_MAX)
  readonly justification!: string;

  @Optional()
  @Text(NAME_SIGNS_MAX)
  readonly archiveReference?: string;

  @ListOf(CohortForm, 1, COHORTS_MAX)
  readonly cohorts!: CohortForm[];

  @Part(WaitingDataForm)
  readonly waitingData!: WaitingDataForm;

  @Optional()
  @Id()
  readonly replaces?: RequestId;
}

export class SupplyForm implements Supply {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @OneOf(PROVIDER_KINDS)
  readonly kind!: ProviderKind;

  @Count(0, PATIENTS_MAX)
  readonly patients!: number;

  @Text(SUPPLY_NOTE_SIGNS_MAX)
  readonly note!: string;
}

export class AssessRequestBody implements Readonly<AssessRequest['body']> {
  @Text(TEXT_SIGNS_MAX)
  readonly assessment!: string;

  @ListOf(SupplyForm, 1, SUPPLY_MAX, 'What was examined; `ownTrust` for every cohort of the request')
  readonly supply!: SupplyForm[];
}

export class OverridePriorityBody implements Readonly<OverridePriority['body']> {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @OneOf(OVERRIDES)
  readonly to!: Override;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}

export class ApprovedCohortForm {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @Count(0, PATIENTS_MAX)
  readonly patients!: number;

  @Amount()
  readonly reservedOre!: string;
}

export class ApproveRequestBody implements Readonly<ApproveRequest['body']> {
  @Text(TEXT_SIGNS_MAX)
  readonly rationale!: string;

  @ListOf(ApprovedCohortForm, 1, COHORTS_MAX, 'Every cohort of the request, once, by its number')
  readonly cohorts!: ApprovedCohortForm[];

  @Optional()
  @Day()
  readonly reservedUntil?: LocalDate;
}

export class AmendApprovalBody implements Readonly<AmendApproval['body']> {
  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;

  @ListOf(ApprovedCohortForm, 0, COHORTS_MAX, 'The cohorts that change, each once, by its number')
  readonly cohorts!: ApprovedCohortForm[];

  @Optional()
  @Day()
  readonly reservedUntil?: LocalDate;
}

export class ReleaseReservationBody implements Readonly<ReleaseReservation['body']> {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @PositiveAmount()
  readonly amountOre!: string;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}
