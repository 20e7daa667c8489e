import { Controller, Get, Inject } from '@nestjs/common';
import type { Application } from '../application.js';
import { May } from '../commands/may.js';
import { WhoAndUntilWhen } from '../identity/principal.guard.js';
import type { Asker } from '../session/who-asks.js';
import { APPLICATION } from '../tokens.js';
import { ViewRoute } from '../views/view-route.js';

@Controller('me')
export class MeController {
  constructor(@Inject(APPLICATION) private readonly application: Application) {}

  /** Who the token says you are here: the actor id that the log knows you by, your name, organisation and roles. */
  @Get()
  @ViewRoute('GetMe')
  async me(@WhoAndUntilWhen() { principal, expiresAt }: Asker): Promise<object> {
    const { actor, org, roles } = principal;
    const [name, now, may] = await Promise.all([
      this.application.people.nameOf(actor),
      this.application.now(),
      new May(this.application).of({ pattern: '', names: {}, shown: {} }, principal),
    ]);
    return {
      ...{ actor, ...(name !== undefined && { name }), organisation: org, roles, ...now },
      ...(expiresAt !== undefined && { sessionExpiresAt: expiresAt }),
      may,
    };
  }
}
