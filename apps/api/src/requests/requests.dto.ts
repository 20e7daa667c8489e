import type {
  AmendDraft,
  ApproveRequest,
  AssessRequest,
  CohortBody,
  DraftRequest,
  ReleaseReservation,
} from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { Amount, Count, Day, ListOf, PositiveAmount, Text } from '../form/fields.js';
import { WORDS_MAX } from '../form/reason.dto.js';

const COHORTS_MAX = 50;
const PATIENTS_MAX = 100_000;
const PHASE_MAX = 50;
const CODE_MAX = 20;

export class CohortForm implements CohortBody {
  @Text(CODE_MAX)
  readonly specialty!: string;

  @Text(CODE_MAX)
  readonly procedure!: string;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Day()
  readonly latestTreatmentOn!: LocalDate;
}

export class AmendDraftBody implements Readonly<AmendDraft['body']> {
  @Text(WORDS_MAX)
  readonly justification!: string;

  @ListOf(CohortForm, 1, COHORTS_MAX)
  readonly cohorts!: CohortForm[];
}

export class DraftRequestBody implements Readonly<DraftRequest['body']> {
  @Count(1, PHASE_MAX)
  readonly phase!: number;

  @Text(WORDS_MAX)
  readonly justification!: string;

  @ListOf(CohortForm, 1, COHORTS_MAX)
  readonly cohorts!: CohortForm[];
}

export class AssessRequestBody implements Readonly<AssessRequest['body']> {
  @Text(WORDS_MAX)
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
  @Text(WORDS_MAX)
  readonly rationale!: string;

  @ListOf(ApprovedCohortForm, 1, COHORTS_MAX, 'Every cohort of the request, once, by its number')
  readonly cohorts!: ApprovedCohortForm[];
}

export class ReleaseReservationBody implements Readonly<ReleaseReservation['body']> {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @PositiveAmount()
  readonly amountOre!: string;

  @Text(WORDS_MAX)
  readonly reason!: string;
}
