import { Controller, Get, Inject } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { Application } from '../application.js';
import { Who } from '../identity/principal.guard.js';
import { APPLICATION } from '../tokens.js';
import type { Asked, ParameterName } from '../views/parameters.js';
import { READERS } from '../views/sight.js';
import { Query, ViewRoute } from '../views/view-route.js';
import { namesOf, type NamesView } from './names.js';

/** What to call organisations, people and codes. */
@Controller('names')
export class NamesController {
  constructor(@Inject(APPLICATION) private readonly application: Application) {}

  @Get()
  @ViewRoute('GetNames')
  names(@Who() { roles }: Principal, @Query() _nothing: Asked<ParameterName>): Promise<NamesView> {
    return namesOf(
      this.application,
      roles.some((role) => READERS.region.includes(role)),
    );
  }
}
