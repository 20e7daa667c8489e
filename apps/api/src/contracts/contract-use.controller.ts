import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import type { ContractId } from '@spillrom/kernel';
import { ContractEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { ByNumber, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { DrawReferralsBody, ReportDeliveryBody, ReportReturnedBody } from './contracts.dto.js';

@Controller('contracts')
export class ContractUseController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':contract/draws')
  @CommandRoute('DrawReferrals')
  draw(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: DrawReferralsBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'DrawReferrals', target, body })));
  }

  @Post(':contract/returns')
  @CommandRoute('ReportReturned')
  reportReturned(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: ReportReturnedBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'ReportReturned', target, body })));
  }

  @Post(':contract/deliveries')
  @CommandRoute('ReportDelivery')
  reportDelivery(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: ReportDeliveryBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'ReportDelivery', target, body })));
  }

  @Post(':contract/deliveries/:delivery/withdrawal')
  @CommandRoute('WithdrawDelivery')
  withdrawDelivery(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('delivery', ByNumber) delivery: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract, delivery };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'WithdrawDelivery', target, body })));
  }

  @Post(':contract/deliveries/:delivery/verification')
  @CommandRoute('VerifyDelivery')
  verifyDelivery(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('delivery', ByNumber) delivery: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract, delivery };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'VerifyDelivery', target, body })));
  }
}
