import { Controller, Get, Inject } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { House } from '../house.js';
import { Who } from '../identity/principal.guard.js';
import { HOUSE } from '../tokens.js';
import { ViewRoute } from '../views/view-route.js';

@Controller('me')
export class MeController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Who the token says you are here: the actor id that the log knows you by, your name, organisation and roles. */
  @Get()
  @ViewRoute('GetMe')
  async me(@Who() { actor, org, roles }: Principal): Promise<object> {
    const name = await this.house.people.nameOf(actor);
    return { actor, ...(name !== undefined && { name }), organisation: org, roles };
  }
}
