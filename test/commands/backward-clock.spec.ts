import { CommandRunner, type Handlings, type Submission } from '@spillrom/commands';
import { decisions } from '@spillrom/domain';
import { InMemoryEventStore, START, type Written } from '@spillrom/event-sourcing';
import { someOf } from '@spillrom/event-sourcing/testing';
import { instantOf, uuidv7, type Instant } from '@spillrom/kernel';
import fc from 'fast-check';
import { effectiveLaws } from '../../libs/domain/src/testing/walk/effective-laws.js';
import { steps } from '../../libs/domain/src/testing/walk/laws.js';
import { decide, walk, type Deed, type Step } from '../../libs/domain/src/testing/walk/walk.js';
import { World } from '../../libs/domain/src/testing/world.js';

const START_MS = Date.parse('2023-03-01T08:00:00Z');
const HOUR_MS = 3_600_000;
const STEP_HOURS = 12;
const FIXED = { seed: 11, numRuns: 8 };

/** What a walk did, one deed every half day; and by how many hours the clock is behind at each of them. */
interface History {
  readonly way: readonly Step[];
  readonly behind: readonly number[];
}

const histories: fc.Arbitrary<History> = fc.record({
  way: steps(160),
  behind: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 50 }),
});

const acceptedIn = (way: readonly Step[]): readonly Deed[] => {
  const deeds: Deed[] = [];
  walk(way, (deed) => {
    if (deed.outcome.kind === 'accepted') deeds.push(deed);
  });
  return deeds;
};

const hoursAt = (behind: readonly number[], index: number): number =>
  index * STEP_HOURS - behind[index % behind.length]!;

/** The same commands by the runner, on a log that tells real time or, by the times that they bring along, a story's. */
const logOf = async ({ way, behind }: History, isStory: boolean): Promise<InMemoryEventStore> => {
  let now: Instant = instantOf(START_MS);
  const clock = { now: () => now };
  const store = new InMemoryEventStore({ clock: clock.now });
  const handlings = decisions as unknown as Handlings;
  const newId = () => uuidv7(START_MS);
  const runner = new CommandRunner({ store, clock, newId, handlings, developmentClock: isStory });
  for (const [index, { command, by }] of acceptedIn(way).entries()) {
    const told = instantOf(START_MS + hoursAt(behind, index) * HOUR_MS);
    if (!isStory) now = told;
    const submission: Submission = { idempotencyKey: newId(), command, principal: by, ...(isStory && { now: told }) };
    await runner.run(submission);
  }
  return store;
};

/** @returns how many commits moved something */
const lawsHold = async (store: InMemoryEventStore): Promise<number> => {
  const { events } = await store.readAll(START, 1_000_000);
  const watch = effectiveLaws();
  let commits = 0;
  for (const first of events.filter(({ commit }) => commit.index === 0)) {
    const commit = events.filter(({ commit: { id } }) => id === first.commit.id);
    const written = commit.map((event) => ({ ref: { stream: event.stream }, event }) as unknown as Written);
    watch(written);
    if (commit.some(({ data }) => 'effectiveOn' in data)) commits += 1;
  }
  return commits;
};

const LOGS: readonly (readonly [name: string, isStory: boolean])[] = [
  ['real time', false],
  ["a story's time", true],
];

describe('where the clock goes back, however often and far,', () => {
  it.each(someOf(LOGS))('no figure is below zero on any day, in a log of %s', async (_name, isStory) => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        moved += await lawsHold(await logOf(history, isStory));
      }),
      FIXED,
    );
    expect(moved).toBeGreaterThan(50);
  });

  it('figures would be, if commands were decided when the clock says', () => {
    const byTheClock = ({ way, behind }: History): void => {
      const [world, watch] = [new World(), effectiveLaws()];
      for (const [index, { command, by }] of acceptedIn(way).entries()) {
        const deed = decide(world, command, by, hoursAt(behind, index) / STEP_HOURS);
        if (deed?.outcome.kind !== 'accepted') continue;
        world.add(deed.outcome.events);
        watch(deed.outcome.events);
      }
    };
    expect(() => fc.sample(histories, FIXED).forEach(byTheClock)).toThrow('below zero on');
  });
});
