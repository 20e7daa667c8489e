import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FIRST_STEP, LAST_STEP } from './steps.js';
import { playTheRest } from './resume.js';
import { UnexpectedAnswer } from './target.js';

describe('playing the rest of the story', () => {
  let server: Server;
  let position: string;
  let recorded: readonly string[];
  let commands: string[];

  // Stands in for an api whose log is as the case says; it refuses every command, since what is played is tested elsewhere.
  beforeEach(async () => {
    commands = [];
    server = createServer(({ method, url = '' }, response) => {
      const answered = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (url === '/readyz') return answered(200, { details: { log: { position } } });
      if (method === 'POST') return answered(409, { code: 'WRONG_STATE', at: commands.push(url) });
      return answered(recorded.some((key) => url === `/api/v1/commands/${key}`) ? 200 : 404, {});
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const play = async (): Promise<{ readonly said: readonly string[]; readonly end: unknown }> => {
    const said: string[] = [];
    const target = {
      api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
      stopSignal: new AbortController().signal,
      tokenOf: async (person: string) => person,
      say: (line: string) => void said.push(line),
    };
    const openings = { nothing: 'begins', part: 'goes on', all: 'is told' };
    const end = await playTheRest(target, openings).catch((error: unknown) => error);
    return { said, end };
  };

  it('begins in an empty log', async () => {
    [position, recorded] = ['0', []];
    const { said, end } = await play();
    expect(said[0]).toBe('begins');
    expect(end).toBeInstanceOf(UnexpectedAnswer);
    expect(commands).toEqual(['/api/v1/programmes']);
  });

  it('goes on where the first step stands in the log and the last one does not', async () => {
    [position, recorded] = ['5', [FIRST_STEP.key]];
    const { said } = await play();
    expect(said).toEqual(['goes on']);
    expect(commands).toEqual(['/api/v1/programmes']);
  });

  it('does nothing where the last step stands in the log', async () => {
    [position, recorded] = ['607', [FIRST_STEP.key, LAST_STEP.key]];
    expect(await play()).toEqual({ said: ['is told'], end: { held: 'all', upTo: '607' } });
    expect(commands).toEqual([]);
  });

  it("leaves somebody's own log alone", async () => {
    [position, recorded] = ['5', []];
    expect(await play()).toEqual({ said: [], end: { held: 'something else', upTo: '5' } });
    expect(commands).toEqual([]);
  });
});
