import { Body, Controller, Param } from '@nestjs/common';
import type { ContractId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByNumber, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { DrawReferralsBody, ReportDeliveryBody, ReportReturnedBody } from './contracts.dto.js';

@Controller()
export class ContractUseController {
  @CommandRoute('DrawReferrals')
  draw(@Param('contract', ByUuid) contract: ContractId, @Body() body: DrawReferralsBody): Addressed<'DrawReferrals'> {
    return { target: { contract }, body };
  }

  @CommandRoute('ReportReturned')
  reportReturned(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: ReportReturnedBody,
  ): Addressed<'ReportReturned'> {
    return { target: { contract }, body };
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
}
