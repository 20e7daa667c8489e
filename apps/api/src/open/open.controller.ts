import { Controller, Get } from '@nestjs/common';
import type { Asked, ParameterName } from '../views/parameters.js';
import { ViewReader } from '../views/view-reader.js';
import { Query, ViewRoute } from '../views/view-route.js';

/** What everybody may know of contracts. */
@Controller('open/contracts')
export class OpenController {
  constructor(private readonly reader: ViewReader) {}

  @Get()
  @ViewRoute('ListOpenContracts')
  contracts(@Query() query: Asked<ParameterName>) {
    return this.reader.show('openContracts', { query });
  }

  @Get('releases')
  @ViewRoute('GetOpenReleases')
  releases() {
    return this.reader.show('openReleases', {});
  }

  @Get('records')
  @ViewRoute('GetOpenRecords')
  records() {
    return this.reader.show('openRecords', {});
  }
}
