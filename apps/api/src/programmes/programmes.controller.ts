import { Body, Controller } from '@nestjs/common';
import { programmeIdOf } from '@spillrom/domain';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { EstablishProgrammeBody } from './programmes.dto.js';

@Controller()
export class ProgrammesController {
  @CommandRoute('EstablishProgramme')
  establish(@Body() body: EstablishProgrammeBody): Addressed<'EstablishProgramme'> {
    return { target: { programme: programmeIdOf(body.caseNumber) }, body };
  }
}
