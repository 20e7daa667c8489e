import { Body, Controller, Param } from '@nestjs/common';
import type { OrgNumber, ProgrammeId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByOrgNumber, ByProgrammeId } from '../form/ids.js';
import { RankRequestsBody } from './rankings.dto.js';

@Controller()
export class RankingsController {
  @CommandRoute('RankRequests')
  rank(
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Param('trust', ByOrgNumber) trust: OrgNumber,
    @Body() body: RankRequestsBody,
  ): Addressed<'RankRequests'> {
    return { target: { programme, trust }, body };
  }
}
