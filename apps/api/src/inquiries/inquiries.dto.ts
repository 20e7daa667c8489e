import {
  CHANNELS,
  COHORTS_MAX,
  CRITERIA_MAX,
  CRITERION_NAME_SIGNS_MAX,
  CRITERION_SIGNS_MAX,
  EDITIONS_MAX,
  INQUIRY_KINDS,
  INQUIRY_TEXT_SIGNS_MAX,
  INVITEES_MAX,
  INVITEES_REASON_SIGNS_MAX,
  PATIENTS_MAX,
  QUESTIONS_MAX,
  TEXT_SIGNS_MAX,
  WEIGHT_MAX,
} from '@spillrom/domain';
import type {
  AmendInquiryDraft,
  Channel,
  DraftInquiry,
  ExtendDeadline,
  InquiryKind,
  PublishAnswer,
  RecordDispatch,
  RecordNoOffer,
  RecordQuestion,
} from '@spillrom/domain';
import type { FrameworkId, OrgNumber, RequestId } from '@spillrom/kernel';
import { Count, DigestId, Id, ListOf, Moment, OneOf, Optional, Organisation, Sha256, Text } from '../form/fields.js';

export class InquiredCohortForm {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;
}

export class CriterionForm {
  @Text(CRITERION_NAME_SIGNS_MAX)
  readonly criterion!: string;

  @Count(1, WEIGHT_MAX)
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

  @ListOf(CriterionForm, 1, CRITERIA_MAX, 'By what offers are compared; the weights add up to 100')
  readonly criteria!: CriterionForm[];

  @Moment()
  readonly questionsUntil!: string;

  @Moment()
  readonly offersUntil!: string;

  @ListOf(InviteeForm, 1, INVITEES_MAX, 'Providers of the kind that the inquiry is for, each once')
  readonly invitees!: InviteeForm[];

  @Optional()
  @Text(INVITEES_REASON_SIGNS_MAX)
  readonly reason?: string;
}

export class DraftInquiryBody extends AmendInquiryDraftBody implements Readonly<DraftInquiry['body']> {
  @Id()
  readonly request!: RequestId;
}

export class RecordDispatchBody implements Readonly<RecordDispatch['body']> {
  @Organisation()
  readonly invitee!: OrgNumber;

  @Count(1, EDITIONS_MAX)
  readonly edition!: number;

  @OneOf(CHANNELS)
  readonly channel!: Channel;

  @Moment()
  readonly sentAt!: string;

  @Sha256()
  readonly sha256!: string;
}

export class RecordQuestionBody implements Readonly<RecordQuestion['body']> {
  @Organisation()
  readonly from!: OrgNumber;

  @Text(TEXT_SIGNS_MAX)
  readonly question!: string;
}

export class PublishAnswerBody implements Readonly<PublishAnswer['body']> {
  @Count(1, QUESTIONS_MAX)
  readonly question!: number;

  @Text(TEXT_SIGNS_MAX)
  readonly answer!: string;
}

export class ExtendDeadlineBody implements Readonly<ExtendDeadline['body']> {
  @Moment()
  readonly offersUntil!: string;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}

export class RecordNoOfferBody implements Readonly<RecordNoOffer['body']> {
  @Organisation()
  readonly invitee!: OrgNumber;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}
