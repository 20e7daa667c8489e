import { Body, Controller, Param } from '@nestjs/common';
import type { DecisionId, ProgrammeId } from '@spillrom/kernel';
import { MadeId } from '../commands/arrival.js';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByProgrammeId, ByUuid } from '../form/ids.js';
import { ReasonBody } from '../form/reason.dto.js';
import { NothingBody } from '../form/nothing.js';
import { RecordDecisionBody } from './decisions.dto.js';

@Controller()
export class DecisionsController {
  @CommandRoute('RecordDecision')
  record(
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @MadeId() decision: DecisionId,
    @Body() body: RecordDecisionBody,
  ): Addressed<'RecordDecision'> {
    return { target: { programme, decision }, body };
  }

  @CommandRoute('CountersignDecision')
  countersign(
    @Param('decision', ByUuid) decision: DecisionId,
    @Body() body: NothingBody,
  ): Addressed<'CountersignDecision'> {
    return { target: { decision }, body };
  }

  @CommandRoute('DeclineDecision')
  decline(@Param('decision', ByUuid) decision: DecisionId, @Body() body: ReasonBody): Addressed<'DeclineDecision'> {
    return { target: { decision }, body };
  }

  @CommandRoute('WithdrawDecision')
  withdraw(@Param('decision', ByUuid) decision: DecisionId, @Body() body: NothingBody): Addressed<'WithdrawDecision'> {
    return { target: { decision }, body };
  }
}
