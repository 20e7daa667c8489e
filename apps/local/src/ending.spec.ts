import { Ending } from './ending.js';

/** Something that is started and stopped, and says so. */
const thing = (name: string, said: string[]) => ({ stop: async () => void said.push(`${name} stops`) });

describe('the end of what was started', () => {
  it('comes in the opposite order, once, and whoever asks for it waits for the same one', async () => {
    const said: string[] = [];
    const ending = new Ending();
    for (const name of ['database', 'issuer', 'api']) await ending.started(Promise.resolve(thing(name, said)));
    expect(ending.hasBegun).toBe(false);
    const first = ending.run();
    expect(ending.hasBegun).toBe(true);
    expect(ending.run()).toBe(first);
    await first;
    expect(said).toEqual(['api stops', 'issuer stops', 'database stops']);
  });

  it('waits for what is still starting, and stops that too', async () => {
    const said: string[] = [];
    const ending = new Ending();
    let start!: () => void;
    void ending.started(
      new Promise<ReturnType<typeof thing>>((resolve) => (start = () => resolve(thing('database', said)))),
    );
    const ended = ending.run();
    start();
    await ended;
    expect(said).toEqual(['database stops']);
  });

  it('passes over what could not start', async () => {
    const said: string[] = [];
    const ending = new Ending();
    await ending.started(Promise.resolve(thing('database', said)));
    await expect(ending.started(Promise.reject(new Error('no api')))).rejects.toThrow('no api');
    await ending.run();
    expect(said).toEqual(['database stops']);
  });

  it('tells work to stop, and lets it come to its end before what it needs is stopped', async () => {
    const said: string[] = [];
    const ending = new Ending();
    await ending.started(Promise.resolve(thing('api', said)));
    const work = ending.during(
      (end) =>
        new Promise((_, reject) => {
          end.addEventListener('abort', () => {
            said.push('work stops');
            reject(new Error('stopped'));
          });
        }),
    );
    await ending.run();
    await expect(work).rejects.toThrow('stopped');
    expect(said).toEqual(['work stops', 'api stops']);
  });
});
