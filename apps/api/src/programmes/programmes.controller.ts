import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '@spillrom/commands';
import { programmeIdOf } from '@spillrom/domain';
import { ProgrammeEnvelope } from '@spillrom/nest';
import { Arrival, Arriving } from '../commands/arrival.js';
import { CommandRoute } from '../commands/operation.decorator.js';
import { EstablishProgrammeBody } from './programmes.dto.js';

@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @CommandRoute('EstablishProgramme')
  establish(@Arriving() arrival: Arrival, @Body() body: EstablishProgrammeBody): Promise<Answer> {
    const target = { programme: programmeIdOf(body.caseNumber) };
    return this.bus.execute(new ProgrammeEnvelope(arrival.with({ type: 'EstablishProgramme', target, body })));
  }
}
