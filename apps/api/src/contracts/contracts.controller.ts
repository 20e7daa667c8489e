import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import type { ContractId } from '@spillrom/kernel';
import { ContractEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { ByNumber, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import {
  AmendContractDraftBody,
  DraftContractBody,
  ProposeAmendmentBody,
  ProposeContractReversalBody,
} from './contracts.dto.js';

@Controller('contracts')
export class ContractsController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @CommandRoute('DraftContract')
  draft(@Arriving() arrival: Arrival, @Body() body: DraftContractBody): Promise<Answer> {
    const target = { contract: arrival.madeId<ContractId>() };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'DraftContract', target, body })));
  }

  @Put(':contract')
  @CommandRoute('AmendContractDraft')
  amendDraft(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: AmendContractDraftBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'AmendContractDraft', target, body })));
  }

  @Post(':contract/discard')
  @CommandRoute('DiscardContract')
  discard(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'DiscardContract', target, body })));
  }

  @Post(':contract/confirmation')
  @CommandRoute('ConfirmContract')
  confirm(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'ConfirmContract', target, body })));
  }

  @Post(':contract/termination')
  @CommandRoute('TerminateContract')
  terminate(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'TerminateContract', target, body })));
  }

  @Post(':contract/settlement')
  @CommandRoute('SettleContract')
  settle(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'SettleContract', target, body })));
  }

  @Post(':contract/amendments')
  @CommandRoute('ProposeAmendment')
  proposeAmendment(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: ProposeAmendmentBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'ProposeAmendment', target, body })));
  }

  @Post(':contract/amendments/:amendment/withdrawal')
  @CommandRoute('WithdrawAmendment')
  withdrawAmendment(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('amendment', ByNumber) amendment: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract, amendment };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'WithdrawAmendment', target, body })));
  }

  @Post(':contract/amendments/:amendment/confirmation')
  @CommandRoute('ConfirmAmendment')
  confirmAmendment(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('amendment', ByNumber) amendment: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract, amendment };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'ConfirmAmendment', target, body })));
  }

  @Post(':contract/reversals')
  @CommandRoute('ProposeContractReversal')
  proposeReversal(
    @Param('contract', ByUuid) contract: ContractId,
    @Arriving() arrival: Arrival,
    @Body() body: ProposeContractReversalBody,
  ): Promise<Answer> {
    const target = { contract };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'ProposeContractReversal', target, body })));
  }

  @Post(':contract/reversals/:reversal/withdrawal')
  @CommandRoute('WithdrawContractReversal')
  withdrawReversal(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('reversal', ByNumber) reversal: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract, reversal };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'WithdrawContractReversal', target, body })));
  }

  @Post(':contract/reversals/:reversal/confirmation')
  @CommandRoute('ConfirmContractReversal')
  confirmReversal(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('reversal', ByNumber) reversal: number,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { contract, reversal };
    return this.bus.execute(new ContractEnvelope(arrival.with({ type: 'ConfirmContractReversal', target, body })));
  }
}
