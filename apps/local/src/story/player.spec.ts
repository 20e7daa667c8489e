import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FIRST_STEP, keyOf, LAST_STEP } from './steps.js';
import { StoryPlayer } from './player.js';
import { StoryInterrupted } from './target.js';

/**
 * Stands in for the api, which plays the whole story in `test/e2e/npm-start.spec.ts`: takes every command into a log of one event each;
 * what it gets under a key that it knows, it answers as before.
 */
class Log {
  readonly keys: string[] = [];

  answer(key: string): object {
    const known = this.keys.indexOf(key);
    if (known < 0) this.keys.push(key);
    return { resource: '/api/v1/things/1', etag: '0', position: String(known < 0 ? this.keys.length : known + 1) };
  }
}

describe('a player', () => {
  let log: Log;
  let server: Server;
  let said: string[];
  let stopSignal: AbortController;

  beforeEach(async () => {
    log = new Log();
    said = [];
    stopSignal = new AbortController();
    server = createServer((request, response) => {
      const isRefused = request.url?.endsWith('/names') === true;
      const refusal = { code: 'PERSON_NUMBER', title: 'Not here' };
      // As the real one: recorded, and found under no key.
      if (isRefused) log.keys.push('none');
      const answer = isRefused ? refusal : log.answer(String(request.headers['idempotency-key']));
      response.writeHead(isRefused ? 422 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const target = () => ({
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    stopSignal: stopSignal.signal,
    tokenOf: async (person: string) => person,
    say: (line: string) => void said.push(line),
  });

  const play = async (playedUpTo = '0', steps = 4): Promise<void> => {
    const player = new StoryPlayer(target(), playedUpTo);
    const all = [
      () => player.post('secretary', '/programmes'),
      () => player.refusedForPersonNumber('coordinator', '/names', {}),
      () => player.post('officer', '/providers'),
      () => player.last('/decisions', {}),
    ];
    player.at('2022-10-12T08:00:00Z', 'The first day');
    for (const [index, take] of all.slice(0, steps).entries()) {
      if (index === 2) player.at('2022-10-14T08:00:00Z', 'The second day');
      await take();
    }
  };

  const WHOLE = [keyOf(1), 'none', keyOf(3), keyOf('last')];
  const REFUSED = '            refused as it should be: PERSON_NUMBER (Not here)';

  it('gives every step the key of its place, the last one its own', async () => {
    await play();
    expect(log.keys).toEqual(WHOLE);
    expect([log.keys.at(0), log.keys.at(-1)]).toEqual([FIRST_STEP.key, LAST_STEP.key]);
    expect(said).toEqual(['2022-10-12  The first day', REFUSED, '2022-10-14  The second day']);
  });

  it.each<[steps: number, saysThen: readonly string[]]>([
    [1, ['2022-10-12  The first day', REFUSED, '2022-10-14  The second day']],
    [2, ['2022-10-14  The second day']],
    [3, ['2022-10-14  The second day']],
    [4, []],
  ])('goes on where the story stopped after %d steps, and records nothing twice', async (steps, saysThen) => {
    await play('0', steps);
    said = [];
    await play(String(log.keys.length));
    expect(log.keys).toEqual(WHOLE);
    expect(said).toEqual(saysThen);
  });

  it('takes no further step once it is told to stop', async () => {
    await play('0', 2);
    stopSignal.abort();
    await expect(play('0', 1)).rejects.toThrow(StoryInterrupted);
    expect(log.keys).toEqual(WHOLE.slice(0, 2));
  });
});
