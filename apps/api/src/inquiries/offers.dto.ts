import {
  COHORTS_MAX,
  CRITERIA_MAX,
  CRITERION_NAME_SIGNS_MAX,
  CRITERION_SIGNS_MAX,
  NAME_SIGNS_MAX,
  OFFER_AWARDS_MAX,
  OFFER_REASON_SIGNS_MAX,
  OFFERS_MAX,
  PATIENTS_MAX,
  PERCENT_MAX,
  CRITERION_POINTS_MAX,
  TEXT_SIGNS_MAX,
} from '@spillrom/domain';
import type {
  AwardInquiry,
  CounterOffer,
  EvaluateOffer,
  OpenOffer,
  ReceiveOffer,
  ReviseOffer,
  Staffing,
} from '@spillrom/domain';
import type { LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import { Amount, Count, Day, Part, ListOf, Moment, Optional, Organisation, Sha256, Text } from '../form/fields.js';
import { IncludesForm } from '../form/includes.dto.js';

export class ReceiveOfferBody implements Readonly<ReceiveOffer['body']> {
  @Organisation()
  readonly provider!: OrgNumber;

  @Moment()
  readonly receivedAt!: string;

  @Sha256()
  readonly documentSha256!: string;
}

export class OfferLineForm {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Amount()
  readonly unitPriceOre!: OreText;

  @Day()
  readonly firstStartOn!: LocalDate;

  @Count(1, PATIENTS_MAX)
  readonly weeklyPatients!: number;

  @Day()
  readonly lastCompletionOn!: LocalDate;
}

export class StaffingForm implements Readonly<Staffing> {
  @Count(0, PERCENT_MAX)
  readonly ownEmployees!: number;

  @Count(0, PERCENT_MAX)
  readonly alsoEmployedByTrusts!: number;

  @Count(0, PERCENT_MAX)
  readonly agency!: number;
}

export class TermsForm {
  @ListOf(OfferLineForm, 1, COHORTS_MAX)
  readonly lines!: OfferLineForm[];

  @Day()
  readonly validUntil!: LocalDate;

  @Part(IncludesForm)
  readonly includes!: IncludesForm;

  @Part(StaffingForm)
  readonly staffing!: StaffingForm;
}

export class OpenOfferBody implements Readonly<OpenOffer['body']> {
  @Part(TermsForm)
  readonly terms!: TermsForm;
}

export class WishedLineForm {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @Optional()
  @Count(1, PATIENTS_MAX)
  readonly patients?: number;

  @Optional()
  @Amount()
  readonly unitPriceOre?: OreText;

  @Optional()
  @Day()
  readonly firstStartOn?: LocalDate;

  @Optional()
  @Count(1, PATIENTS_MAX)
  readonly weeklyPatients?: number;

  @Optional()
  @Day()
  readonly lastCompletionOn?: LocalDate;
}

export class CounterOfferBody implements Readonly<CounterOffer['body']> {
  @ListOf(WishedLineForm, 0, COHORTS_MAX)
  readonly lines!: WishedLineForm[];

  @Optional()
  @Day()
  readonly validUntil?: LocalDate;

  @Text(TEXT_SIGNS_MAX)
  readonly text!: string;
}

export class ReviseOfferBody extends OpenOfferBody implements Readonly<ReviseOffer['body']> {
  @Sha256()
  readonly documentSha256!: string;
}

export class ScoreForm {
  @Text(CRITERION_NAME_SIGNS_MAX)
  readonly criterion!: string;

  @Count(0, CRITERION_POINTS_MAX)
  readonly points!: number;

  @Text(CRITERION_SIGNS_MAX)
  readonly reason!: string;
}

export class EvaluateOfferBody implements Readonly<EvaluateOffer['body']> {
  @ListOf(ScoreForm, 0, CRITERIA_MAX)
  readonly scores!: ScoreForm[];
}

export class AwardForm {
  @Count(1, OFFERS_MAX)
  readonly offer!: number;

  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;
}

export class DeclineForm {
  @Count(1, OFFERS_MAX)
  readonly offer!: number;

  @Text(NAME_SIGNS_MAX)
  readonly declineReason!: string;

  @Text(OFFER_REASON_SIGNS_MAX)
  readonly reason!: string;
}

export class AwardInquiryBody implements Readonly<AwardInquiry['body']> {
  @ListOf(AwardForm, 0, OFFER_AWARDS_MAX)
  readonly awards!: AwardForm[];

  @ListOf(DeclineForm, 0, OFFERS_MAX)
  readonly declines!: DeclineForm[];

  @Text(TEXT_SIGNS_MAX)
  readonly rationale!: string;

  @Optional()
  @Text(TEXT_SIGNS_MAX)
  readonly reason?: string;
}
