import { Body, Controller, Param } from '@nestjs/common';
import type { CreditId, InvoiceId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByDigest } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import { RecordRefundBody, RegisterCreditBody } from './credits.dto.js';

@Controller()
export class CreditsController {
  @CommandRoute('RegisterCredit')
  register(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Body() body: RegisterCreditBody,
  ): Addressed<'RegisterCredit'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('ApproveCredit')
  approve(@Param('credit', ByDigest) credit: CreditId, @Body() body: NothingBody): Addressed<'ApproveCredit'> {
    return { target: { credit }, body };
  }

  @CommandRoute('RejectCredit')
  reject(@Param('credit', ByDigest) credit: CreditId, @Body() body: ReasonBody): Addressed<'RejectCredit'> {
    return { target: { credit }, body };
  }

  @CommandRoute('RecordRefund')
  refund(@Param('invoice', ByDigest) invoice: InvoiceId, @Body() body: RecordRefundBody): Addressed<'RecordRefund'> {
    return { target: { invoice }, body };
  }
}
