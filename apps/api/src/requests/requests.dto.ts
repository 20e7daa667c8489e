import {
  CODE_SIGNS_MAX,
  COHORTS_MAX,
  NAME_SIGNS_MAX,
  PATIENTS_MAX,
  PLAN_PHASES_MAX,
  TEXT_SIGNS_MAX,
} from '@spillrom/domain';
import type {
  AmendApproval,
  AmendDraft,
  ApproveRequest,
  AssessRequest,
  CohortBody,
  DraftRequest,
  ReleaseReservation,
} from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { Amount, Count, Day, ListOf, Optional, PositiveAmount, Text } from '../form/fields.js';

export class CohortForm implements CohortBody {
  @Text(CODE_SIGNS_MAX)
  readonly specialty!: string;

  @Text(CODE_SIGNS_MAX)
  readonly procedure!: string;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Day()
  readonly latestTreatmentOn!: LocalDate;
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
}

export class AssessRequestBody implements Readonly<AssessRequest['body']> {
  @Text(TEXT_SIGNS_MAX)
  readonly assessment!: string;
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
