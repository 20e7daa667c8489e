import { Controller, Get, Inject } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { Application } from '../application.js';
import { Who } from '../identity/principal.guard.js';
import { APPLICATION } from '../tokens.js';
import { ViewRoute } from '../views/view-route.js';

@Controller('me')
export class MeController {
  constructor(@Inject(APPLICATION) private readonly application: Application) {}

  /** Who the token says you are here: the actor id that the log knows you by, your name, organisation and roles. */
  @Get()
  @ViewRoute('GetMe')
  async me(@Who() { actor, org, roles }: Principal): Promise<object> {
    const name = await this.application.people.nameOf(actor);
    return { actor, ...(name !== undefined && { name }), organisation: org, roles };
  }
}
