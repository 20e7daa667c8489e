import { fitsOf, onePart, phaseOpenFor, standingOn } from '@spillrom/domain';
import type { Act, CommandType, Part } from '@spillrom/domain';
import { TRUST_ROLES } from '@spillrom/kernel';
import type { ActorId, Instant, OrgNumber, ProgrammeId, Role } from '@spillrom/kernel';
import { QUEUES } from './queue-rows.js';
import { subjectOfRow } from './task-subject.js';
import type { TaskSubject } from './task-subject.js';
import type {
  ContractRow,
  ProgrammeRow,
  ProviderRow,
  RecusalsRow,
  RegisterName,
  RequestRow,
  Row,
} from './registers/index.js';

/** Something else that must reach another status before a task can be done. */
export interface WaitsFor {
  readonly what:
    | 'phase'
    | 'request'
    | 'provider'
    | 'delivery'
    | 'preparer'
    | 'deadline'
    | 'inquiry'
    | 'dispatch'
    | 'offer'
    | 'evaluation'
    | 'dispute';
  readonly status: string;
  readonly allowed: readonly string[];
}

/** What a task is about within its resource, where that has no path of its own. */
export interface TaskAbout {
  /** To whom an edition was not sent yet */
  readonly invitee?: OrgNumber;
  readonly edition?: number;
  readonly question?: number;
  /** When the clock does it, unless somebody may before */
  readonly dueAt?: Instant;
}

/** Something that somebody may do now, or once what it waits for has happened. */
export interface Task extends TaskAbout {
  readonly role: Role;
  /** The command that would do it. */
  readonly command: CommandType;
  /** Path of the resource that it is about, such as `contracts/<id>/amendments/2`. */
  readonly resource: string;
  readonly programme: ProgrammeId;
  readonly phase?: number;
  readonly trust?: OrgNumber;
  readonly since: Instant;
  /** What it is about, to know it by */
  readonly subject?: TaskSubject;
  /** What must happen before it can be done; missing if it can be done now. */
  readonly waitsFor?: readonly WaitsFor[];
}

/** Whose tasks are asked for. */
export interface Person {
  readonly actor: ActorId;
  readonly org: OrgNumber;
  readonly roles: readonly Role[];
}

/** Rows that a row's tasks depend on beside itself, as far as they are known; what is missing stands in nobody's way. */
export interface Around {
  readonly programme?: ProgrammeRow;
  readonly request?: RequestRow;
  readonly contract?: ContractRow;
  readonly provider?: ProviderRow;
  /** Of whoever asks, and of those who have prepared what waits. */
  readonly recusals?: readonly RecusalsRow[];
}

/** What waits on a row or on a numbered part of it. */
export interface Waiting {
  readonly status: string;
  readonly since: Instant;
  /** Below the row's own path: `amendments/2`. */
  readonly sub?: string;
  /** Who has done the step before, and so may not do this one; for an expense its parts tell that. */
  readonly not?: readonly (ActorId | undefined)[];
  /** Who has prepared it: while that person is recused from it, another must do it again first. */
  readonly preparedBy?: ActorId | undefined;
  /** The same, where several have. */
  readonly preparers?: readonly ActorId[];
  /** It waits only while this person, who did it last, is recused from it. */
  readonly again?: ActorId | undefined;
  readonly about?: TaskAbout;
  /** What must come first for this one of what waits on the row. */
  readonly waitsFor?: readonly WaitsFor[];
}

/**
 * One kind of task: a row of the table in `queue-rows.ts`. Which statuses it waits in follows from the command's own guard
 * (`decide.fits`).
 */
export interface Queue<Of> {
  readonly command: CommandType;
  readonly role: Role;
  /** Where it waits, for a command that makes what it addresses and so fits no status of that. */
  readonly statuses?: readonly string[];
  /** The row itself, or its parts. */
  readonly of: (row: Of) => readonly Waiting[];
  /** What it does in the phase, where the phase's status has a say. */
  readonly act?: Act;
  /** The part that it takes in an expense. */
  readonly part?: Part;
  /** What beside the phase must come first; nothing at all when it can never be done any more. */
  readonly needs?: (row: Of, around: Around) => readonly WaitsFor[] | 'never';
}

/** Each queue is asked for every change of every row. */
const STATUSES = new Map<Queue<never>, readonly string[]>();

const statusesOf = (queue: Queue<never>): readonly string[] => {
  const before = STATUSES.get(queue);
  if (before !== undefined) return before;
  const statuses = queue.statuses ?? fitsOf(queue.command)?.statuses;
  if (statuses === undefined) throw new Error(`${queue.command} does not say where it fits`);
  STATUSES.set(queue, statuses);
  return statuses;
};

/** Every row that has tasks says where it stands, but for `phase` and `trust`, which a decision has not. */
interface Placed {
  readonly programme: ProgrammeId;
  readonly phase?: number;
  readonly trust?: OrgNumber;
}

