import { Controller, Get } from '@nestjs/common';
import type { Asked, ParameterName } from './parameters.js';
import type { Sight } from './sight.js';
import { ViewReader } from './view-reader.js';
import { Query, Seeing, ViewRoute } from './view-route.js';

/** What is to be served in which order, what is late, and what falls due. */
@Controller()
export class QueueController {
  constructor(private readonly reader: ViewReader) {}

  @Get('priority')
  @ViewRoute('GetPriority')
  priority(@Seeing() sight: Sight, @Query() query: Asked<ParameterName>) {
    return this.reader.show('priority', { sight, query });
  }

  @Get('breach-risk')
  @ViewRoute('GetBreachRisk')
  breachRisk(@Seeing() sight: Sight, @Query() query: Asked<ParameterName>) {
    return this.reader.show('breachRisk', { sight, query });
  }

  @Get('due')
  @ViewRoute('ListDue')
  due(@Query() query: Asked<ParameterName>) {
    return this.reader.show('due', { query });
  }
}
