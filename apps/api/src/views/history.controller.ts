import { Controller, Get, Param } from '@nestjs/common';
import { ByDigest, ByOrgNumber, ByProgrammeId, ByUuid } from '../form/ids.js';
import type { Asked, ParameterName } from './parameters.js';
import type { Sight } from './sight.js';
import { ViewReader } from './view-reader.js';
import { Query, Seeing, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** What has happened to a resource, event by event. */
@Controller()
export class HistoryController {
  constructor(private readonly reader: ViewReader) {}

  @Get('programmes/:programme/history')
  @ViewRoute('GetProgrammeHistory')
  programme(@Seeing() sight: Sight, @Param('programme', ByProgrammeId) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'programmes', id, query });
  }

  @Get('decisions/:decision/history')
  @ViewRoute('GetDecisionHistory')
  decision(@Seeing() sight: Sight, @Param('decision', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'decisions', id, query });
  }

  @Get('providers/:provider/history')
  @ViewRoute('GetProviderHistory')
  provider(@Seeing() sight: Sight, @Param('provider', ByOrgNumber) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'providers', id, query });
  }

  @Get('frameworks/:framework/history')
  @ViewRoute('GetFrameworkHistory')
  framework(@Seeing() sight: Sight, @Param('framework', ByDigest) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'frameworks', id, query });
  }

  @Get('requests/:request/history')
  @ViewRoute('GetRequestHistory')
  request(@Seeing() sight: Sight, @Param('request', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'requests', id, query });
  }

  @Get('inquiries/:inquiry/history')
  @ViewRoute('GetInquiryHistory')
  inquiry(@Seeing() sight: Sight, @Param('inquiry', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'inquiries', id, query });
  }

  @Get('contracts/:contract/history')
  @ViewRoute('GetContractHistory')
  contract(@Seeing() sight: Sight, @Param('contract', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'contracts', id, query });
  }

  @Get('invoices/:invoice/history')
  @ViewRoute('GetInvoiceHistory')
  invoice(@Seeing() sight: Sight, @Param('invoice', ByDigest) id: string, @Query() query: Anything) {
    return this.reader.show('history', { sight, register: 'invoices', id, query });
  }
}
