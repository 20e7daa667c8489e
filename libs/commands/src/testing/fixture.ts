import { InMemoryEventStore, START, type EventStore, type Principal, type StoredEvent } from '@spillrom/event-sourcing';
import { instantOf, uuidv7, type ActorId, type Instant, type OrgNumber, type Uuid } from '@spillrom/kernel';
import type { Submission } from '../command.js';
import { CommandRunner, type CommandRunnerOptions } from '../runner.js';
import { toyHandlings } from './toy-domain.js';

const FIRST_MS = Date.UTC(2022, 10, 12, 8);

/** A second passes with every look at it. */
const tickingClock = (): { now(): Instant } => {
  let seconds = 0;
  return { now: () => instantOf(FIRST_MS + 1000 * seconds++) };
};

export const memoryStore = (): InMemoryEventStore => {
  const clock = tickingClock();
  return new InMemoryEventStore({ clock: () => clock.now() });
};

export const newId = (): Uuid => uuidv7(FIRST_MS);

export const runnerOn = (store: EventStore, options: Partial<CommandRunnerOptions> = {}): CommandRunner =>
  new CommandRunner({
    store,
    clock: tickingClock(),
    newId,
    handlings: toyHandlings,
    developmentClock: false,
    ...options,
  });

export const principal: Principal = {
  actor: 'actor-1' as ActorId,
  org: '983658776' as OrgNumber,
  roles: ['programme-secretary', 'trust-coordinator', 'budget-holder'],
  client: 'console',
};

type More = Partial<Omit<Submission, 'command'>>;

const sending = (type: string, target: object, body: object, more: More): Submission => ({
  idempotencyKey: newId(),
  command: { type, target, body },
  principal,
  ...more,
});

export const openPot = (id: string, amount: number, more: More = {}): Submission =>
  sending('OpenPot', { pot: id }, { amount }, more);
export const fillPot = (id: string, amount: number, more: More = {}): Submission =>
  sending('FillPot', { pot: id }, { amount }, more);
export const draftClaim = (
  id: string,
  of: { pot: string; amount: number; note?: string },
  more: More = {},
): Submission => sending('DraftClaim', { claim: id }, { note: 'for the waiting list', ...of }, more);
export const confirmClaim = (id: string, more: More = {}): Submission =>
  sending('ConfirmClaim', { claim: id }, {}, more);
export const breakPot = (id: string, how: 'throw' | 'bloat' | 'flood', size = 0): Submission =>
  sending('BreakPot', { pot: id }, { how, size }, {});

/** The whole log, in order. */
export const wholeLog = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const { events } = await store.readAll(START, 1_000_000);
  return events;
};
