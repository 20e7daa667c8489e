import { Body, Controller, Param } from '@nestjs/common';
import type { ContractId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByNumber, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import { CorrectionBody, DrawReferralsBody, ReportDeliveryBody, ReportReturnedBody } from './contracts.dto.js';

@Controller()
export class ContractUseController {
  @CommandRoute('DrawReferrals')
  draw(@Param('contract', ByUuid) contract: ContractId, @Body() body: DrawReferralsBody): Addressed<'DrawReferrals'> {
    return { target: { contract }, body };
  }

  @CommandRoute('CorrectDraw')
  correctDraw(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('draw', ByNumber) draw: number,
    @Body() body: CorrectionBody,
  ): Addressed<'CorrectDraw'> {
    return { target: { contract, draw }, body };
  }

  @CommandRoute('ReportReturned')
  reportReturned(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: ReportReturnedBody,
  ): Addressed<'ReportReturned'> {
    return { target: { contract }, body };
  }

  @CommandRoute('CorrectReturn')
  correctReturn(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('return', ByNumber) number: number,
    @Body() body: CorrectionBody,
  ): Addressed<'CorrectReturn'> {
    return { target: { contract, return: number }, body };
  }

  @CommandRoute('ReportDelivery')
  reportDelivery(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: ReportDeliveryBody,
  ): Addressed<'ReportDelivery'> {
    return { target: { contract }, body };
  }

  @CommandRoute('WithdrawDelivery')
  withdrawDelivery(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('delivery', ByNumber) delivery: number,
    @Body() body: NothingBody,
  ): Addressed<'WithdrawDelivery'> {
    return { target: { contract, delivery }, body };
  }

  @CommandRoute('VerifyDelivery')
  verifyDelivery(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('delivery', ByNumber) delivery: number,
    @Body() body: NothingBody,
  ): Addressed<'VerifyDelivery'> {
    return { target: { contract, delivery }, body };
  }

  @CommandRoute('UnverifyDelivery')
  unverifyDelivery(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('delivery', ByNumber) delivery: number,
    @Body() body: ReasonBody,
  ): Addressed<'UnverifyDelivery'> {
    return { target: { contract, delivery }, body };
  }
}
