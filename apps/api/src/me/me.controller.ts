import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import { Who } from '../identity/principal.guard.js';
import { ViewRoute } from '../views/view-route.js';

@Controller('me')
export class MeController {
  /** Who the token says you are here: an actor id that tells nobody your name, your organisation and your roles. */
  @Get()
  @ViewRoute('GetMe')
  me(@Who() { actor, org, roles }: Principal): object {
    return { actor, organisation: org, roles };
  }
}
