import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import { ByDigest, ByNumber, ByUuid } from '../form/ids.js';
import { Who } from '../identity/principal.guard.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Numbered parts of a resource, each with an ETag of its own. */
@Controller()
export class PartsController {
  constructor(private readonly reader: ViewReader) {}

  @Get('requests/:request/reversals/:number')
  @ViewRoute('GetRequestReversal')
  requestReversal(
    @Who() who: Principal,
    @Param('request', ByUuid) id: string,
    @Param('number', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { who, register: 'requests', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'reversals', part: 'reversal', number });
  }

  @Get('contracts/:contract/amendments/:number')
  @ViewRoute('GetContractAmendment')
  contractAmendment(
    @Who() who: Principal,
    @Param('contract', ByUuid) id: string,
    @Param('number', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { who, register: 'contracts', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'amendments', part: 'amendment', number });
  }

  @Get('contracts/:contract/reversals/:number')
  @ViewRoute('GetContractReversal')
  contractReversal(
    @Who() who: Principal,
    @Param('contract', ByUuid) id: string,
    @Param('number', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { who, register: 'contracts', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'reversals', part: 'reversal', number });
  }

  @Get('contracts/:contract/deliveries/:number')
  @ViewRoute('GetContractDelivery')
  contractDelivery(
    @Who() who: Principal,
    @Param('contract', ByUuid) id: string,
    @Param('number', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { who, register: 'contracts', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'deliveries', part: 'delivery', number });
  }

  @Get('invoices/:invoice/reversals/:number')
  @ViewRoute('GetInvoiceReversal')
  invoiceReversal(
    @Who() who: Principal,
    @Param('invoice', ByDigest) id: string,
    @Param('number', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { who, register: 'invoices', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'reversals', part: 'reversal', number });
  }
}
