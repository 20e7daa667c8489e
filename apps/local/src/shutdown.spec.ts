import { Shutdown } from './shutdown.js';

/** Something that is started and stopped, and says so. */
const thing = (name: string, said: string[]) => ({ stop: async () => void said.push(`${name} stops`) });

describe('the end of what was started', () => {
  it('comes in the opposite order, once, and whoever asks for it waits for the same one', async () => {
    const said: string[] = [];
    const shutdown = new Shutdown();
    for (const name of ['database', 'issuer', 'api']) await shutdown.started(Promise.resolve(thing(name, said)));
    expect(shutdown.hasBegun).toBe(false);
    const first = shutdown.run();
    expect(shutdown.hasBegun).toBe(true);
    expect(shutdown.run()).toBe(first);
    await first;
    expect(said).toEqual(['api stops', 'issuer stops', 'database stops']);
  });

  it('waits for what is still starting, and stops that too', async () => {
    const said: string[] = [];
    const shutdown = new Shutdown();
    let start!: () => void;
    void shutdown.started(
      new Promise<ReturnType<typeof thing>>((resolve) => (start = () => resolve(thing('database', said)))),
    );
    const ended = shutdown.run();
    start();
    await ended;
    expect(said).toEqual(['database stops']);
  });

  it('passes over what could not start', async () => {
    const said: string[] = [];
    const shutdown = new Shutdown();
    await shutdown.started(Promise.resolve(thing('database', said)));
    await expect(shutdown.started(Promise.reject(new Error('no api')))).rejects.toThrow('no api');
    await shutdown.run();
    expect(said).toEqual(['database stops']);
  });

  it('tells work to stop, and lets it come to its end before what it needs is stopped', async () => {
    const said: string[] = [];
    const shutdown = new Shutdown();
    await shutdown.started(Promise.resolve(thing('api', said)));
    const work = shutdown.during(
      (end) =>
        new Promise((_, reject) => {
          end.addEventListener('abort', () => {
            said.push('work stops');
            reject(new Error('stopped'));
          });
        }),
    );
    await shutdown.run();
    await expect(work).rejects.toThrow('stopped');
    expect(said).toEqual(['work stops', 'api stops']);
  });
});
