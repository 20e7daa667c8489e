import { randomUUID } from 'node:crypto';
import { canWait, mustConform } from './conforms.js';

/** Where an api listens; it may move when its process is started again. */
export interface Endpoint {
  readonly url: string;
}

/** A command as a client has it in hand: sent again with the same key, it is the same command. */
export interface Wish {
  /** Relative to the api's root, or absolute as answers give it. */
  readonly path: string;
  readonly body?: object;
  readonly method?: 'POST' | 'PUT';
  readonly etag?: string;
  readonly key?: string;
  /** Beside or instead of what a command says in headers anyway. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A wish that has its key. */
export type Command = Wish & { readonly key: string };

export interface Violation {
  readonly code: string;
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail?: string;
}

/** What any answer may hold, of an outcome, a problem or a view. */
export interface Answer {
  readonly code?: string;
  readonly violations?: readonly Violation[];
  readonly outcome?: string;
  readonly resource: string;
  readonly id: string;
  readonly number?: number;
  readonly etag: string;
  readonly position: string;
  readonly replayed?: true;
  readonly [field: string]: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Answer;
}

/** An answer that a test has no use for. */
class Unexpected extends Error {
  override readonly name = 'Unexpected';

  constructor({ method = 'POST', path }: Wish, { status, text }: Pick<Reply, 'status' | 'text'>) {
    super(`${method} ${path}: ${status} ${text}`);
  }
}

export const command = (wish: Wish): Command => ({ key: randomUUID(), ...wish });

/** The api says that it does not know yet, or is too busy: the same key again tells. */
const isUnsettled = ({ status }: Reply): boolean => status === 429 || status === 503;

const settled = async (ask: () => Promise<Reply>): Promise<Reply> => {
  for (;;) {
    const reply = await ask();
    if (!isUnsettled(reply)) return reply;
  }
};

/** How far a log reaches, as those who send commands to it were told. */
export interface Told {
  position: bigint;
}

/** These say themselves which state they ask for. */
const ASKS_FOR_A_STATE = ['minPosition', 'asOf', 'asOfTime', 'cursor'];

/** Somebody with a token at the endpoint of an api process. */
export class Person {
  constructor(
    private readonly endpoint: Endpoint,
    private readonly token: string,
    /** The same for all who use one log. */
    private readonly told: Told = { position: 0n },
  ) {}

  /** The same person at another process's endpoint. */
  at(endpoint: Endpoint): Person {
    return new Person(endpoint, this.token, this.told);
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.fetch(path, { headers });
  }

  /**
   * What a view shows once it shows all that was answered here, however long it takes to get there on a busy machine.
   * @throws Unexpected when it does not
   */
  async reads<View = Answer>(path: string): Promise<View> {
    const upToDate = await this.upToDate(path);
    const reply = await settled(() => this.get(upToDate));
    if (reply.status !== 200) throw new Unexpected({ path }, reply);
    return reply.body as View;
  }

  /** One attempt, answered by whatever it is answered by. */
  asks(wish: Wish): Promise<Reply> {
    return this.sends(wish, 'application/json', JSON.stringify(wish.body ?? {}));
  }

  /** The same with a body that a client has written itself. */
  sends(wish: Wish, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<Reply> {
    const { path, method = 'POST', etag, key, headers } = command(wish);
    return this.fetch(path, {
      method,
      headers: {
        'content-type': type,
        'idempotency-key': key,
        ...(etag !== undefined && { 'if-match': `"${etag}"` }),
        ...headers,
      },
      body,
    });
  }

  /** As a careful client does: the same key until the outcome is known. */
  async insists(wish: Wish): Promise<Reply> {
    const sent = command(wish);
    return settled(() => this.asks(sent));
  }

  /** @throws Unexpected when it is not accepted */
  async does(wish: Wish): Promise<Answer> {
    const reply = await this.insists(wish);
    if (reply.status >= 300) throw new Unexpected(wish, reply);
    return reply.body;
  }

  private async upToDate(path: string): Promise<string> {
    const url = this.urlOf(path);
    const isSaid = ASKS_FOR_A_STATE.some((name) => url.searchParams.has(name));
    if (isSaid || this.told.position === 0n || !(await canWait(this.endpoint.url, url.pathname))) return path;
    return `${path}${url.search === '' ? '?' : '&'}minPosition=${this.told.position}`;
  }

  private hears(position: string | undefined): void {
    if (position !== undefined && BigInt(position) > this.told.position) this.told.position = BigInt(position);
  }

  private urlOf(path: string): URL {
    return new URL(path, `${this.endpoint.url}/api/v1/`);
  }

  private async fetch(path: string, request: RequestInit): Promise<Reply> {
    const authorization = `Bearer ${this.token}`;
    const url = this.urlOf(path);
    const response = await fetch(url, {
      ...request,
      headers: { authorization, ...(request.headers as Readonly<Record<string, string>>) },
    });
    // A stream has no end: that it begins is the answer.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const reply = {
      ...{ status: response.status, headers: response.headers, text },
      body: (isJson ? JSON.parse(text) : {}) as Answer,
    };
    if (request.method !== undefined) this.hears(reply.body.position);
    await mustConform(this.endpoint.url, { method: request.method ?? 'GET', path: url.pathname, ...reply });
    return reply;
  }
}
