import { categoryOf, decisions } from '@spillrom/domain';
import type { Command, CommandType, ScopeViolation, ViolationCode } from '@spillrom/domain';
import type { Handling, Principal } from '@spillrom/event-sourcing';
import type { ActorId, OrgNumber, Role } from '@spillrom/kernel';
import fc from 'fast-check';
import { steps } from '../../libs/domain/src/testing/walk/laws.js';
import { World } from '../../libs/domain/src/testing/world.js';
import { walk } from '../../libs/domain/src/testing/walk/walk.js';
import type { Refusals } from './schemas/codes.js';

/** What was seen of a command: who may try it, which kinds of stream it read and wrote, and what it was refused with. */
export interface Seen {
  readonly roles: Set<string>;
  readonly reads: Set<string>;
  readonly writes: Set<string>;
  readonly codes: Set<ViolationCode>;
}

const nowhere = new World();
const nobody: Principal = { actor: 'nobody' as ActorId, org: '983658776' as OrgNumber, roles: [], client: 'nobody' };

/** Whom a command asks for: told to somebody without a role, where nothing exists that could narrow it down. */
const rolesOf = (command: Command): readonly string[] => {
  const scope = nowhere.result((decisions[command.type] as Handling<Command>).scope(command, nobody));
  return scope.kind === 'denied' ? (scope.violation as ScopeViolation & { roles: readonly Role[] }).roles : [];
};

const WALKS = { seed: 1, numRuns: 20 };

/** Always the same walks, in which every command is accepted at least once. */
export const watchCommands = (): ReadonlyMap<CommandType, Seen> => {
  const all = new Map<CommandType, Seen>();
  for (const way of fc.sample(steps(300), WALKS)) {
    walk(way, ({ command, asked, outcome }, events) => {
      const none: Seen = { roles: new Set(), reads: new Set(), writes: new Set(), codes: new Set() };
      const seen = all.get(command.type) ?? none;
      all.set(command.type, seen);
      for (const role of rolesOf(command)) seen.roles.add(role);
      if (outcome.kind === 'refused') {
        for (const { code } of outcome.violations) seen.codes.add(code as ViolationCode);
      }
      if (outcome.kind !== 'accepted') return;
      for (const { stream } of asked) seen.reads.add(categoryOf(stream));
      for (const { ref } of events) seen.writes.add(categoryOf(ref.stream));
    });
  }
  return all;
};

const list = (words: Iterable<string>): string => [...words].sort().join(', ') || '–';

const row = (type: CommandType, { roles, reads, writes }: Seen, refusals: readonly string[]): string => {
  const checked = [...reads].filter((stream) => !writes.has(stream));
  const codes = refusals.map((code) => `\`${code}\``).join(' ');
  return `| \`${type}\` | ${list(roles)} | ${list(writes)} | ${list(checked)} | ${codes} |`;
};

const HEAD = `# Commands

Generated: \`npm run docs\` writes this page, and a test says when it is out of date.

Roles are what the command's scope asks for. Streams are those seen where the command was accepted, over fixed random
walks that reach every command, not each of them every time; a stream that is written was also read, and every version
read is checked by the commit. Codes are those that the type of the command's decision allows, in
[refusals.json](../apps/api/src/openapi/refusals.json); a test holds that the walks meet no other. Before them stands
\`PERSON_NUMBER\`, for every command with text; \`NOT_FOUND\` and \`WRONG_STATE\` are judged first and alone.
Every command also leaves its record in a stream of its own.

| command | role | writes | checks too | may be refused with |
|---|---|---|---|---|
`;

export const commandsPage = (all: ReadonlyMap<CommandType, Seen>, refusals: Refusals): string => {
  const types = Object.keys(decisions) as readonly CommandType[];
  const rows = types.map((type) => {
    const seen = all.get(type);
    if (seen === undefined) throw new Error(`no walk came by ${type}`);
    return row(type, seen, refusals[type] ?? []);
  });
  return `${HEAD}${rows.join('\n')}\n`;
};
