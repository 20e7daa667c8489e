import type { Readable } from 'node:stream';
import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import { Unauthenticated, type Principal } from '@spillrom/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../application.js';
import { Who } from '../identity/principal.guard.js';
import { APPLICATION, SETTINGS } from '../tokens.js';
import type { ApiSettings } from '../settings.js';
import type { Asked, ParameterName } from '../views/parameters.js';
import { Query, ViewRoute } from '../views/view-route.js';

/** At most so long nothing is sent; less where a silent connection is cut sooner. */
const HEARTBEAT_MS = 15_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy that gathers an answer before it passes it on would hold it back for ever.
  'X-Accel-Buffering': 'no',
  // Nothing comes after a stream: a connection that is kept would hold up the server when it stops.
  Connection: 'close',
};

/** What changes, while it changes. */
@Controller('live')
export class LiveController {
  constructor(
    @Inject(APPLICATION) private readonly application: Pick<Application, 'listeners' | 'whoAsks'>,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'timeLimits'>,
  ) {}

  /** A browser that comes back by itself says in a header where it left off; whoever begins anew, in the query. */
  @Get()
  @ViewRoute('GetLive')
  live(
    @Who() principal: Principal,
    @Query() { after }: Asked<ParameterName>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Readable {
    const gone = new AbortController();
    const leftAt = lastEventId ?? after;
    const stream = this.application.listeners.open({
      ...{ principal, gone: gone.signal, mayListen: () => this.#mayListen(request) },
      heartbeatMs: Math.min(HEARTBEAT_MS, this.settings.timeLimits.silenceMs / 4),
      ...(leftAt !== undefined && { after: leftAt }),
    });
    reply.raw.once('close', () => gone.abort());
    void reply.headers(HEADERS);
    return stream;
  }

  /** An answer that does not come is no answer: the stream goes on, and the next look decides. */
  async #mayListen(request: FastifyRequest): Promise<boolean> {
    try {
      await this.application.whoAsks(request);
      return true;
    } catch (error) {
      return !(error instanceof Unauthenticated);
    }
  }
}