const queuesOf = (register: RegisterName): readonly Queue<Row>[] =>
  (QUEUES[register]?.queues ?? []) as readonly Queue<Row>[];

const waitingIn = (queue: Queue<Row>, row: Row): readonly Waiting[] => {
  const statuses = statusesOf(queue);
  return queue.of(row).filter(({ status }) => statuses.includes(status));
};

/** The roles for which something may wait on the row; whether it does for a person, `tasksFor` tells. */
export const rolesWaiting = (register: RegisterName, row: Row): readonly Role[] => [
  ...new Set(queuesOf(register).flatMap((queue) => (waitingIn(queue, row).length === 0 ? [] : [queue.role]))),
];

const PREPARED_BY_RECUSED: WaitsFor = { what: 'preparer', status: 'recused', allowed: ['impartial'] };

const ENDED: readonly string[] = ['closed', 'cancelled'];

const phaseNeeds = ({ act }: Queue<Row>, { phase }: Placed, { programme }: Around): readonly WaitsFor[] | 'never' => {
  const line = programme?.phases.find((each) => each.phase === phase);
  if (act === undefined || line === undefined) return [];
  const wrong = phaseOpenFor(line, act);
  if (wrong.length > 0 && ENDED.includes(line.status)) return 'never';
  return wrong.map(({ status, allowed = [] }) => ({ what: 'phase', status, allowed }));
};

const needsOf = (queue: Queue<Row>, row: Row, around: Around): readonly WaitsFor[] | 'never' => {
  const [ofPhase, others] = [phaseNeeds(queue, row as unknown as Placed, around), queue.needs?.(row, around) ?? []];
  return ofPhase === 'never' || others === 'never' ? 'never' : [...ofPhase, ...others];
};

const mayPlay = ({ part }: Queue<Row>, { contract }: Around, actor: ActorId): boolean => {
  if (part === undefined || contract === undefined) return true;
  const parts = new Map(contract.parts.map((taken) => [taken.actor, taken.part]));
  return onePart({ parts }, actor, part).length === 0;
};

/** Who has prepared what waits on the row: whether they are recused by now has a say. */
export const preparersOf = (register: RegisterName, row: Row): readonly ActorId[] => [
  ...new Set(
    queuesOf(register)
      .flatMap((queue) => waitingIn(queue, row))
      .flatMap(({ preparedBy, preparers = [], again }) => [...preparers, preparedBy ?? again ?? []].flat()),
  ),
];

/** Whether a person is recused from what the row is about. */
const recusedFrom = (register: RegisterName, row: Row, { recusals = [] }: Around) => {
  const concerned = QUEUES[register]?.concerns?.(row as never);
  return (person: ActorId | undefined): boolean =>
    concerned !== undefined &&
    recusals.some((each) => each.person === person && standingOn(each.recusals, concerned) !== undefined);
};

const withoutAmount = ({ amountOre: _amount, ...rest }: TaskSubject): TaskSubject => rest;

/**
 * What waits on a row for a person: in a role that they hold, for their own trust if it is a trust's role, and not what another step
 * of theirs, or their own recusal, forbids them.
 */
export const tasksFor = (
  { actor, org, roles }: Person,
  register: RegisterName,
  row: Row,
  around: Around = {},
): readonly Task[] => {
  const { programme, phase, trust } = row as unknown as Placed;
  const placed = { programme, ...(phase === undefined ? {} : { phase }), ...(trust === undefined ? {} : { trust }) };
  const isRecused = recusedFrom(register, row, around);
  const subject = subjectOfRow(register, row, around);
  return queuesOf(register).flatMap((queue) => {
    const { role, command } = queue;
    const ofTrust = TRUST_ROLES.includes(role);
    if (!roles.includes(role) || (ofTrust ? trust !== org : isRecused(actor))) return [];
    const needs = mayPlay(queue, around, actor) ? needsOf(queue, row, around) : 'never';
    if (needs === 'never') return [];
    const own = waitingIn(queue, row).filter(
      ({ not = [], again }) => !not.includes(actor) && (again === undefined || isRecused(again)),
    );
    return own.map(({ sub, since, preparedBy, preparers = [], about, waitsFor: first = [] }): Task => {
      const isStuck = [preparedBy, ...preparers].some(isRecused);
      const waitsFor = [...first, ...needs, ...(isStuck ? [PREPARED_BY_RECUSED] : [])];
      return {
        role,
        command,
        resource: [QUEUES[register]!.path(row as never), ...(sub === undefined ? [] : [sub])].join('/'),
        ...placed,
        ...about,
        since,
        ...(subject && { subject: ofTrust ? withoutAmount(subject) : subject }),
        ...(waitsFor.length === 0 ? {} : { waitsFor }),
      };
    });
  });
};
