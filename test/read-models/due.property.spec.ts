import { CLOCK, decisions, type Command, type CommandType } from '@spillrom/domain';
import {
  encode,
  type Handling,
  type Outcome,
  type Position,
  type StreamName,
  type Written,
} from '@spillrom/event-sourcing';
import { runs } from '@spillrom/event-sourcing/testing';
import { uuidv7, type Instant } from '@spillrom/kernel';
import type { DueRow } from '@spillrom/postgres/read-models';
import { readModel, type InquiryRow, type RegisterName, type Row } from '@spillrom/read-models';
import fc from 'fast-check';
import { commandFor } from '../../apps/api/src/scheduler/due-command.js';
import { steps } from '../../libs/domain/src/testing/walk/laws.js';
import { walk, type Watcher } from '../../libs/domain/src/testing/walk/walk.js';
import type { World } from '../../libs/domain/src/testing/world.js';

/** The commands of the clock, by the register whose rows tell when they are due. */
const ON: { readonly [Name in RegisterName]?: readonly CommandType[] } = {
  contracts: ['LapseContract'],
  inquiries: ['CloseInquiry', 'ExpireOffer'],
  requests: ['LapseReservation'],
};

const SUBJECT: { readonly [Name in RegisterName]?: string } = {
  ...{ contracts: 'contract', inquiries: 'inquiry', requests: 'request' },
};

/** The register of what falls due, kept as the projection keeps it. */
class DueRegister {
  readonly #rows = new Map<string, { readonly register: RegisterName; readonly row: Row; readonly version: number }>();
  readonly #versions = new Map<StreamName, number>();
  #count = 0;

  take(events: readonly Written[], recordedAt: Instant): void {
    for (const written of events) {
      const version = (this.#versions.get(written.ref.stream) ?? -1) + 1;
      this.#versions.set(written.ref.stream, version);
      this.#count += 1;
      const id = uuidv7(this.#count, new Uint8Array(10));
      const commit = { id, index: 0, count: 1 };
      const stored = {
        ...encode(written, id, {}),
        version,
        position: String(this.#count) as Position,
        recordedAt,
        commit,
      };
      const place = readModel.place(stored);
      if (place === undefined || ON[place.register] === undefined) continue;
      const name = `${place.register}/${place.id}`;
      const row = readModel.evolve(this.#rows.get(name)?.row, stored);
      if (row !== undefined) this.#rows.set(name, { register: place.register, row, version });
    }
  }

  /** Everything that it lists, in the order in which it is to be done. */
  all(): readonly DueRow[] {
    const due = [...this.#rows.values()].flatMap(({ register, row, version }) =>
      readModel.dueOf(register, row)!.map((each) => ({ ...each, version })),
    );
    const order = ({ at, command, target }: DueRow): string => `${at} ${command} ${JSON.stringify(target)}`;
    return due.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** Every command that the clock could ever send about what is there. */
  conceivable(): readonly Pick<DueRow, 'command' | 'target'>[] {
    return [...this.#rows].flatMap(([name, { register, row }]) =>
      ON[register]!.flatMap((command) => {
        const target = { [SUBJECT[register]!]: name.slice(register.length + 1) };
        const parts = command === 'ExpireOffer' ? (row as InquiryRow).offers.map(({ offer }) => ({ offer })) : [{}];
        return parts.map((part) => ({ command, target: { ...target, ...part } as unknown as DueRow['target'] }));
      }),
    );
  }
}

const decided = (
  world: World,
  { command, target }: Pick<DueRow, 'command' | 'target'>,
  decidedAt: Instant,
): Outcome => {
  const handling = decisions[command] as unknown as Handling<Command>;
  const context = { actor: CLOCK.actor, org: CLOCK.org, role: 'clock', decidedAt } as const;
  return world.result(handling.decide({ type: command, target, body: {} } as unknown as Command, context));
};

const nameOf = ({ command, target }: Pick<DueRow, 'command' | 'target'>): string =>
  `${command} ${JSON.stringify(target)}`;

/** What the register lists and what the decisions would take, at the same moment. */
const agreeing = (register: DueRegister, world: World, now: Instant): void => {
  const listed = new Map(register.all().map((due) => [nameOf(due), due.at]));
  for (const each of register.conceivable()) {
    const outcome = decided(world, each, now);
    const at = listed.get(nameOf(each));
    // Where all have answered an inquiry may be closed before; the clock waits.
    if (each.command === 'CloseInquiry' && outcome.kind === 'accepted' && at !== undefined) continue;
    expect([nameOf(each), outcome.kind]).toEqual([
      nameOf(each),
      at !== undefined && at <= now ? 'accepted' : 'refused',
    ]);
    if (outcome.kind !== 'refused') continue;
    const [violation] = outcome.violations;
    const dueAt = violation.code === 'NOT_DUE' ? (violation as { readonly dueAt?: Instant }).dueAt : undefined;
    expect([nameOf(each), dueAt]).toEqual([nameOf(each), at]);
  }
};

/** Does all that is due, as the scheduler does: each thing once, at its own time or now, and nothing is left. */
const doing = (register: DueRegister, world: World, now: Instant, keys: Set<string>, done: string[]): void => {
  for (;;) {
    const [due] = register.all().filter(({ at }) => at <= now);
    if (due === undefined) return;
    const { idempotencyKey } = commandFor(due);
    expect([nameOf(due), keys.has(idempotencyKey)]).toEqual([nameOf(due), false]);
    keys.add(idempotencyKey);
    const outcome = decided(world, due, now);
    if (outcome.kind !== 'accepted') throw new Error(`${nameOf(due)}: ${JSON.stringify(outcome)}`);
    world.add(outcome.events);
    register.take(outcome.events, now);
    done.push(due.command);
  }
};

const watching = (done: string[]): Watcher => {
  const [register, keys] = [new DueRegister(), new Set<string>()];
  let count = 0;
  return ({ context: { decidedAt } }, events, world) => {
    register.take(events, decidedAt);
    count += 1;
    if (count % 3 === 0) agreeing(register, world, decidedAt);
    doing(register, world, decidedAt, keys, done);
  };
};

describe('whatever is done, the register of what falls due', () => {
  it('lists what the decisions take, with its time and nothing else, and each due thing is done once', () => {
    const done: string[] = [];
    fc.assert(
      fc.property(steps(220), (way) => void walk(way, watching(done))),
      { seed: 5, ...runs(8) },
    );
    // Which of them a walk comes by is chance; that it comes by some is not.
    expect(done).not.toEqual([]);
  });
});
