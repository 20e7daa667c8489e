import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ByNumber, ByUuid } from '../form/ids.js';
import type { Sight } from './sight.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, Seeing, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Whom the region asks, with which text, and what they offer. */
@Controller('inquiries')
export class InquiryViewsController {
  constructor(private readonly reader: ViewReader) {}

  @Get()
  @ViewRoute('ListInquiries')
  inquiries(@Seeing() sight: Sight, @Query() query: Anything) {
    return this.reader.show('list', { sight, register: 'inquiries', query });
  }

  @Get(':inquiry')
  @ViewRoute('GetInquiry')
  inquiry(@Seeing() sight: Sight, @Param('inquiry', ByUuid) id: string, @Query() query: Anything) {
    return this.reader.show('one', { sight, register: 'inquiries', id, ...query });
  }

  @Get(':inquiry/offers/:offer')
  @ViewRoute('GetOffer')
  offer(
    @Seeing() sight: Sight,
    @Param('inquiry', ByUuid) id: string,
    @Param('offer', ByNumber) number: number,
    @Query() query: Anything,
  ) {
    const asked = { sight, register: 'inquiries', id, ...query } as const;
    return this.reader.show('part', { ...asked, collection: 'offers', part: 'offer', number });
  }

  /** The ETag is the hash itself. */
  @Get(':inquiry/document')
  @ViewRoute('GetInquiryDocument')
  async document(
    @Param('inquiry', ByUuid) inquiry: string,
    @Query() query: Anything,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { text, sha256 } = await this.reader.show('inquiryDocument', { inquiry, ...query });
    void reply.header('Content-Type', 'text/plain; charset=utf-8').header('ETag', `"${sha256}"`);
    return text;
  }
}
