import type { LiveMessage } from '../../../apps/api/src/live/listening.js';

/** What a stream says when it is not one. */
class NotListening extends Error {
  override readonly name = 'NotListening';

  constructor(
    readonly status: number,
    text: string,
  ) {
    super(`${status} ${text}`);
  }
}

/** Somebody who listens to the live feed of an api process, and keeps all that they are told. */
export class Listener {
  readonly messages: LiveMessage[] = [];
  /** Resolves when the stream has ended as it should, and rejects when it was torn. */
  readonly ended: Promise<void>;
  #rung: () => void = () => undefined;
  #isOver = false;

  private constructor(
    readonly headers: Headers,
    body: ReadableStream<Uint8Array>,
    private readonly closing: AbortController,
  ) {
    this.ended = this.#read(body).finally(() => {
      this.#isOver = true;
      this.#rung();
    });
    this.ended.catch(() => undefined);
  }

  /** @throws NotListening */
  static async at(url: string, headers: Readonly<Record<string, string>>, query = ''): Promise<Listener> {
    const closing = new AbortController();
    const response = await fetch(`${url}/api/v1/live${query}`, { headers, signal: closing.signal });
    if (response.status !== 200) throw new NotListening(response.status, await response.text());
    return new Listener(response.headers, response.body!, closing);
  }

  /** The id of the last message: where one comes back. */
  get last(): string {
    return this.messages.at(-1)!.position;
  }

  /** The first message of this kind, as soon as it has come. */
  async hears(isMeant: (message: LiveMessage) => boolean): Promise<LiveMessage> {
    for (;;) {
      const found = this.messages.find(isMeant);
      if (found !== undefined) return found;
      if (this.#isOver) throw new Error(`the stream ended after ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => (this.#rung = resolve));
    }
  }

  /** Every resource that it has been told of, once all of these are among them. */
  async hearsOf(...resources: readonly string[]): Promise<ReadonlySet<string>> {
    const told = (): ReadonlySet<string> => new Set(this.messages.flatMap((message) => message.resources ?? []));
    await this.hears(() => resources.every((resource) => told().has(resource)));
    return told();
  }

  leave(): void {
    this.closing.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      const parts = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data === undefined) continue;
        const message = JSON.parse(data) as LiveMessage;
        expect(part).toContain(`id: ${message.position}\n`);
        this.messages.push(message);
      }
      this.#rung();
    }
  }
}
