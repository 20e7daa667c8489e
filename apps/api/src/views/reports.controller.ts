import { Controller, Get, Param } from '@nestjs/common';
import type { ProgrammeId } from '@spillrom/kernel';
import { ByProgrammeId } from '../form/ids.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, ViewRoute } from './view-route.js';

/** Reports on a programme. */
@Controller('programmes/:programme')
export class ReportsController {
  constructor(private readonly reader: ViewReader) {}

  @Get('forecast')
  @ViewRoute('GetForecast')
  forecast(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('forecast', { programme, query });
  }

  @Get('effect')
  @ViewRoute('GetEffect')
  effect(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('effect', { programme, query });
  }

  @Get('red-flags')
  @ViewRoute('GetRedFlags')
  redFlags(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('redFlags', { programme, query });
  }
}
