import { keyOf, LAST_STEP } from './steps.js';
import { StoryInterrupted, look, UnexpectedAnswer, read, type StoryTarget } from './target.js';

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
  readonly position?: string;
}

type Body = Readonly<Record<string, unknown>>;

interface Circumstances {
  readonly ifMatch?: string;
  /** Else the key of the step's number. */
  readonly key?: string;
}

interface Reply {
  readonly status: number;
  readonly answer: Done & Problem;
  /** It did not stand in the log before. */
  readonly isNew: boolean;
}

/**
 * Plays commands over HTTP, each by a person, at a moment of the story; reads see all that was done before them. What stands in the log
 * up to `playedUpTo` is not done again: the keys of its steps bring back what they came to.
 */
export class StoryPlayer {
  private now = '2022-10-01T08:00:00Z';
  private position = '0';
  private step = 0;
  /** Said with the first step that is new. */
  private heading: string | undefined;

  constructor(
    private readonly target: StoryTarget,
    private readonly playedUpTo: string,
  ) {}

  /** Where the log was at the last answer. */
  get endOfLog(): string {
    return this.position;
  }

  /** The moment that it is in the story. */
  get time(): string {
    return this.now;
  }

  get today(): string {
    return this.now.slice(0, 10);
  }

  /** Turns the clock: the story's own time, never backwards. */
  at(moment: string, what: string): void {
    if (moment < this.now) throw new Error(`the story turns back from ${this.now} to ${moment}`);
    this.now = moment;
    this.heading = `${moment.slice(0, 10)}  ${what}`;
  }

  /** A command that creates or adds something. */
  async post(person: string, path: string, body: Body = {}): Promise<Done> {
    return this.accepted(path, await this.send(person, path, body));
  }

  /** The last command, by whoever takes the last step. */
  async last(path: string, body: Body): Promise<Done> {
    const { person, key } = LAST_STEP;
    return this.accepted(path, await this.send(person, path, body, { key }));
  }

  /** A command that changes what exists: reads its ETag first, as a person would who looks before deciding. */
  async change(person: string, resource: string, action: string, body: Body = {}): Promise<Done> {
    const path = `${resource}/${action}`;
    return this.accepted(path, await this.send(person, path, body, { ifMatch: await this.etag(person, resource) }));
  }

  async refused(code: string, person: string, path: string, body: Body = {}): Promise<void> {
    this.mustRefuse(code, path, await this.send(person, path, body));
  }

  /** A command with a person number is recorded under no key: played again, its refusal would stand in the log twice. */
  async refusedForPersonNumber(person: string, path: string, body: Body): Promise<void> {
    if (this.isPlayed()) this.step += 1;
    else await this.refused('PERSON_NUMBER', person, path, body);
  }

  async changeRefused(code: string, person: string, resource: string, action: string, body: Body = {}): Promise<void> {
    const path = `${resource}/${action}`;
    this.mustRefuse(code, path, await this.send(person, path, body, { ifMatch: await this.etag(person, resource) }));
  }

  /** What somebody sees of a resource after all that was done. */
  shown<View>(person: string, resource: string): Promise<View> {
    return read<View>(this.target, person, resource, this.position);
  }

  /** The opaque id that somebody acts under. */
  async actorOf(person: string): Promise<string> {
    return (await read<{ readonly actor: string }>(this.target, person, '/me')).actor;
  }

  private async etag(person: string, resource: string): Promise<string> {
    const { status, answer, headers } = await look(this.target, person, resource, this.position);
    const etag = headers.get('etag');
    if (status !== 200 || etag === null) throw new UnexpectedAnswer(`GET ${resource} for its ETag`, status, answer);
    return etag;
  }

  /** Whether the next step stands in the log already: nobody but the story writes there. */
  private isPlayed(): boolean {
    return BigInt(this.position) < BigInt(this.playedUpTo);
  }

  private sayHeading(): void {
    if (this.heading !== undefined) this.target.say(this.heading);
    this.heading = undefined;
  }

  private async send(person: string, path: string, body: Body, { ifMatch, key }: Circumstances = {}): Promise<Reply> {
    if (this.target.stopSignal.aborted) throw new StoryInterrupted('told to stop');
    const isNew = !this.isPlayed();
    if (isNew) this.sayHeading();
    this.step += 1;
    const response = await fetch(`${this.target.api}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.target.tokenOf(person)}`,
        'content-type': 'application/json',
        'idempotency-key': key ?? keyOf(this.step),
        'spillrom-now': this.now,
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Done & Problem;
    this.position = answer.position ?? this.position;
    return { status: response.status, answer, isNew };
  }

  private accepted(path: string, { status, answer }: Reply): Done {
    if (status !== 200 && status !== 201) throw new UnexpectedAnswer(`POST ${path}`, status, answer);
    return { ...answer, resource: answer.resource.replace(new URL(this.target.api).pathname, '') };
  }

  private mustRefuse(code: string, path: string, { status, answer, isNew }: Reply): void {
    const codes = [answer.code, ...(answer.violations ?? []).map((violation) => violation.code)];
    if (status < 400 || !codes.includes(code))
      throw new UnexpectedAnswer(`POST ${path} should be refused as ${code}`, status, answer);
    if (isNew) this.target.say(`            refused as it should be: ${code} (${answer.title})`);
  }
}

/** Kroner as the api wants them: øre, in text. */
export const kroner = (amount: number): string => (amount === 0 ? '0' : `${amount}00`);
