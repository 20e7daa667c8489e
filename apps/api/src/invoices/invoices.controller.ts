import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import { invoiceIdOf } from '@spillrom/domain';
import type { InvoiceId } from '@spillrom/kernel';
import { InvoiceEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { ByDigest, ByNumber } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import { ProposeInvoiceReversalBody, RecordPaymentBody, RegisterInvoiceBody } from './invoices.dto.js';

@Controller('invoices')
export class InvoicesController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @CommandRoute('RegisterInvoice')
  register(@Arriving() arrival: Arrival, @Body() body: RegisterInvoiceBody): Promise<Answer> {
    const target = { invoice: invoiceIdOf(body.supplier, body.number, body.invoiceDate) };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'RegisterInvoice', target, body })));
  }

  @Post(':invoice/attestation')
  @CommandRoute('AttestInvoice')
  attest(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { invoice };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'AttestInvoice', target, body })));
  }

  @Post(':invoice/rejection')
  @CommandRoute('RejectInvoice')
  reject(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { invoice };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'RejectInvoice', target, body })));
  }

  @Post(':invoice/approval')
  @CommandRoute('ApproveInvoice')
  approve(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { invoice };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'ApproveInvoice', target, body })));
  }

  @Post(':invoice/payment')
  @CommandRoute('RecordPayment')
  pay(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Arriving() arrival: Arrival,
    @Body() body: RecordPaymentBody,
  ): Promise<Answer> {
    const target = { invoice };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'RecordPayment', target, body })));
  }

  @Post(':invoice/reversals')
  @CommandRoute('ProposeInvoiceReversal')
  proposeReversal(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Arriving() arrival: Arrival,
    @Body() body: ProposeInvoiceReversalBody,
  ): Promise<Answer> {
    const target = { invoice };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'ProposeInvoiceReversal', target, body })));
  }

  @Post(':invoice/reversals/:reversal/withdrawal')
  @CommandRoute('WithdrawInvoiceReversal')
  withdrawReversal(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Param('reversal', ByNumber) reversal: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { invoice, reversal };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'WithdrawInvoiceReversal', target, body })));
  }

  @Post(':invoice/reversals/:reversal/confirmation')
  @CommandRoute('ConfirmInvoiceReversal')
  confirmReversal(
    @Param('invoice', ByDigest) invoice: InvoiceId,
    @Param('reversal', ByNumber) reversal: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { invoice, reversal };
    return this.bus.execute(new InvoiceEnvelope(arrival.with({ type: 'ConfirmInvoiceReversal', target, body })));
  }
}
