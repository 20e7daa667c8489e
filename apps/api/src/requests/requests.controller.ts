import { Body, Controller, Param } from '@nestjs/common';
import type { ProgrammeId, RequestId } from '@spillrom/kernel';
import { MadeId } from '../commands/arrival.js';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByNumber, ByProgrammeId, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import {
  AmendApprovalBody,
  AmendDraftBody,
  ApproveRequestBody,
  AssessRequestBody,
  DraftRequestBody,
  OverridePriorityBody,
  ReleaseReservationBody,
} from './requests.dto.js';

@Controller()
export class RequestsController {
  @CommandRoute('DraftRequest')
  draft(
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @MadeId() request: RequestId,
    @Body() body: DraftRequestBody,
  ): Addressed<'DraftRequest'> {
    return { target: { programme, request }, body };
  }

  @CommandRoute('AmendDraft')
  amend(@Param('request', ByUuid) request: RequestId, @Body() body: AmendDraftBody): Addressed<'AmendDraft'> {
    return { target: { request }, body };
  }

  @CommandRoute('DiscardDraft')
  discard(@Param('request', ByUuid) request: RequestId, @Body() body: NothingBody): Addressed<'DiscardDraft'> {
    return { target: { request }, body };
  }

  @CommandRoute('SubmitRequest')
  submit(@Param('request', ByUuid) request: RequestId, @Body() body: NothingBody): Addressed<'SubmitRequest'> {
    return { target: { request }, body };
  }

  @CommandRoute('WithdrawRequest')
  withdraw(@Param('request', ByUuid) request: RequestId, @Body() body: ReasonBody): Addressed<'WithdrawRequest'> {
    return { target: { request }, body };
  }

  @CommandRoute('AssessRequest')
  assess(@Param('request', ByUuid) request: RequestId, @Body() body: AssessRequestBody): Addressed<'AssessRequest'> {
    return { target: { request }, body };
  }

  @CommandRoute('OverridePriority')
  override(
    @Param('request', ByUuid) request: RequestId,
    @Body() body: OverridePriorityBody,
  ): Addressed<'OverridePriority'> {
    return { target: { request }, body };
  }

  @CommandRoute('ReturnRequest')
  giveBack(@Param('request', ByUuid) request: RequestId, @Body() body: ReasonBody): Addressed<'ReturnRequest'> {
    return { target: { request }, body };
  }

  @CommandRoute('ApproveRequest')
  approve(@Param('request', ByUuid) request: RequestId, @Body() body: ApproveRequestBody): Addressed<'ApproveRequest'> {
    return { target: { request }, body };
  }

  @CommandRoute('AmendApproval')
  amendApproval(
    @Param('request', ByUuid) request: RequestId,
    @Body() body: AmendApprovalBody,
  ): Addressed<'AmendApproval'> {
    return { target: { request }, body };
  }

  @CommandRoute('RejectRequest')
  reject(@Param('request', ByUuid) request: RequestId, @Body() body: ReasonBody): Addressed<'RejectRequest'> {
    return { target: { request }, body };
  }

  @CommandRoute('ReleaseReservation')
  release(
    @Param('request', ByUuid) request: RequestId,
    @Body() body: ReleaseReservationBody,
  ): Addressed<'ReleaseReservation'> {
    return { target: { request }, body };
  }

  @CommandRoute('ProposeReservationReversal')
  proposeReversal(
    @Param('request', ByUuid) request: RequestId,
    @Body() body: ReasonBody,
  ): Addressed<'ProposeReservationReversal'> {
    return { target: { request }, body };
  }

  @CommandRoute('WithdrawReservationReversal')
  withdrawReversal(
    @Param('request', ByUuid) request: RequestId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: NothingBody,
  ): Addressed<'WithdrawReservationReversal'> {
    return { target: { request, reversal }, body };
  }

  @CommandRoute('DeclineReservationReversal')
  declineReversal(
    @Param('request', ByUuid) request: RequestId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: ReasonBody,
  ): Addressed<'DeclineReservationReversal'> {
    return { target: { request, reversal }, body };
  }

  @CommandRoute('ConfirmReservationReversal')
  confirmReversal(
    @Param('request', ByUuid) request: RequestId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: NothingBody,
  ): Addressed<'ConfirmReservationReversal'> {
    return { target: { request, reversal }, body };
  }
}
