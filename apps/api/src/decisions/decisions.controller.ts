import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import type { DecisionId, ProgrammeId } from '@spillrom/kernel';
import { DecisionEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { ByProgrammeId, ByUuid } from '../form/ids.js';
import { NothingBody } from '../form/nothing.js';
import { RecordDecisionBody } from './decisions.dto.js';

@Controller()
export class DecisionsController {
  constructor(private readonly bus: CommandBus) {}

  @Post('programmes/:programme/decisions')
  @CommandRoute('RecordDecision')
  record(
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Arriving() arrival: Arrival,
    @Body() body: RecordDecisionBody,
  ): Promise<Answer> {
    const target = { programme, decision: arrival.madeId<DecisionId>() };
    return this.bus.execute(new DecisionEnvelope(arrival.with({ type: 'RecordDecision', target, body })));
  }

  @Post('decisions/:decision/countersignature')
  @CommandRoute('CountersignDecision')
  countersign(
    @Param('decision', ByUuid) decision: DecisionId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { decision };
    return this.bus.execute(new DecisionEnvelope(arrival.with({ type: 'CountersignDecision', target, body })));
  }

  @Post('decisions/:decision/withdrawal')
  @CommandRoute('WithdrawDecision')
  withdraw(
    @Param('decision', ByUuid) decision: DecisionId,
    @Arriving() arrival: Arrival,
    @Body() body: NothingBody,
  ): Promise<Answer> {
    const target = { decision };
    return this.bus.execute(new DecisionEnvelope(arrival.with({ type: 'WithdrawDecision', target, body })));
  }
}
