import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import type { ProgrammeId, RequestId } from '@spillrom/kernel';
import { RequestEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { ByNumber, ByProgrammeId, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import {
  AmendDraftBody,
  ApproveRequestBody,
  AssessRequestBody,
  DraftRequestBody,
  ReleaseReservationBody,
} from './requests.dto.js';

@Controller()
export class RequestsController {
  constructor(private readonly bus: CommandBus) {}

  @Post('programmes/:programme/requests')
  @CommandRoute('DraftRequest')
  draft(
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Arriving() arrival: Arrival,
    @Body() body: DraftRequestBody,
  ): Promise<Answer> {
    const target = { programme, request: arrival.madeId<RequestId>() };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'DraftRequest', target, body })));
  }

  @Put('requests/:request')
  @CommandRoute('AmendDraft')
  amend(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: AmendDraftBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'AmendDraft', target, body })));
  }

  @Post('requests/:request/discard')
  @CommandRoute('DiscardDraft')
  discard(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'DiscardDraft', target, body })));
  }

  @Post('requests/:request/submission')
  @CommandRoute('SubmitRequest')
  submit(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'SubmitRequest', target, body })));
  }

  @Post('requests/:request/withdrawal')
  @CommandRoute('WithdrawRequest')
  withdraw(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'WithdrawRequest', target, body })));
  }

  @Post('requests/:request/assessment')
  @CommandRoute('AssessRequest')
  assess(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: AssessRequestBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'AssessRequest', target, body })));
  }

  @Post('requests/:request/return')
  @CommandRoute('ReturnRequest')
  giveBack(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'ReturnRequest', target, body })));
  }

  @Post('requests/:request/approval')
  @CommandRoute('ApproveRequest')
  approve(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: ApproveRequestBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'ApproveRequest', target, body })));
  }

  @Post('requests/:request/rejection')
  @CommandRoute('RejectRequest')
  reject(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'RejectRequest', target, body })));
  }

  @Post('requests/:request/releases')
  @CommandRoute('ReleaseReservation')
  release(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: ReleaseReservationBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'ReleaseReservation', target, body })));
  }

  @Post('requests/:request/reversals')
  @CommandRoute('ProposeReservationReversal')
  proposeReversal(
    @Param('request', ByUuid) request: RequestId,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { request };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'ProposeReservationReversal', target, body })));
  }

  @Post('requests/:request/reversals/:reversal/withdrawal')
  @CommandRoute('WithdrawReservationReversal')
  withdrawReversal(
    @Param('request', ByUuid) request: RequestId,
    @Param('reversal', ByNumber) reversal: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { request, reversal };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'WithdrawReservationReversal', target, body })));
  }

  @Post('requests/:request/reversals/:reversal/confirmation')
  @CommandRoute('ConfirmReservationReversal')
  confirmReversal(
    @Param('request', ByUuid) request: RequestId,
    @Param('reversal', ByNumber) reversal: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { request, reversal };
    return this.bus.execute(new RequestEnvelope(arrival.with({ type: 'ConfirmReservationReversal', target, body })));
  }
}
