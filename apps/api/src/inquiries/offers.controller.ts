import { Body, Controller, Param } from '@nestjs/common';
import type { InquiryId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByNumber, ByUuid } from '../form/ids.js';
import { ReasonBody } from '../form/reason.dto.js';
import {
  AwardInquiryBody,
  CounterOfferBody,
  EvaluateOfferBody,
  OpenOfferBody,
  ReceiveOfferBody,
  ReviseOfferBody,
} from './offers.dto.js';

@Controller()
export class OffersController {
  @CommandRoute('ReceiveOffer')
  receive(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: ReceiveOfferBody): Addressed<'ReceiveOffer'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('OpenOffer')
  open(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Param('offer', ByNumber) offer: number,
    @Body() body: OpenOfferBody,
  ): Addressed<'OpenOffer'> {
    return { target: { inquiry, offer }, body };
  }

  @CommandRoute('CounterOffer')
  counter(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Param('offer', ByNumber) offer: number,
    @Body() body: CounterOfferBody,
  ): Addressed<'CounterOffer'> {
    return { target: { inquiry, offer }, body };
  }

  @CommandRoute('ReviseOffer')
  revise(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Param('offer', ByNumber) offer: number,
    @Body() body: ReviseOfferBody,
  ): Addressed<'ReviseOffer'> {
    return { target: { inquiry, offer }, body };
  }

  @CommandRoute('WithdrawOffer')
  withdraw(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Param('offer', ByNumber) offer: number,
    @Body() body: ReasonBody,
  ): Addressed<'WithdrawOffer'> {
    return { target: { inquiry, offer }, body };
  }

  @CommandRoute('EvaluateOffer')
  evaluate(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Param('offer', ByNumber) offer: number,
    @Body() body: EvaluateOfferBody,
  ): Addressed<'EvaluateOffer'> {
    return { target: { inquiry, offer }, body };
  }

  @CommandRoute('AwardInquiry')
  award(@Param('inquiry', ByUuid) inquiry: InquiryId, @Body() body: AwardInquiryBody): Addressed<'AwardInquiry'> {
    return { target: { inquiry }, body };
  }

  @CommandRoute('AnnulAward')
  annul(
    @Param('inquiry', ByUuid) inquiry: InquiryId,
    @Param('offer', ByNumber) offer: number,
    @Body() body: ReasonBody,
  ): Addressed<'AnnulAward'> {
    return { target: { inquiry, offer }, body };
  }
}
