import type {
  AnyStreamRef,
  Context,
  Handling,
  Outcome,
  Principal,
  StreamName,
  Written,
} from '@spillrom/event-sourcing';
import { instantOf } from '@spillrom/kernel';
import type { Instant } from '@spillrom/kernel';
import { decisions } from '../../commands/index.js';
import type { Command } from '../../commands/index.js';
import { World } from '../world.js';
import { OPENING, ACTORS } from './cast.js';
import type { Wish } from './wish.js';
import { wishes } from './wishes.js';

/** One step of a walk: which of the wishes that make sense (or, when wild, of all), of what size, and by whom. */
export interface Step {
  readonly choice: number;
  readonly size: number;
  readonly who: number;
  readonly wild: boolean;
}

export const STEP_MAX = 9_999;

/** A command that was decided, with what it was read from and what came of it. */
export interface Deed {
  readonly command: Command;
  readonly by: Principal;
  readonly context: Context;
  readonly key: StreamName;
  readonly asked: readonly AnyStreamRef[];
  readonly outcome: Outcome;
}

/** Sees the world after each deed whose events are in it already. */
export type Watcher = (deed: Deed, events: readonly Written[], world: World) => void;

const START_MS = Date.parse('2023-03-01T08:00:00Z');
const HALF_A_DAY_MS = 43_200_000;

const handlingOf = (command: Command): Handling<Command> => decisions[command.type] as Handling<Command>;

/** When the step with this number is taken. */
const instantAt = (at: number): Instant => instantOf(START_MS + at * HALF_A_DAY_MS);

/** Decides a command in the first role that lets this person try; nothing when none does. */
export const decide = (world: World, command: Command, by: Principal, at: number): Deed | undefined => {
  const handling = handlingOf(command);
  const scope = world.result(handling.scope(command, by));
  if (scope.kind !== 'granted') return undefined;
  const decidedAt = instantAt(at);
  const context: Context = { actor: by.actor, org: by.org, role: scope.role, decidedAt };
  const key = world.result(handling.key(command));
  const { result: outcome, asked } = world.run(handling.decide(command, context));
  return { command, by, context, key, asked, outcome };
};

const allowed = (world: World, command: Command): readonly Principal[] =>
  ACTORS.filter((person) => world.result(handlingOf(command).scope(command, person)).kind === 'granted');

const chosen = <Item>(items: readonly Item[], choice: number): Item | undefined =>
  items[Math.floor((choice / (STEP_MAX + 1)) * items.length)];

/** A command by its type, and by what it reverses or what is to take effect. */
const kindOf = ({ type, body }: Command): string => {
  if ('effect' in body) return `${type} ${body.effect.kind}`;
  return 'of' in body ? `${type} ${body.of}` : type;
};

const NOVELTY = 8;

/** What a walk has not seen yet draws it on, so that it gets far. */
const weighted = (all: readonly Wish[], choice: number, done: ReadonlySet<string>): Command | undefined => {
  const inviting = all.map(({ weight, command }) => ({
    command,
    weight: done.has(kindOf(command)) ? weight : weight * NOVELTY,
  }));
  let left = (choice / (STEP_MAX + 1)) * inviting.reduce((total, { weight }) => total + weight, 0);
  return inviting.find(({ weight }) => (left -= weight) < 0)?.command;
};

/** Walks through a world from its opening on, by commands alone; whatever is decided is watched. */
export const walk = (steps: readonly Step[], watch: Watcher, world: World = new World()): World => {
  let at = 0;
  const done = new Set<string>();
  const go = (command: Command, by: Principal | undefined): void => {
    const deed = by === undefined ? undefined : decide(world, command, by, at);
    if (deed === undefined) return;
    const events = deed.outcome.kind === 'accepted' ? deed.outcome.events : [];
    world.add(events);
    if (deed.outcome.kind === 'accepted') done.add(kindOf(command));
    watch(deed, events, world);
  };
  for (const command of OPENING) {
    const people = allowed(world, command);
    go(command, people[command.type === 'CountersignDecision' ? people.length - 1 : 0]);
  }
  for (const { choice, size, who, wild } of steps) {
    at += 1;
    const all = wishes(world, size, instantAt(at));
    const command = wild ? chosen(all, choice)?.command : weighted(all, choice, done);
    if (command === undefined) continue;
    const people = wild ? ACTORS : allowed(world, command);
    go(command, people[who % Math.max(people.length, 1)]);
  }
  return world;
};
