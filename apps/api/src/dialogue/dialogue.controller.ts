import { Body, Controller, Param } from '@nestjs/common';
import type { OrgNumber } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByOrgNumber } from '../form/ids.js';
import { RecordContactBody } from './dialogue.dto.js';

@Controller()
export class DialogueController {
  @CommandRoute('RecordContact')
  record(
    @Param('provider', ByOrgNumber) provider: OrgNumber,
    @Body() body: RecordContactBody,
  ): Addressed<'RecordContact'> {
    return { target: { provider }, body };
  }
}
