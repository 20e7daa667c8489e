import { Controller, Get, Param } from '@nestjs/common';
import { ByActor, ByDigest, ByOrgNumber, ByProgrammeId, ByUuid } from '../form/ids.js';
import type { Sight } from './sight.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, Seeing, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Lists of everything, and one of each with all its details and its ETag. */
@Controller()
export class RegistersController {
  constructor(private readonly reader: ViewReader) {}

  @Get('programmes')
  @ViewRoute('ListProgrammes')
  programmes(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'programmes', query });
  }

  @Get('programmes/:programme')
  @ViewRoute('GetProgramme')
  programme(@Seeing() sight: Sight, @Param('programme', ByProgrammeId) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'programmes', id, ...query });
  }

  @Get('decisions')
  @ViewRoute('ListDecisions')
  decisions(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'decisions', query });
  }

  @Get('decisions/:decision')
  @ViewRoute('GetDecision')
  decision(@Seeing() sight: Sight, @Param('decision', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'decisions', id, ...query });
  }

  @Get('decisions/:decision/outside')
  @ViewRoute('ListOutside')
  outside(@Seeing() sight: Sight, @Param('decision', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('outside', { sight, id, ...query });
  }

  @Get('delegations')
  @ViewRoute('ListDelegations')
  delegations(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'delegations', query });
  }

  @Get('delegations/:holder')
  @ViewRoute('GetDelegation')
  delegation(@Seeing() sight: Sight, @Param('holder', ByActor) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'delegations', id, ...query });
  }

  @Get('providers')
  @ViewRoute('ListProviders')
  providers(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'providers', query });
  }

  @Get('providers/:provider')
  @ViewRoute('GetProvider')
  provider(@Seeing() sight: Sight, @Param('provider', ByOrgNumber) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'providers', id, ...query });
  }

  @Get('rankings')
  @ViewRoute('ListRankings')
  rankings(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'rankings', query });
  }

  @Get('programmes/:programme/rankings/:trust')
  @ViewRoute('GetRanking')
  ranking(
    @Seeing() sight: Sight,
    @Param('programme', ByProgrammeId) programme: string,
    @Param('trust', ByOrgNumber) trust: string,
    @Query() query: Anything,
  ) {
    return this.reader.show('one', { sight, register: 'rankings', id: `${programme}.${trust}`, ...query });
  }

  @Get('recusals')
  @ViewRoute('ListRecusals')
  recusals(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'recusals', query });
  }

  @Get('recusals/:actor')
  @ViewRoute('GetRecusals')
  recusalsOf(@Seeing() sight: Sight, @Param('actor', ByActor) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'recusals', id, ...query });
  }

  @Get('frameworks')
  @ViewRoute('ListFrameworks')
  frameworks(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'frameworks', query });
  }

  @Get('frameworks/:framework')
  @ViewRoute('GetFramework')
  framework(@Seeing() sight: Sight, @Param('framework', ByDigest) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'frameworks', id, ...query });
  }

  @Get('requests')
  @ViewRoute('ListRequests')
  requests(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'requests', query });
  }

  @Get('requests/:request')
  @ViewRoute('GetRequest')
  request(@Seeing() sight: Sight, @Param('request', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'requests', id, ...query });
  }

  @Get('contracts')
  @ViewRoute('ListContracts')
  contracts(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'contracts', query });
  }

  @Get('contracts/:contract')
  @ViewRoute('GetContract')
  contract(@Seeing() sight: Sight, @Param('contract', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'contracts', id, ...query });
  }

  @Get('contracts/:contract/procurement-record')
  @ViewRoute('GetProcurementRecord')
  procurementRecord(@Param('contract', ByUuid) contract: string, @Query() query: Anything) {
    return this.reader.show('procurementRecord', { contract, ...query });
  }

  @Get('invoices')
  @ViewRoute('ListInvoices')
  invoices(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'invoices', query });
  }

  @Get('invoices/:invoice')
  @ViewRoute('GetInvoice')
  invoice(@Seeing() sight: Sight, @Param('invoice', ByDigest) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'invoices', id, ...query });
  }

  @Get('invoices/:invoice/chain')
  @ViewRoute('GetInvoiceChain')
  invoiceChain(@Param('invoice', ByDigest) invoice: string, @Query() query: Anything) {
    return this.reader.show('invoiceChain', { invoice, query });
  }

  @Get('credits')
  @ViewRoute('ListCredits')
  credits(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'credits', query });
  }

  @Get('credits/:credit')
  @ViewRoute('GetCredit')
  credit(@Seeing() sight: Sight, @Param('credit', ByDigest) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'credits', id, ...query });
  }

  @Get('commands')
  @ViewRoute('ListCommands')
  decidedCommands(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'commands', query });
  }
}
