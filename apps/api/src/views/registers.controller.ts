import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import { ByActor, ByDigest, ByOrgNumber, ByProgrammeId, ByUuid } from '../form/ids.js';
import { Who } from '../identity/principal.guard.js';
import type { Asked, ParameterName } from './parameters.js';
import { PAGING, REGISTERS } from './registers.js';
import { ViewDesk } from './view-desk.js';
import { Query, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Lists of everything, and one of each with all its details and its ETag. */
@Controller()
export class RegistersController {
  constructor(private readonly desk: ViewDesk) {}

  @Get('programmes')
  @ViewRoute('ListProgrammes', ...REGISTERS.programmes.filters, ...PAGING)
  programmes(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'programmes', query });
  }

  @Get('programmes/:programme')
  @ViewRoute('GetProgramme', 'minPosition')
  programme(@Who() who: Principal, @Param('programme', ByProgrammeId) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'programmes', id, ...query });
  }

  @Get('decisions')
  @ViewRoute('ListDecisions', ...REGISTERS.decisions.filters, ...PAGING)
  decisions(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'decisions', query });
  }

  @Get('decisions/:decision')
  @ViewRoute('GetDecision', 'minPosition')
  decision(@Who() who: Principal, @Param('decision', ByUuid) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'decisions', id, ...query });
  }

  @Get('delegations')
  @ViewRoute('ListDelegations', ...REGISTERS.delegations.filters, ...PAGING)
  delegations(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'delegations', query });
  }

  @Get('delegations/:holder')
  @ViewRoute('GetDelegation', 'minPosition')
  delegation(@Who() who: Principal, @Param('holder', ByActor) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'delegations', id, ...query });
  }

  @Get('providers')
  @ViewRoute('ListProviders', ...REGISTERS.providers.filters, ...PAGING)
  providers(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'providers', query });
  }

  @Get('providers/:provider')
  @ViewRoute('GetProvider', 'minPosition')
  provider(@Who() who: Principal, @Param('provider', ByOrgNumber) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'providers', id, ...query });
  }

  @Get('frameworks')
  @ViewRoute('ListFrameworks', ...REGISTERS.frameworks.filters, ...PAGING)
  frameworks(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'frameworks', query });
  }

  @Get('frameworks/:framework')
  @ViewRoute('GetFramework', 'minPosition')
  framework(@Who() who: Principal, @Param('framework', ByDigest) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'frameworks', id, ...query });
  }

  @Get('requests')
  @ViewRoute('ListRequests', ...REGISTERS.requests.filters, ...PAGING)
  requests(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'requests', query });
  }

  @Get('requests/:request')
  @ViewRoute('GetRequest', 'minPosition')
  request(@Who() who: Principal, @Param('request', ByUuid) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'requests', id, ...query });
  }

  @Get('contracts')
  @ViewRoute('ListContracts', ...REGISTERS.contracts.filters, ...PAGING)
  contracts(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'contracts', query });
  }

  @Get('contracts/:contract')
  @ViewRoute('GetContract', 'minPosition')
  contract(@Who() who: Principal, @Param('contract', ByUuid) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'contracts', id, ...query });
  }

  @Get('invoices')
  @ViewRoute('ListInvoices', ...REGISTERS.invoices.filters, ...PAGING)
  invoices(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'invoices', query });
  }

  @Get('invoices/:invoice')
  @ViewRoute('GetInvoice', 'minPosition')
  invoice(@Who() who: Principal, @Param('invoice', ByDigest) id: string, @Query() query: Anything) {
    return this.desk.show('one', { who, register: 'invoices', id, ...query });
  }

  @Get('commands')
  @ViewRoute('ListCommands', ...REGISTERS.commands.filters, ...PAGING)
  decidedCommands(@Who() who: Principal, @Query() query: Anything) {
    return this.desk.show('list', { who, register: 'commands', query });
  }
}
