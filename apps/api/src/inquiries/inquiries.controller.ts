import { Body, Controller, Param } from '@nestjs/common';
import type { InquiryId } from '@spillrom/kernel';
import { MadeId } from '../commands/arrival.js';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import {
  AmendInquiryDraftBody,
  DraftInquiryBody,
  ExtendDeadlineBody,
  PublishAnswerBody,
  RecordDispatchBody,
  RecordNoOfferBody,
  RecordQuestionBody,
} from './inquiries.dto.js';

@Controller()
export class InquiriesController {
  @CommandRoute('DraftInquiry')
  draft(@MadeId() inquiry: InquiryId, @Body() body: DraftInquiryBody): Addressed<'DraftInquiry'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('AmendInquiryDraft')
  amend(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Body() body: AmendInquiryDraftBody,
  ): Addressed<'AmendInquiryDraft'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('DiscardInquiry')
  discard(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: NothingBody): Addressed<'DiscardInquiry'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('SendInquiry')
  send(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: NothingBody): Addressed<'SendInquiry'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('RecordDispatch')
  dispatch(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Body() body: RecordDispatchBody,
  ): Addressed<'RecordDispatch'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('RecordQuestion')
  ask(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: RecordQuestionBody): Addressed<'RecordQuestion'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('PublishAnswer')
  answer(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: PublishAnswerBody): Addressed<'PublishAnswer'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('ExtendDeadline')
  extend(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: ExtendDeadlineBody): Addressed<'ExtendDeadline'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('RecordNoOffer')
  noOffer(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: RecordNoOfferBody): Addressed<'RecordNoOffer'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('CloseInquiry')
  close(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: NothingBody): Addressed<'CloseInquiry'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('CancelInquiry')
  cancel(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: ReasonBody): Addressed<'CancelInquiry'> {
    return { target: { inquiry }, body };
  }
}
