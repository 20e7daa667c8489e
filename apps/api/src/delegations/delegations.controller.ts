import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import type { ActorId } from '@spillrom/kernel';
import { DelegationEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { ByActor } from '../form/ids.js';
import { ReasonBody } from '../form/reason.dto.js';

@Controller('delegations')
export class DelegationsController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':holder/revocation')
  @CommandRoute('RevokeDelegation')
  revoke(
    @Param('holder', ByActor) holder: ActorId,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { holder };
    return this.bus.execute(new DelegationEnvelope(arrival.with({ type: 'RevokeDelegation', target, body })));
  }
}
