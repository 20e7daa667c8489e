import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { invoiceIdOf, type ReceiveInvoice } from '@spillrom/domain';
import type { Principal } from '@spillrom/identity';
import { DryRunQuery, envelopeOf } from '@spillrom/nest';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../application.js';
import { arrivalOf, isDryRun } from '../commands/arrival.js';
import { DryRun, type DryRunBody } from '../commands/dry-run.js';
import { makesNothing } from '../commands/made-nothing.js';
import { outcomeOf, type OutcomeBody } from '../commands/outcome.js';
import { Who } from '../identity/principal.guard.js';
import { API_ROOT } from '../paths.js';
import { Problem } from '../problems/problem.js';
import { APPLICATION } from '../tokens.js';
import { readQuery } from '../views/parameters.js';
import { contractNamed } from './contract-named.js';
import { IMPORT } from './import-row.js';
import { receivedInvoice, XML } from './received-invoice.js';

/** Invoices as they come: a document is the body, and what it says is the command. */
@Controller()
export class ImportController {
  constructor(
    @Inject(APPLICATION) private readonly application: Application,
    private readonly bus: CommandBus,
    private readonly queries: QueryBus,
    private readonly dryRun: DryRun,
  ) {}

  @Post('invoices/import')
  @HttpCode(201)
  @ApiOperation({ operationId: 'ImportInvoice', summary: IMPORT.summary })
  async import(
    @Who() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutcomeBody | DryRunBody> {
    readQuery(request.query, []);
    const content = request.body;
    if (!Buffer.isBuffer(content)) throw new Problem('UNSUPPORTED_MEDIA_TYPE');
    const arrival = arrivalOf(request, principal, IMPORT);
    const command = await this.commandIn(content);
    const { pathname: path } = new URL(request.url, 'http://api');
    const asked = { type: command.type, operation: IMPORT, key: arrival.idempotencyKey, path, root: API_ROOT };
    if (isDryRun(request)) {
      makesNothing(request);
      const { idempotencyKey: _key, ...sent } = arrival;
      const wouldBe = await this.queries.execute(new DryRunQuery({ ...sent, command }));
      return this.dryRun.told(wouldBe, asked, principal, true);
    }
    const outcome = outcomeOf(await this.bus.execute(envelopeOf({ ...arrival, command })), asked);
    // Not before it is accepted, since nothing that is refused may be kept. If this fails, the same request again keeps it.
    await this.application.documents.keep({ content, mediaType: XML, receivedBy: principal.actor });
    void reply.header('Spillrom-Position', outcome.position).header('Location', outcome.resource);
    if (outcome.etag !== undefined) void reply.header('ETag', `"${outcome.etag}"`);
    return outcome;
  }

  private async commandIn(content: Buffer): Promise<ReceiveInvoice> {
    const said = receivedInvoice(content);
    const contract = await contractNamed(this.application, said.references);
    const target = { invoice: invoiceIdOf(said.supplier, said.number, said.invoiceDate) };
    return { type: 'ReceiveInvoice', target, body: { ...said, ...(contract !== undefined && { contract }) } };
  }
}
