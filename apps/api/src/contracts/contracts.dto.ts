import {
  BASES,
  CAUSES,
  COHORTS_MAX,
  CONTRACT_LINES_MAX,
  END_OF_WAIT_CODE_SIGNS_MAX,
  FUNDING_BASES,
  MINUTES_MAX,
  NAME_SIGNS_MAX,
  OFFERS_MAX,
  PART_NUMBER_MAX,
  PATIENTS_MAX,
  REVERSED_OF,
  TEXT_SIGNS_MAX,
  type Acceptance,
  type AmendContractDraft,
  type Basis,
  type Cause,
  type CorrectDraw,
  type DraftContract,
  type DrawReferrals,
  type FundingBasis,
  type LineBody,
  type ProposeAmendment,
  type ProposeContractReversal,
  type ReportDelivery,
  type ReportReturned,
  type ReversedOf,
  type SettleContract,
} from '@spillrom/domain';
import type { FrameworkId, InquiryId, LocalDate, OrgNumber, RequestId } from '@spillrom/kernel';
import {
  Amount,
  Count,
  Day,
  DigestId,
  Id,
  ListOf,
  NeededWhen,
  OneOf,
  Optional,
  Organisation,
  Part,
  Sha256,
  Text,
} from '../form/fields.js';
import { IncludesForm } from '../form/includes.dto.js';

export class LineForm implements LineBody {
  @Count(1, COHORTS_MAX)
  readonly cohort!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Amount()
  readonly unitPriceOre!: string;

  @OneOf(FUNDING_BASES)
  readonly fundingBasis!: FundingBasis;
}

export class AmendContractDraftBody implements Readonly<AmendContractDraft['body']> {
  @Organisation()
  readonly provider!: OrgNumber;

  @NeededWhen('basis', 'callOff')
  @DigestId()
  readonly framework?: FrameworkId;

  @OneOf(BASES)
  readonly basis!: Basis;

  @Day()
  readonly from!: LocalDate;

  @Day()
  readonly to!: LocalDate;

  @Text(TEXT_SIGNS_MAX)
  readonly rationale!: string;

  @Optional()
  @Text(NAME_SIGNS_MAX)
  readonly archiveReference?: string;

  @Optional()
  @Id()
  readonly inquiry?: InquiryId;

  @Optional()
  @Count(1, OFFERS_MAX)
  readonly offer?: number;

  @Optional()
  @Part(IncludesForm)
  readonly includes?: IncludesForm;

  @NeededWhen('basis', 'directAward')
  @Text(NAME_SIGNS_MAX)
  readonly legalBasis?: string;

  @NeededWhen('basis', 'directAward')
  @OneOf(CAUSES)
  readonly cause?: Cause;

  @NeededWhen('basis', 'directAward')
  @Text(TEXT_SIGNS_MAX)
  readonly reason?: string;

  @ListOf(LineForm, 1, CONTRACT_LINES_MAX)
  readonly lines!: LineForm[];
}

export class DraftContractBody extends AmendContractDraftBody implements Readonly<DraftContract['body']> {
  @Id()
  readonly request!: RequestId;
}

export class AmendedLineForm {
  @Count(1, PART_NUMBER_MAX)
  readonly line!: number;

  @Count(0, PATIENTS_MAX)
  readonly patients!: number;

  @Optional()
  @Amount()
  readonly unitPriceOre?: string;
}

/** Where the provider has signed. */
export class AcceptanceBody implements Readonly<Acceptance> {
  @Day()
  readonly acceptedOn!: LocalDate;

  @Sha256()
  readonly documentSha256!: string;
}

export class ProposeAmendmentBody implements Readonly<ProposeAmendment['body']> {
  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;

  @Optional()
  @Text(NAME_SIGNS_MAX)
  readonly legalBasis?: string;

  @Optional()
  @Day()
  readonly from?: LocalDate;

  @Optional()
  @Day()
  readonly to?: LocalDate;

  @ListOf(AmendedLineForm, 0, CONTRACT_LINES_MAX, 'The contract lines that change, by their numbers')
  readonly lines!: AmendedLineForm[];

  @Optional()
  @ListOf(LineForm, 0, CONTRACT_LINES_MAX)
  readonly newLines?: LineForm[];

  @Optional()
  @Part(AcceptanceBody)
  readonly acceptance?: AcceptanceBody;
}

export class DrawReferralsBody implements Readonly<DrawReferrals['body']> {
  @Count(1, PART_NUMBER_MAX)
  readonly line!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Day()
  readonly drawnOn!: LocalDate;
}

/** The right count of a draw or of a return, 0 when nothing of it is left. */
export class CorrectionBody implements Readonly<CorrectDraw['body']> {
  @Count(0, PATIENTS_MAX)
  readonly patients!: number;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}

export class SettleContractBody implements Readonly<SettleContract['body']> {
  @Optional()
  @Text(TEXT_SIGNS_MAX)
  readonly reason?: string;
}

export class ReportReturnedBody implements Readonly<ReportReturned['body']> {
  @Count(1, PART_NUMBER_MAX)
  readonly line!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Text(END_OF_WAIT_CODE_SIGNS_MAX)
  readonly endOfWaitCode!: string;
}

export class ReportDeliveryBody implements Readonly<ReportDelivery['body']> {
  @Count(1, PART_NUMBER_MAX)
  readonly line!: number;

  @Count(1, PATIENTS_MAX)
  readonly patients!: number;

  @Day()
  readonly deliveredOn!: LocalDate;

  @Optional()
  @Count(0, MINUTES_MAX)
  readonly minutesOutsideOrdinary?: number;
}

export class ProposeContractReversalBody implements Readonly<ProposeContractReversal['body']> {
  @OneOf(REVERSED_OF)
  readonly of!: ReversedOf;

  @NeededWhen('of', 'amendment')
  @Count(1, PART_NUMBER_MAX)
  readonly amendment?: number;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}
