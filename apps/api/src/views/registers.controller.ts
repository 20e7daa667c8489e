import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import { ByActor, ByDigest, ByOrgNumber, ByProgrammeId, ByUuid } from '../form/ids.js';
import { Who } from '../identity/principal.guard.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Lists of everything, and one of each with all its details and its ETag. */
@Controller()
export class RegistersController {
  constructor(private readonly reader: ViewReader) {}

  @Get('programmes')
  @ViewRoute('ListProgrammes')
  programmes(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'programmes', query });
  }

  @Get('programmes/:programme')
  @ViewRoute('GetProgramme')
  programme(@Who() who: Principal, @Param('programme', ByProgrammeId) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'programmes', id, ...query });
  }

  @Get('decisions')
  @ViewRoute('ListDecisions')
  decisions(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'decisions', query });
  }

  @Get('decisions/:decision')
  @ViewRoute('GetDecision')
  decision(@Who() who: Principal, @Param('decision', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'decisions', id, ...query });
  }

  @Get('delegations')
  @ViewRoute('ListDelegations')
  delegations(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'delegations', query });
  }

  @Get('delegations/:holder')
  @ViewRoute('GetDelegation')
  delegation(@Who() who: Principal, @Param('holder', ByActor) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'delegations', id, ...query });
  }

  @Get('providers')
  @ViewRoute('ListProviders')
  providers(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'providers', query });
  }

  @Get('providers/:provider')
  @ViewRoute('GetProvider')
  provider(@Who() who: Principal, @Param('provider', ByOrgNumber) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'providers', id, ...query });
  }

  @Get('frameworks')
  @ViewRoute('ListFrameworks')
  frameworks(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'frameworks', query });
  }

  @Get('frameworks/:framework')
  @ViewRoute('GetFramework')
  framework(@Who() who: Principal, @Param('framework', ByDigest) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'frameworks', id, ...query });
  }

  @Get('requests')
  @ViewRoute('ListRequests')
  requests(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'requests', query });
  }

  @Get('requests/:request')
  @ViewRoute('GetRequest')
  request(@Who() who: Principal, @Param('request', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'requests', id, ...query });
  }

  @Get('contracts')
  @ViewRoute('ListContracts')
  contracts(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'contracts', query });
  }

  @Get('contracts/:contract')
  @ViewRoute('GetContract')
  contract(@Who() who: Principal, @Param('contract', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'contracts', id, ...query });
  }

  @Get('invoices')
  @ViewRoute('ListInvoices')
  invoices(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'invoices', query });
  }

  @Get('invoices/:invoice')
  @ViewRoute('GetInvoice')
  invoice(@Who() who: Principal, @Param('invoice', ByDigest) id: string, @Query() query: Anything) {
    return this.reader.show('one', { who, register: 'invoices', id, ...query });
  }

  @Get('commands')
  @ViewRoute('ListCommands')
  decidedCommands(@Who() who: Principal, @Query() query: Anything) {
    return this.reader.show('list', { who, register: 'commands', query });
  }
}
