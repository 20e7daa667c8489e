import {
  COHORTS_MAX,
  CRITERIA_MAX,
  CRITERION_NAME_SIGNS_MAX,
  CRITERION_SIGNS_MAX,
  INQUIRY_KINDS,
  INQUIRY_TEXT_SIGNS_MAX,
  INVITEES_MAX,
  OFFER_REASON_SIGNS_MAX,
  PATIENTS_MAX,
} from '@spillrom/domain';
import type { AmendInquiryDraft, DraftInquiry, InquiryKind } from '@spillrom/domain';
import type { FrameworkId, OrgNumber, RequestId } from '@spillrom/kernel';
import { Count, DigestId, Id, ListOf, Moment, OneOf, Optional, Organisation, Text } from '../form/fields.js';

export class InquiredCohortForm {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;
}

export class CriterionForm {
  @Text(CRITERION_NAME_SIGNS_MAX)
  readonly criterion!: string;

  @Count(1, 100)
  readonly weight!: number;

  @Text(CRITERION_SIGNS_MAX)
  readonly description!: string;
}

export class InviteeForm {
  @Organisation()
  readonly provider!: OrgNumber;

  @Optional()
  @DigestId()
  readonly framework?: FrameworkId;
}

export class AmendInquiryDraftBody implements Readonly<AmendInquiryDraft['body']> {
  @OneOf(INQUIRY_KINDS)
  readonly kind!: InquiryKind;

  @ListOf(InquiredCohortForm, 1, COHORTS_MAX)
  readonly cohorts!: InquiredCohortForm[];

  @Text(INQUIRY_TEXT_SIGNS_MAX)
  readonly text!: string;

  @ListOf(CriterionForm, 1, CRITERIA_MAX)
  readonly criteria!: CriterionForm[];

  @Moment()
  readonly questionsUntil!: string;

  @Moment()
  readonly offersUntil!: string;

  @ListOf(InviteeForm, 1, INVITEES_MAX)
  readonly invitees!: InviteeForm[];

  @Optional()
  @Text(OFFER_REASON_SIGNS_MAX)
  readonly reason?: string;
}

export class DraftInquiryBody extends AmendInquiryDraftBody implements Readonly<DraftInquiry['body']> {
  @Id()
  readonly request!: RequestId;
}
