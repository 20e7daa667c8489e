import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import { frameworkIdOf } from '@spillrom/domain';
import { FrameworkEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { RegisterFrameworkBody } from './frameworks.dto.js';

@Controller('frameworks')
export class FrameworksController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @CommandRoute('RegisterFramework')
  register(@Arriving() arrival: Arrival, @Body() body: RegisterFrameworkBody): Promise<Answer> {
    const target = { framework: frameworkIdOf(body.provider, body.agreementNumber) };
    return this.bus.execute(new FrameworkEnvelope(arrival.with({ type: 'RegisterFramework', target, body })));
  }
}
