import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import type { OrgNumber } from '@spillrom/kernel';
import { ProviderEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { ByOrgNumber } from '../form/ids.js';
import { ReasonBody } from '../form/reason.dto.js';
import { DeclareCapacityBody, RegisterProviderBody } from './providers.dto.js';

@Controller('providers')
export class ProvidersController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @CommandRoute('RegisterProvider')
  register(@Arriving() arrival: Arrival, @Body() body: RegisterProviderBody): Promise<Answer> {
    const target = { provider: body.orgNumber as OrgNumber };
    return this.bus.execute(new ProviderEnvelope(arrival.with({ type: 'RegisterProvider', target, body })));
  }

  @Post(':provider/capacity')
  @CommandRoute('DeclareCapacity')
  declareCapacity(
    @Param('provider', ByOrgNumber) provider: OrgNumber,
    @Arriving() arrival: Arrival,
    @Body() body: DeclareCapacityBody,
  ): Promise<Answer> {
    const target = { provider };
    return this.bus.execute(new ProviderEnvelope(arrival.with({ type: 'DeclareCapacity', target, body })));
  }

  @Post(':provider/suspension')
  @CommandRoute('SuspendProvider')
  suspend(
    @Param('provider', ByOrgNumber) provider: OrgNumber,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { provider };
    return this.bus.execute(new ProviderEnvelope(arrival.with({ type: 'SuspendProvider', target, body })));
  }

  @Post(':provider/reinstatement')
  @CommandRoute('ReinstateProvider')
  reinstate(
    @Param('provider', ByOrgNumber) provider: OrgNumber,
    @Arriving() arrival: Arrival,
    @Body() body: ReasonBody,
  ): Promise<Answer> {
    const target = { provider };
    return this.bus.execute(new ProviderEnvelope(arrival.with({ type: 'ReinstateProvider', target, body })));
  }
}
