import { Body, Controller, Param } from '@nestjs/common';
import type { ActorId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByActor } from '../form/ids.js';
import { ReasonBody } from '../form/reason.dto.js';

@Controller()
export class DelegationsController {
  @CommandRoute('RevokeDelegation')
  revoke(@Param('holder', ByActor) holder: ActorId, @Body() body: ReasonBody): Addressed<'RevokeDelegation'> {
    return { target: { holder }, body };
  }
}
