import { randomUUID } from 'node:crypto';

/** Where the story is played: an api, and somebody who signs people in. */
export interface Theatre {
  /** Root of the api, up to and including its version: `http://127.0.0.1:3000/api/v1`. */
  readonly api: string;
  /** A bearer token for a person of the story. */
  tokenOf(person: string): Promise<string>;
  say(line: string): void;
}

export interface Done {
  readonly id?: string;
  readonly number?: number;
  readonly resource: string;
  readonly etag: string;
  readonly position: string;
}

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly violations?: readonly { readonly code: string }[];
}

type Body = Readonly<Record<string, unknown>>;

/** What went otherwise than the story says: the story stops here. */
class OffScript extends Error {
  constructor(what: string, status: number, answer: unknown) {
    super(`${what}: ${status} ${JSON.stringify(answer)}`);
    this.name = 'OffScript';
  }
}

/** Plays commands over HTTP, each by a person, at a moment of the story; reads see all that was done before them. */
export class Stage {
  private now = '2022-10-01T08:00:00Z';
  private position = '0';

  constructor(private readonly theatre: Theatre) {}

  /** Turns the clock: the story's own time, never backwards. */
  at(moment: string, what: string): void {
    if (moment < this.now) throw new Error(`the story turns back from ${this.now} to ${moment}`);
    this.now = moment;
    this.theatre.say(`${moment.slice(0, 10)}  ${what}`);
  }

  /** A command that creates or adds something. */
  async post(person: string, path: string, body: Body = {}): Promise<Done> {
    return this.accepted(`POST ${path}`, await this.send(person, 'POST', path, body));
  }

  /** A command that changes what exists: reads its ETag first, as a person would who looks before deciding. */
  async change(person: string, resource: string, action: string, body: Body = {}): Promise<Done> {
    const path = `${resource}/${action}`;
    return this.accepted(
      `POST ${path}`,
      await this.send(person, 'POST', path, body, await this.etag(person, resource)),
    );
  }

  async refused(code: string, person: string, path: string, body: Body = {}): Promise<void> {
    this.mustRefuse(code, `POST ${path}`, await this.send(person, 'POST', path, body));
  }

  async changeRefused(code: string, person: string, resource: string, action: string, body: Body = {}): Promise<void> {
    const path = `${resource}/${action}`;
    this.mustRefuse(
      code,
      `POST ${path}`,
      await this.send(person, 'POST', path, body, await this.etag(person, resource)),
    );
  }

  /** The opaque id that somebody acts under. */
  async actorOf(person: string): Promise<string> {
    return (await this.get<{ readonly actor: string }>(person, '/me')).actor;
  }

  async get<View>(person: string, path: string): Promise<View> {
    const { status, answer } = await this.fetched(person, path);
    if (status !== 200) throw new OffScript(`GET ${path}`, status, answer);
    return answer as View;
  }

  private async etag(person: string, resource: string): Promise<string> {
    const { status, answer, headers } = await this.fetched(person, resource);
    const etag = headers.get('etag');
    if (status !== 200 || etag === null) throw new OffScript(`GET ${resource} for its ETag`, status, answer);
    return etag;
  }

  private async fetched(person: string, path: string) {
    const url = new URL(`${this.theatre.api}${path}`);
    url.searchParams.set('minPosition', this.position);
    const response = await fetch(url, { headers: { authorization: `Bearer ${await this.theatre.tokenOf(person)}` } });
    return { status: response.status, headers: response.headers, answer: (await response.json()) as unknown };
  }

  private async send(person: string, method: 'POST' | 'PUT', path: string, body: Body, ifMatch?: string) {
    const response = await fetch(`${this.theatre.api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.theatre.tokenOf(person)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'spillrom-now': this.now,
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as Done & Problem };
  }

  private accepted(what: string, { status, answer }: { status: number; answer: Done }): Done {
    if (status !== 200 && status !== 201) throw new OffScript(what, status, answer);
    this.position = answer.position;
    return { ...answer, resource: answer.resource.replace(new URL(this.theatre.api).pathname, '') };
  }

  private mustRefuse(code: string, what: string, { status, answer }: { status: number; answer: Problem }): void {
    const codes = [answer.code, ...(answer.violations ?? []).map((violation) => violation.code)];
    if (status < 400 || !codes.includes(code))
      throw new OffScript(`${what} should be refused as ${code}`, status, answer);
    this.theatre.say(`            refused as it should be: ${code} (${answer.title})`);
  }
}

/** Kroner as the api wants them: øre, in text. */
export const kroner = (amount: number): string => (amount === 0 ? '0' : `${amount}00`);
