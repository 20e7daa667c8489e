import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BySha256 } from '../form/ids.js';
import { ViewReader } from '../views/view-reader.js';
import { ViewRoute } from '../views/view-route.js';

/** What came from outside, as it came. */
@Controller('documents')
export class DocumentsController {
  constructor(private readonly reader: ViewReader) {}

  /** The ETag is the hash itself. A browser saves it: somebody else's XML, shown as a page of ours, could be a page. */
  @Get(':document')
  @ViewRoute('GetDocument')
  async document(
    @Param('document', BySha256) sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { content, mediaType } = await this.reader.show('document', { sha256 });
    void reply.header('Content-Type', mediaType).header('ETag', `"${sha256}"`);
    void reply.header('Content-Disposition', `attachment; filename="${sha256}.xml"`);
    void reply.header('Content-Security-Policy', "sandbox; default-src 'none'");
    return Buffer.from(content);
  }
}
