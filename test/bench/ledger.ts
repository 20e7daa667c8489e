import {
  accept,
  read,
  streamName,
  write,
  type Aggregate,
  type EventStore,
  type Handling,
  type StreamRef,
} from '@spillrom/event-sourcing';
import { CommandRunner, type Observer, type Submission, type Turn } from '@spillrom/commands';
import { instantOf, uuidv7, type ActorId, type OrgNumber } from '@spillrom/kernel';
import { PostgresEventStore, PostgresTurn } from '@spillrom/postgres/log';
import type { ClientConfig } from 'pg';

type Posted = {
  readonly type: 'AmountPosted';
  readonly data: { readonly amountOre: string; readonly contract: string };
};

const account: Aggregate<bigint, Posted> = {
  initial: 0n,
  evolve: (sum, { data }) => sum + BigInt(data.amountOre),
  catalogue: { AmountPosted: {} },
};

const at = (name: string): StreamRef<bigint, Posted> => ({ stream: streamName(name), aggregate: account });

interface Post {
  readonly type: 'Post';
  readonly target: { readonly ledger: string; readonly owner: string };
  readonly body: Record<string, never>;
}

const OWN_STREAMS = 5;

/** Reads and writes the ledger and five streams of its owner: with its record a commit of seven streams. */
const post: Handling<Post> = {
  texts: () => [],
  addressed: ({ target }) => at(`ledger-${target.ledger}`),
  *key({ target }) {
    return streamName(`ledger-${target.ledger}`);
  },
  *scope() {
    return { kind: 'granted', role: 'budget-holder' };
  },
  *decide({ target }) {
    const refs = [at(`ledger-${target.ledger}`)];
    for (let own = 0; own < OWN_STREAMS; own += 1) refs.push(at(`own-${target.owner}-${own}`));
    for (const ref of refs) yield* read(ref);
    const data = { amountOre: '12500000', contract: target.owner };
    return accept(refs.map((ref) => write(ref, { type: 'AmountPosted', data })));
  },
};

const newId = () => uuidv7(Date.now());

export const postTo = (ledger: string, owner: string): Submission => ({
  idempotencyKey: newId(),
  command: { type: 'Post', target: { ledger, owner }, body: {} } satisfies Post,
  principal: {
    actor: 'actor-1' as ActorId,
    org: '983658776' as OrgNumber,
    roles: ['budget-holder'],
    client: 'bench',
  },
});

export interface Counting {
  readonly observer: Observer;
  /** How often an accepted command was decided, on average. */
  readonly attemptsEach: () => number;
}

export const counting = (): Counting => {
  let attempts = 0;
  let accepted = 0;
  const nothing = (): void => {};
  const answered: Observer['answered'] = (answer) => {
    attempts += answer.attempts;
    if (answer.kind === 'accepted') accepted += 1;
  };
  const observer = { queued: nothing, appended: nothing, conflicted: nothing, resent: nothing, answered };
  return { observer, attemptsEach: () => attempts / accepted };
};

/** A log that a bench has for itself, and turns on it where processes meet. */
export interface OpenLog {
  readonly store: EventStore;
  readonly turn?: Turn;
  close(): Promise<void>;
}

export const onPostgres = (connection: ClientConfig): OpenLog => {
  const store = new PostgresEventStore({ connection });
  const turn = new PostgresTurn({ connection });
  return { store, turn, close: async () => void (await Promise.all([store.close(), turn.close()])) };
};

export const runnerOn = ({ store, turn }: OpenLog, observer: Observer): CommandRunner => {
  const clock = { now: () => instantOf(Date.now()) };
  const handlings = { Post: post };
  return new CommandRunner({
    store,
    clock,
    newId,
    handlings,
    developmentClock: false,
    observer,
    ...(turn && { turn }),
  });
};
