import { Controller, Get, Param } from '@nestjs/common';
import type { FrameworkId, OrgNumber, ProgrammeId } from '@spillrom/kernel';
import { ByDigest, ByOrgNumber, ByProgrammeId } from '../form/ids.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, ViewRoute } from './view-route.js';

/** Reports, each on one programme, agreement or provider. */
@Controller()
export class ReportsController {
  constructor(private readonly reader: ViewReader) {}

  @Get('programmes/:programme/forecast')
  @ViewRoute('GetForecast')
  forecast(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('forecast', { programme, query });
  }

  @Get('programmes/:programme/effect')
  @ViewRoute('GetEffect')
  effect(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('effect', { programme, query });
  }

  @Get('programmes/:programme/red-flags')
  @ViewRoute('GetRedFlags')
  redFlags(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('redFlags', { programme, query });
  }

  @Get('programmes/:programme/invoice-ageing')
  @ViewRoute('GetInvoiceAgeing')
  ageing(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('ageing', { programme, query });
  }

  @Get('frameworks/:framework/report')
  @ViewRoute('GetFrameworkReport')
  framework(@Param('framework', ByDigest) framework: FrameworkId, @Query() query: Asked<ParameterName>) {
    return this.reader.show('frameworkReport', { framework, query });
  }

  @Get('providers/:provider/report')
  @ViewRoute('GetProviderReport')
  provider(@Param('provider', ByOrgNumber) provider: OrgNumber, @Query() query: Asked<ParameterName>) {
    return this.reader.show('providerReport', { provider, query });
  }
}
