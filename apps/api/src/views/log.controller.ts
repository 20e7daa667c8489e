import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { Position } from '@spillrom/event-sourcing';
import type { Uuid } from '@spillrom/kernel';
import { ByPosition, ByUuid } from '../form/ids.js';
import { Who } from '../identity/principal.guard.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

@Controller()
export class LogController {
  constructor(private readonly reader: ViewReader) {}

  /** Straight from the log, so it knows of a command as soon as that is durable. */
  @Get('commands/:key')
  @ViewRoute('GetCommand')
  command(@Who() who: Principal, @Param('key', ByUuid) key: Uuid, @Query() _nothing: Anything) {
    return this.reader.show('command', { who, key });
  }

  @Get('events')
  @ViewRoute('ListEvents')
  events(@Query() query: Anything) {
    return this.reader.show('events', query);
  }

  @Get('events/:position')
  @ViewRoute('GetEvent')
  event(@Param('position', ByPosition) position: Position, @Query() _nothing: Anything) {
    return this.reader.show('event', { position });
  }

  @Get('tasks')
  @ViewRoute('ListTasks')
  tasks(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('tasks', { who, ...query });
  }
}
