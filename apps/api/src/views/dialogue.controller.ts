import { Controller, Get, Param } from '@nestjs/common';
import { ByNumber, ByOrgNumber, ByUuid } from '../form/ids.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** What is said between the region and the providers, and what they can take. */
@Controller()
export class DialogueViewsController {
  constructor(private readonly reader: ViewReader) {}

  @Get('providers/without-contact')
  @ViewRoute('ListSilentProviders')
  silentProviders(@Query() query: Anything) {
    return this.reader.show('silentProviders', { query });
  }

  @Get('providers/:provider/dialogue')
  @ViewRoute('GetDialogue')
  dialogue(@Param('provider', ByOrgNumber) provider: string, @Query() query: Anything) {
    return this.reader.show('dialogue', { of: { provider }, query });
  }

  @Get('providers/:provider/dialogue/:number')
  @ViewRoute('GetContact')
  contact(
    @Param('provider', ByOrgNumber) provider: string,
    @Param('number', ByNumber) contact: number,
    @Query() query: Anything,
  ) {
    return this.reader.show('contact', { provider, contact, ...query });
  }

  @Get('providers/:provider/capacity')
  @ViewRoute('GetCapacity')
  capacity(@Param('provider', ByOrgNumber) provider: string, @Query() query: Anything) {
    return this.reader.show('capacity', { provider, query });
  }

  @Get('requests/:request/dialogue')
  @ViewRoute('GetCaseDialogue')
  caseDialogue(@Param('request', ByUuid) request: string, @Query() query: Anything) {
    return this.reader.show('dialogue', { of: { request }, query });
  }

  @Get('inquiries/:inquiry/dialogue')
  @ViewRoute('GetInquiryDialogue')
  inquiryDialogue(@Param('inquiry', ByUuid) inquiry: string, @Query() query: Anything) {
    return this.reader.show('dialogue', { of: { inquiry }, query });
  }

  @Get('contracts/:contract/dialogue')
  @ViewRoute('GetContractDialogue')
  contractDialogue(@Param('contract', ByUuid) contract: string, @Query() query: Anything) {
    return this.reader.show('dialogue', { of: { contract }, query });
  }
}
