import { Body, Controller, Param } from '@nestjs/common';
import type { ContractId } from '@spillrom/kernel';
import { MadeId } from '../commands/arrival.js';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByNumber, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { ReasonBody } from '../form/reason.dto.js';
import {
  AcceptanceBody,
  AmendContractDraftBody,
  DraftContractBody,
  ProposeAmendmentBody,
  ProposeContractReversalBody,
  SettleContractBody,
} from './contracts.dto.js';

@Controller()
export class ContractsController {
  @CommandRoute('DraftContract')
  draft(@MadeId() contract: ContractId, @Body() body: DraftContractBody): Addressed<'DraftContract'> {
    return { target: { contract }, body };
  }

  @CommandRoute('AmendContractDraft')
  amendDraft(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: AmendContractDraftBody,
  ): Addressed<'AmendContractDraft'> {
    return { target: { contract }, body };
  }

  @CommandRoute('DiscardContract')
  discard(@Param('contract', ByUuid) contract: ContractId, @Body() body: NothingBody): Addressed<'DiscardContract'> {
    return { target: { contract }, body };
  }

  @CommandRoute('DeclineContract')
  decline(@Param('contract', ByUuid) contract: ContractId, @Body() body: ReasonBody): Addressed<'DeclineContract'> {
    return { target: { contract }, body };
  }

  @CommandRoute('ConfirmContract')
  confirm(@Param('contract', ByUuid) contract: ContractId, @Body() body: NothingBody): Addressed<'ConfirmContract'> {
    return { target: { contract }, body };
  }

  @CommandRoute('RecordAcceptance')
  recordAcceptance(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: AcceptanceBody,
  ): Addressed<'RecordAcceptance'> {
    return { target: { contract }, body };
  }

  @CommandRoute('TerminateContract')
  terminate(@Param('contract', ByUuid) contract: ContractId, @Body() body: ReasonBody): Addressed<'TerminateContract'> {
    return { target: { contract }, body };
  }

  @CommandRoute('SettleContract')
  settle(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: SettleContractBody,
  ): Addressed<'SettleContract'> {
    return { target: { contract }, body };
  }

  @CommandRoute('ProposeAmendment')
  proposeAmendment(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: ProposeAmendmentBody,
  ): Addressed<'ProposeAmendment'> {
    return { target: { contract }, body };
  }

  @CommandRoute('WithdrawAmendment')
  withdrawAmendment(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('amendment', ByNumber) amendment: number,
    @Body() body: NothingBody,
  ): Addressed<'WithdrawAmendment'> {
    return { target: { contract, amendment }, body };
  }

  @CommandRoute('DeclineAmendment')
  declineAmendment(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('amendment', ByNumber) amendment: number,
    @Body() body: ReasonBody,
  ): Addressed<'DeclineAmendment'> {
    return { target: { contract, amendment }, body };
  }

  @CommandRoute('ConfirmAmendment')
  confirmAmendment(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('amendment', ByNumber) amendment: number,
    @Body() body: NothingBody,
  ): Addressed<'ConfirmAmendment'> {
    return { target: { contract, amendment }, body };
  }

  @CommandRoute('ProposeContractReversal')
  proposeReversal(
    @Param('contract', ByUuid) contract: ContractId,
    @Body() body: ProposeContractReversalBody,
  ): Addressed<'ProposeContractReversal'> {
    return { target: { contract }, body };
  }

  @CommandRoute('WithdrawContractReversal')
  withdrawReversal(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: NothingBody,
  ): Addressed<'WithdrawContractReversal'> {
    return { target: { contract, reversal }, body };
  }

  @CommandRoute('DeclineContractReversal')
  declineReversal(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: ReasonBody,
  ): Addressed<'DeclineContractReversal'> {
    return { target: { contract, reversal }, body };
  }

  @CommandRoute('ConfirmContractReversal')
  confirmReversal(
    @Param('contract', ByUuid) contract: ContractId,
    @Param('reversal', ByNumber) reversal: number,
    @Body() body: NothingBody,
  ): Addressed<'ConfirmContractReversal'> {
    return { target: { contract, reversal }, body };
  }
}
