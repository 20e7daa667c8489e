import { Controller, Get, Inject } from '@nestjs/common';
import type { Application } from '../application.js';
import { malformed, unfit } from '../problems/problem.js';
import { APPLICATION } from '../tokens.js';
import { LIMIT_DEFAULT, type Asked, type ParameterName } from '../views/parameters.js';
import { Query, ViewRoute } from '../views/view-route.js';

/** The leader of the auditors sees what they have looked at. */
@Controller('reads')
export class ReadsController {
  constructor(@Inject(APPLICATION) private readonly application: Application) {}

  @Get()
  @ViewRoute('ListReads')
  async list(@Query() { actor, limit = LIMIT_DEFAULT, cursor }: Asked<ParameterName>): Promise<object> {
    const { items, next } = await this.application.reads.list({
      limit,
      ...(actor !== undefined && { actor }),
      ...(cursor !== undefined && { before: numberIn(cursor) }),
    });
    return { items, ...(next !== undefined && { next: cursorOf(next) }) };
  }
}

const cursorOf = (number: string): string => Buffer.from(number, 'utf8').toString('base64url');

/** @throws Problem when it is no cursor of reads */
const numberIn = (cursor: string): string => {
  const number = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[1-9][0-9]{0,17}$/.test(number) || cursorOf(number) !== cursor)
    throw malformed([unfit('cursor', 'cursor must be `next` of the previous page')]);
  return number;
};
