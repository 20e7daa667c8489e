import { Body, Controller, Param } from '@nestjs/common';
import { invoiceIdOf } from '@spillrom/domain';
import type { InvoiceId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByDigest, ByNumber } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import {
  MatchInvoiceBody,
  ProposeInvoiceReversalBody,
  RecordPaymentBody,
  RegisterInvoiceBody,
  ResolveDisputeBody,
} from './invoices.dto.js';

@Controller()
export class InvoicesController {
  @CommandRoute('RegisterInvoice')
  register(@Body() body: RegisterInvoiceBody): Addressed<'RegisterInvoice'> {
    return { target: { invoice: invoiceIdOf(body.supplier, body.number, body.invoiceDate) }, body };
  }

  @CommandRoute('MatchInvoice')
  match(@Param('invoice', ByDigest) invoice: InvoiceId, @Body() body: MatchInvoiceBody): Addressed<'MatchInvoice'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('AttestInvoice')
  attest(@Param('invoice', ByDigest) invoice: InvoiceId, @Body() body: NothingBody): Addressed<'AttestInvoice'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('RejectInvoice')
  reject(@Param('invoice', ByDigest) invoice: InvoiceId, @Body() body: ReasonBody): Addressed<'RejectInvoice'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('DisputeInvoice')
  dispute(@Param('invoice', ByDigest) invoice: InvoiceId, @Body() body: ReasonBody): Addressed<'DisputeInvoice'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('ResolveDispute')
  resolve(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Body() body: ResolveDisputeBody,
  ): Addressed<'ResolveDispute'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('ApproveInvoice')
  approve(@Param('invoice', ByDigest) invoice: InvoiceId, @Body() body: NothingBody): Addressed<'ApproveInvoice'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('RecordPayment')
  pay(@Param('invoice', ByDigest) invoice: InvoiceId, @Body() body: RecordPaymentBody): Addressed<'RecordPayment'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('ProposeInvoiceReversal')
  proposeReversal(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Body() body: ProposeInvoiceReversalBody,
  ): Addressed<'ProposeInvoiceReversal'> {
    return { target: { invoice }, body };
  }

  @CommandRoute('WithdrawInvoiceReversal')
  withdrawReversal(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: NothingBody,
  ): Addressed<'WithdrawInvoiceReversal'> {
    return { target: { invoice, reversal }, body };
  }

  @CommandRoute('DeclineInvoiceReversal')
  declineReversal(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: ReasonBody,
  ): Addressed<'DeclineInvoiceReversal'> {
    return { target: { invoice, reversal }, body };
  }

  @CommandRoute('ConfirmInvoiceReversal')
  confirmReversal(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: NothingBody,
  ): Addressed<'ConfirmInvoiceReversal'> {
    return { target: { invoice, reversal }, body };
  }
}
