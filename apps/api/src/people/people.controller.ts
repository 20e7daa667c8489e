import { Body, Controller, Get, Inject, Param, Put, UseGuards } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import { findsPersonNumber, type ActorId, type Role } from '@spillrom/kernel';
import { NoDryRun } from '../commands/no-dry-run.js';
import { ByActor } from '../form/ids.js';
import type { Application } from '../application.js';
import type { PersonView } from '../identity/postgres-people.js';
import { Who } from '../identity/principal.guard.js';
import { malformed, notFound, Problem, unfit } from '../problems/problem.js';
import { APPLICATION } from '../tokens.js';
import { LIMIT_DEFAULT, type Asked, type ParameterName } from '../views/parameters.js';
import { sightOf } from '../views/sight.js';
import { Query, ViewRoute } from '../views/view-route.js';
import { actorIn, cursorOf } from './cursor.js';
import { EnterNameBody } from './people.dto.js';

/** The directory: who is behind the actor ids of the log. It stands beside the log, so that it can be corrected. */
@Controller('people')
export class PeopleController {
  constructor(@Inject(APPLICATION) private readonly application: Application) {}

  @Get()
  @ViewRoute('ListPeople')
  async list(@Who() who: Principal, @Query() query: Asked<ParameterName>): Promise<object> {
    sightOf(who, 'region');
    const { personName: name, role, personOrganisation: organisation, limit = LIMIT_DEFAULT, cursor } = query;
    const after = cursor === undefined ? undefined : actorIn(cursor);
    const page = await this.application.people.list({
      limit,
      ...(name !== undefined && { name }),
      ...(role !== undefined && { role: role as Role }),
      ...(organisation !== undefined && { organisation }),
      ...(after !== undefined && { after }),
    });
    if (page === undefined) throw malformed([unfit('cursor', 'cursor must be `next` of the previous page')]);
    const { items, next } = page;
    return { items, ...(next !== undefined && { next: cursorOf(next) }) };
  }

  @Get(':actor')
  @ViewRoute('GetPerson')
  async person(
    @Who() who: Principal,
    @Param('actor', ByActor) actor: ActorId,
    @Query() _nothing: Asked<ParameterName>,
  ): Promise<PersonView> {
    sightOf(who, 'region');
    return this.known(actor);
  }

  /** No event: a name must be open to correction, and to being forgotten. Who changed it and when is kept beside it. */
  @Put(':actor')
  @ViewRoute('EnterName')
  @UseGuards(NoDryRun)
  async enterName(
    @Who() who: Principal,
    @Param('actor', ByActor) actor: ActorId,
    @Body() { name }: EnterNameBody,
  ): Promise<PersonView> {
    sightOf(who, 'operator');
    if (findsPersonNumber(name))
      throw new Problem('PERSON_NUMBER', { violations: [{ code: 'PERSON_NUMBER', pointer: '/name' }] });
    await this.application.people.enterName(actor, name.trim(), who.actor);
    return this.known(actor);
  }

  /** @throws Problem when nobody has the id */
  private async known(actor: ActorId): Promise<PersonView> {
    const person = await this.application.people.get(actor);
    if (person === undefined) throw notFound();
    return person;
  }
}
