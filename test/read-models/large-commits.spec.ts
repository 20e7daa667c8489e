import type { Commit } from '@spillrom/event-sourcing';
import { uuidv7 } from '@spillrom/kernel';
import { contractId, fullLife } from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const COMMITS = 12;
const EVENTS_MAX = 512;
const story = fullLife();
const DRAFTED = story.events.find(({ type, stream }) => type === 'ContractDrafted' && stream.endsWith(contractId(2)))!;

const idOf = (number: number) => {
  const random = Buffer.alloc(10);
  random.writeUInt32BE(number, 5);
  return uuidv7(Date.parse('2023-02-01T08:00:00Z'), random);
};

/** As many events as a commit holds, all on one contract: each drafts it again. */
const large = (number: number, version: number): Commit => {
  const events = Array.from({ length: EVENTS_MAX }, (_, index) => {
    const { stream, type, schemaVersion, data, meta } = DRAFTED;
    return { id: idOf(number * EVENTS_MAX + index), stream, type, schemaVersion, data, meta };
  });
  return { id: events[0]!.id, reads: [{ stream: DRAFTED.stream, version }], events };
};

describe('many commits of as many events as one may hold', () => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await Ground.open();
  });
  afterEach(() => ground.close());

  it('are read in whole commits, projected page by page, and rebuilt to the same', async () => {
    await ground.append(story.commits);
    const first = story.events.filter(({ stream }) => stream === DRAFTED.stream).length - 1;
    for (let number = 0; number < COMMITS; number += 1)
      await ground.append([large(number, first + number * EVENTS_MAX)]);
    const pages: number[] = [];
    const onMoved = (name: string): void => void (name === 'registers' && pages.push(1));
    ground.projector({ onMoved, pageEvents: 100 });
    await ground.caughtUp();
    // However few events a page asks for, it holds a commit to its end.
    expect(pages.length).toBeGreaterThanOrEqual(COMMITS);
    expect(await ground.positions()).toMatchObject({ registers: String(story.events.length + COMMITS * EVENTS_MAX) });
    const live = await ground.everything();
    expect(live['contracts']).toHaveLength(2);
    await ground.rebuild();
    expect(await ground.everything()).toEqual(live);
  }, 300_000);
});
