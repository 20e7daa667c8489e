import { CommandRunner, type Answer, type Handlings, type DryRunOutcome, type Submission } from '@spillrom/commands';
import { decisions } from '@spillrom/domain';
import { InMemoryEventStore, START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { instantOf, uuidv7, type ActorId, type Instant } from '@spillrom/kernel';
import { someOf } from '@spillrom/event-sourcing/testing';
import { readModel } from '@spillrom/read-models';
import fc from 'fast-check';
import { steps } from '../../libs/domain/src/testing/walk/laws.js';
import { walk, type Deed, type Step } from '../../libs/domain/src/testing/walk/walk.js';

const START_MS = Date.parse('2023-03-01T08:00:00Z');
const HALF_A_DAY_MS = 43_200_000;
const FIXED = { seed: 8, numRuns: 2, endOnFailure: true };

const deedsOf = (way: readonly Step[]): readonly Deed[] => {
  const deeds: Deed[] = [];
  walk(way, (deed) => deeds.push(deed));
  return deeds;
};

const counted = () => {
  const seen: string[] = [];
  const note = (what: string) => () => void seen.push(what);
  return {
    seen,
    observer: {
      ...{ queued: note('queued'), appended: note('appended'), conflicted: note('conflicted') },
      ...{ resent: note('resent'), answered: note('answered') },
    },
  };
};

const house = (isStory: boolean) => {
  let now: Instant = instantOf(START_MS);
  const clock = { now: () => now };
  const store = new InMemoryEventStore({ clock: clock.now });
  const { seen, observer } = counted();
  const newId = () => uuidv7(START_MS);
  const handlings = decisions as unknown as Handlings;
  const runner = new CommandRunner({ store, clock, newId, handlings, observer, developmentClock: isStory });
  const at = (index: number): Instant => (now = instantOf(START_MS + index * HALF_A_DAY_MS));
  return { store, runner, seen, newId, at };
};

const since = async (store: InMemoryEventStore, after: Position): Promise<readonly StoredEvent[]> =>
  (await store.readAll(after, 1_000_000)).events;

const endOf = async (store: InMemoryEventStore): Promise<Position> => {
  const head = await store.head();
  return head === 'empty' ? START : head.position;
};

/** What the two say alike: everything but where and when the outcome stands in the log. */
const said = (answer: Answer | DryRunOutcome): object => {
  switch (answer.kind) {
    case 'accepted':
      return { kind: answer.kind, target: answer.target, etag: answer.etag, made: answer.made, at: answer.decidedAt };
    case 'refused':
      return { kind: answer.kind, violations: JSON.parse(JSON.stringify(answer.violations)), at: answer.decidedAt };
    case 'denied':
      return { kind: answer.kind, violation: JSON.parse(JSON.stringify(answer.violation)), at: answer.decidedAt };
    default:
      return answer;
  }
};

const told = ({ stream, version, type, schemaVersion, data }: StoredEvent): object => ({
  ...{ stream, version, type, schemaVersion, data },
});

const postingsOf = (events: readonly StoredEvent[]) =>
  events.flatMap((event) => readModel.post(event).map(({ key, delta }) => `${key} ${delta}`));

/** Each command tried by a dry run, then sent; half a day passes between any two. @returns how often each outcome came */
const triedAndSent = async (way: readonly Step[], isStory: boolean): Promise<ReadonlyMap<string, number>> => {
  const { store, runner, seen, newId, at } = house(isStory);
  const outcomes = new Map<string, number>();
  for (const [index, { command, by }] of deedsOf(way).entries()) {
    const now = at(index);
    // Somebody without a role now and then.
    const principal = index % 17 === 16 ? { ...by, actor: 'nobody' as ActorId, roles: [] } : by;
    const sent: Submission = { idempotencyKey: newId(), command, principal, ...(isStory && { now }) };
    const { idempotencyKey: _key, ...dry } = sent;

    const before = await endOf(store);
    const seenBefore = seen.length;
    const wouldBe = await runner.dryRun(dry);
    const left = await since(store, before);
    const between = await endOf(store);
    expect(seen.length).toBe(seenBefore);
    const isDenied = wouldBe.kind === 'denied' || wouldBe.kind === 'hidden';
    expect(left.map(({ data }) => data['outcome'])).toEqual(isDenied ? ['denied'] : []);

    const answer = await runner.run(sent);
    expect(said(wouldBe)).toEqual(said(answer));
    if (wouldBe.kind === 'accepted') {
      const written = (await since(store, between)).filter(({ type }) => type !== 'CommandDecided');
      expect(wouldBe.events.map(told)).toEqual(written.map(told));
      expect(postingsOf(wouldBe.events)).toEqual(postingsOf(written));
      expect(wouldBe.position).toBe(between);
    }
    const kind = `${answer.kind} ${command.type}`;
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
  }
  return outcomes;
};

const LOGS: readonly (readonly [name: string, isStory: boolean])[] = [
  ['a log that tells real time', false],
  ['a story log', true],
];

describe('a dry run', () => {
  it.each(someOf(LOGS))(
    'says what then happens when the command is sent, and leaves nothing, in %s',
    async (_, isStory) => {
      const outcomes = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(steps(200), async (way) => {
          for (const [kind, count] of await triedAndSent(way, isStory)) {
            outcomes.set(kind, (outcomes.get(kind) ?? 0) + count);
          }
        }),
        FIXED,
      );
      const kinds = new Set([...outcomes.keys()].map((kind) => kind.split(' ')[0]));
      expect(kinds).toEqual(new Set(['accepted', 'refused', 'denied', 'hidden', 'absent']));
    },
  );
});
