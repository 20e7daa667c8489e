import { Body, Controller, Param } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { ActorId } from '@spillrom/kernel';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { ByActor, ByNumber } from '../form/ids.js';
import { ReasonBody } from '../form/reason.dto.js';
import { Who } from '../identity/principal.guard.js';
import { RecusalBody } from './recusals.dto.js';

@Controller()
export class RecusalsController {
  @CommandRoute('DeclareRecusal')
  declare(@Who() { actor }: Principal, @Body() body: RecusalBody): Addressed<'DeclareRecusal'> {
    return { target: { person: actor }, body };
  }

  @CommandRoute('RecusePerson')
  recuse(@Param('actor', ByActor) person: ActorId, @Body() body: RecusalBody): Addressed<'RecusePerson'> {
    return { target: { person }, body };
  }

  @CommandRoute('LiftRecusal')
  lift(
    @Param('actor', ByActor) person: ActorId,
    @Param('recusal', ByNumber) recusal: number,
    @Body() body: ReasonBody,
  ): Addressed<'LiftRecusal'> {
    return { target: { person, recusal }, body };
  }
}
