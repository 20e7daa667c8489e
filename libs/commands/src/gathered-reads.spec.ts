import { StoreUnavailable, streamName, type EventStore } from '@spillrom/event-sourcing';
import { gatheringReads } from './gathered-reads.js';
import { fillPot, memoryStore, openPot, runnerOn } from './testing/fixture.js';

const POT = streamName('pot-a');

const open = async (): Promise<{ inner: EventStore; store: EventStore; reads: jest.SpyInstance }> => {
  const inner = memoryStore();
  const runner = runnerOn(inner);
  await runner.run(openPot('a', 1));
  await runner.run(fillPot('a', 1));
  const reads = jest.spyOn(inner, 'read');
  return { inner, store: gatheringReads(inner), reads };
};

describe('reads that are asked for at the same time', () => {
  it('are one read, and each gets what it asked for', async () => {
    const { store, reads } = await open();
    const answers = await Promise.all([
      store.read([{ stream: POT, after: 0 }]),
      store.read([{ stream: POT, after: -1 }]),
      store.read([{ stream: streamName('pot-b'), after: -1 }]),
      store.read([]),
    ]);
    expect(answers.map((events) => events.map(({ version }) => version))).toEqual([[1], [0, 1], [], []]);
    expect(reads.mock.calls).toEqual([
      [
        [
          { stream: POT, after: -1 },
          { stream: 'pot-b', after: -1 },
        ],
      ],
    ]);
  });

  it('fail together, and the next one is made anew', async () => {
    const { store, reads } = await open();
    reads.mockRejectedValueOnce(new StoreUnavailable('nothing written', 'no connection'));
    const ask = () => store.read([{ stream: POT, after: -1 }]);
    const failed = await Promise.allSettled([ask(), ask()]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask()).toHaveLength(2);
  });

  it('join none that is under way, since that one may have looked too early', async () => {
    const { inner, store, reads } = await open();
    let look = (): void => {};
    reads.mockImplementationOnce(async () => new Promise((resolve) => (look = () => resolve([]))));
    const early = store.read([{ stream: POT, after: -1 }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await runnerOn(inner).run(fillPot('a', 1));
    expect(await store.read([{ stream: POT, after: 1 }])).toHaveLength(1);
    look();
    expect(await early).toEqual([]);
  });
});
