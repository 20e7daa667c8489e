import { Controller, Get, Param } from '@nestjs/common';
import { ByActor, ByDigest, ByNumber, ByUuid } from '../form/ids.js';
import type { Sight } from './sight.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, Seeing, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Numbered parts of a resource, each with an ETag of its own. */
@Controller()
export class PartsController {
  constructor(private readonly reader: ViewReader) {}

  @Get('requests/:request/reversals/:reversal')
  @ViewRoute('GetRequestReversal')
  requestReversal(
    @Seeing() sight: Sight,
    @Param('request', ByUuid) id: string,
    @Param('reversal', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'requests', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'reversals', part: 'reversal', number });
  }

  @Get('contracts/:contract/amendments/:amendment')
  @ViewRoute('GetContractAmendment')
  contractAmendment(
    @Seeing() sight: Sight,
    @Param('contract', ByUuid) id: string,
    @Param('amendment', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'contracts', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'amendments', part: 'amendment', number });
  }

  @Get('contracts/:contract/reversals/:reversal')
  @ViewRoute('GetContractReversal')
  contractReversal(
    @Seeing() sight: Sight,
    @Param('contract', ByUuid) id: string,
    @Param('reversal', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'contracts', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'reversals', part: 'reversal', number });
  }

  @Get('contracts/:contract/deliveries/:delivery')
  @ViewRoute('GetContractDelivery')
  contractDelivery(
    @Seeing() sight: Sight,
    @Param('contract', ByUuid) id: string,
    @Param('delivery', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'contracts', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'deliveries', part: 'delivery', number });
  }

  @Get('invoices/:invoice/reversals/:reversal')
  @ViewRoute('GetInvoiceReversal')
  invoiceReversal(
    @Seeing() sight: Sight,
    @Param('invoice', ByDigest) id: string,
    @Param('reversal', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'invoices', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'reversals', part: 'reversal', number });
  }

  @Get('invoices/:invoice/refunds/:refund')
  @ViewRoute('GetRefund')
  refund(
    @Seeing() sight: Sight,
    @Param('invoice', ByDigest) id: string,
    @Param('refund', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'invoices', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'refunds', part: 'refund', number });
  }

  @Get('recusals/:actor/recusals/:recusal')
  @ViewRoute('GetRecusal')
  recusal(
    @Seeing() sight: Sight,
    @Param('actor', ByActor) id: string,
    @Param('recusal', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'recusals', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'recusals', part: 'recusal', number });
  }
}
