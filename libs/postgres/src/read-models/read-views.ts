import type { EntityManager } from 'typeorm';
import { START, type EventStore, type Position } from '@spillrom/event-sourcing';
import type { Instant, LocalDate, ProgrammeId } from '@spillrom/kernel';
import type {
  BudgetUse,
  PatientCounts,
  Person,
  ReadModel,
  RegisterName,
  RegisterRows,
  RequestView,
} from '@spillrom/read-models';
import {
  explainFigure,
  readBalances,
  readChain,
  readFigures,
  type AsOf,
  type ExplainedPosting,
  type ExplainQuery,
} from '@spillrom/postgres/figures';
import type { ProjectionName } from './checkpoint.js';
import { listDue, readDue, readDueCursor, type DueQuery, type DueRow } from './due-table.js';
import { DialogueViews } from './dialogue-views.js';
import { isPast, later, pastState, type AtLeast, type StateAsked } from './past-state.js';
import { QueueViews } from './queue-views.js';
import { SeriesViews } from './series-views.js';
import { markOf, type Past } from './register-cursor.js';
import { findAll, findContractsOn, findRow, findRows } from './register-query.js';
import type { Found, Narrowed, RegisterQuery } from './register-query.js';
import { RowHistory } from './row-history.js';
import { asked, Snapshots, type SnapshotsOptions } from './snapshots.js';
import { finding, ToldRows, type Finding } from './told-rows.js';
import type { Reached } from './waiting.js';
import { readTaskCursor, tasksPage, type TaskPage, type TaskQuery } from './waiting-rows.js';

export interface ReadViewsOptions extends SnapshotsOptions {
  readonly readModel: ReadModel;
  /** Tells what rows were before they changed. */
  readonly log: Pick<EventStore, 'read'>;
}

/** An answer, and the position of the read model that it was read at. */
export type At<Answer> = Answer & { readonly position: Position };

export interface RegisterPage<Row> {
  readonly items: readonly Row[];
  readonly next?: string;
}

/** A change of what is allocated to a phase. */
export interface AllocationChange {
  readonly decision: string;
  readonly amountOre: string;
  readonly balanceOre: string;
  readonly position: Position;
  readonly eventId: string;
  readonly recordedAt: Instant;
  readonly effectiveOn: LocalDate;
}

export interface PhaseAllocation {
  readonly phase: number;
  readonly allocatedOre: string;
  readonly history: readonly AllocationChange[];
}

const HISTORY_MAX = 10_000;

interface FoundRequests {
  readonly requests: Finding;
  readonly contracts: Finding;
}

/** Everything that the API shows of the read models; each answer is read in one snapshot. */
export class ReadViews {
  readonly #snapshots: Snapshots;
  readonly #readModel: ReadModel;
  readonly #rows: ToldRows;
  readonly dialogue: DialogueViews;
  readonly queue: QueueViews;
  readonly series: SeriesViews;
  readonly history: RowHistory;

  private constructor(snapshots: Snapshots, { readModel, log }: ReadViewsOptions) {
    this.#snapshots = snapshots;
    this.#readModel = readModel;
    this.#rows = new ToldRows(readModel, log);
    this.dialogue = new DialogueViews(snapshots);
    this.queue = new QueueViews(snapshots, this.#rows, readModel);
    this.series = new SeriesViews(snapshots, readModel);
    this.history = new RowHistory(snapshots, readModel, log);
  }

  static async open(options: ReadViewsOptions): Promise<ReadViews> {
    return new ReadViews(await Snapshots.open(options), options);
  }

  async close(): Promise<void> {
    await this.#snapshots.close();
  }

  /** How far each projection has come, and what it stands still before. */
  reached(): Promise<Readonly<Record<ProjectionName, Reached>>> {
    return this.#snapshots.reached();
  }

  async budgetUse(programme: ProgrammeId, asOf: AsOf & AtLeast = {}): Promise<At<BudgetUse>> {
    const { prefix, view } = this.#readModel.budgetUse(programme);
    return this.#figures(prefix, asOf, view);
  }

  async patientCounts(programme: ProgrammeId, asOf: AsOf & AtLeast = {}): Promise<At<PatientCounts>> {
    const { prefix, view } = this.#readModel.patientCounts(programme);
    return this.#figures(prefix, asOf, view);
  }

  /** What is allocated to each phase, with every decision that changed it. */
  async phaseAllocations(
    programme: ProgrammeId,
    { minPosition, ...asOf }: StateAsked = {},
  ): Promise<At<{ readonly phases: readonly PhaseAllocation[] }>> {
    return this.#snapshots.read('figures', later(minPosition, asOf.position), async (manager) => {
      const ask = asked(manager);
      const { prefix, view, allocatedKey } = this.#readModel.budgetUse(programme);
      const { figures, position } = await readFigures(ask, prefix, asOf);
      const allocations: PhaseAllocation[] = [];
      for (const { phase, allocated } of view(figures).phases) {
        const { postings } = await explainFigure(ask, { key: allocatedKey(phase), asOf, limit: HISTORY_MAX });
        allocations.push({ phase, allocatedOre: allocated, history: postings.map(allocationChange) });
      }
      return { phases: allocations, position };
    });
  }

  /** Figures by their keys, as they were at a position of the log; one that nothing was posted to is missing. */
  balances(keys: readonly string[], position: Position): Promise<ReadonlyMap<string, bigint>> {
    return this.#snapshots.read('figures', position, (manager) => readBalances(asked(manager), keys, position));
  }

  /** A page of a figure's postings, down to the events. */
  async explain({
    minPosition,
    ...query
  }: ExplainQuery & AtLeast): Promise<
    At<{ readonly postings: readonly ExplainedPosting[]; readonly next?: Position }>
  > {
    const wanted = later(minPosition, query.asOf?.position);
    return this.#snapshots.read('figures', wanted, (manager) => explainFigure(asked(manager), query));
  }

  /** What an invoice was paid on, step by step back to the appropriation; nothing where there is no such invoice. */
  async chain(invoice: string, state: StateAsked = {}) {
    const { item, position } = await this.get('invoices', invoice, state);
    if (item === undefined) return { invoice: item, movements: [], position };
    const links = this.#readModel.chain(item);
    const until = isPast(state) ? position : undefined;
    return this.#snapshots.read('figures', later(state.minPosition, item.position), async (manager) => ({
      invoice: item,
      ...(await readChain(asked(manager), links, until)),
    }));
  }

  /** Where the commit before this position ends: from there a page of the log begins with the commit that holds it. */
  async commitBefore(position: Position): Promise<Position> {
    return this.#snapshots.read('figures', position, async (manager) => {
      const [row] = await manager.query<{ position: Position | null }[]>(
        'SELECT max(position)::text AS position FROM read.boundary WHERE position < $1::bigint',
        [position],
      );
      return row?.position ?? START;
    });
  }

  /** A page of a register, as it is now or was; the next page of a past state is of the same state, whatever is written meanwhile. */
  async list<Name extends RegisterName>(
    register: Name,
    asking: RegisterQuery<Name> & StateAsked = {},
  ): Promise<At<RegisterPage<RegisterRows[Name]>>> {
    const mark = markOf(register, asking);
    const past = await pastState(this.#snapshots, asking, mark);
    const { next, position, rows } = await this.#registers(asking, past, async (manager) => {
      const page = await findRows(manager, register, asking, { mark, past });
      return { ...page, rows: await finding(manager, page.found) };
    });
    return { items: await this.#rows.tell(register, rows), ...(next !== undefined && { next }), position };
  }

  async get<Name extends RegisterName>(
    register: Name,
    id: string,
    state: StateAsked = {},
    narrowed: Narrowed<Name> = {},
  ): Promise<At<{ readonly item?: RegisterRows[Name] }>> {
    const past = await pastState(this.#snapshots, state);
    const { rows, position } = await this.#registers(state, past, async (manager) => {
      const found = await findRow(manager, register, id, { ...narrowed, at: past?.position });
      return { rows: await finding(manager, found === undefined ? [] : [found]) };
    });
    const [item] = await this.#rows.tell(register, rows);
    return { ...(item !== undefined && { item }), position };
  }

  /** Every row of a register, as it is now or was. */
  async all<R extends RegisterName>(register: R, state: StateAsked = {}): Promise<readonly RegisterRows[R][]> {
    const past = await pastState(this.#snapshots, state);
    const { rows } = await this.#registers(state, past, async (manager) => ({
      rows: await finding(manager, await findAll(manager, register, past?.position)),
    }));
    return this.#rows.tell(register, rows);
  }

  /** As `list('requests')`, each cohort with what was treated and how far it is covered. */
  async listRequests(asking: RegisterQuery<'requests'> & StateAsked = {}): Promise<At<RegisterPage<RequestView>>> {
    const mark = markOf('requests', asking);
    const past = await pastState(this.#snapshots, asking, mark);
    const { next, position, ...both } = await this.#registers(asking, past, async (manager) => {
      const page = await findRows(manager, 'requests', asking, { mark, past });
      return { next: page.next, ...(await this.#requests(manager, page.found, past)) };
    });
    return { items: await this.#requestViews(both), ...(next !== undefined && { next }), position };
  }

  async getRequest(
    id: string,
    state: StateAsked = {},
    narrowed: Narrowed<'requests'> = {},
  ): Promise<At<{ readonly item?: RequestView }>> {
    const past = await pastState(this.#snapshots, state);
    const { position, ...both } = await this.#registers(state, past, async (manager) => {
      const found = await findRow(manager, 'requests', id, { ...narrowed, at: past?.position });
      return this.#requests(manager, found === undefined ? [] : [found], past);
    });
    const [item] = await this.#requestViews(both);
    return { ...(item !== undefined && { item }), position };
  }

  /** A page of what waits for a person, in any of their roles, or waited in a state of the past. */
  async tasks(person: Person, { cursor, ...query }: TaskQuery & StateAsked = {}): Promise<At<TaskPage>> {
    const mark = cursor === undefined ? undefined : readTaskCursor(cursor);
    const past = await pastState(this.#snapshots, query, mark);
    const [readModel, rows] = [this.#readModel, this.#rows];
    return this.#registers(query, past, (manager) =>
      tasksPage({ manager, readModel, rows, past }, person, query, mark),
    );
  }

  /** What is due at a moment, in the order in which it is to be done. */
  async due(upTo: Instant, limit: number, { minPosition }: AtLeast = {}): Promise<readonly DueRow[]> {
    return this.#snapshots.read('registers', minPosition, (manager) => readDue(manager, upTo, limit));
  }

  /** A page of all that falls due, as it is said now or was in a state of the past. */
  async listDue({ cursor, ...query }: DueQuery & StateAsked = {}) {
    const mark = cursor === undefined ? undefined : readDueCursor(cursor);
    const past = await pastState(this.#snapshots, query, mark);
    return this.#registers(query, past, (manager) => listDue(manager, query, mark, past));
  }

  async #requests(manager: EntityManager, found: readonly Found[], past: Past | undefined): Promise<FoundRequests> {
    const ids = found.map(({ id }) => id);
    const contracts = await finding(manager, await findContractsOn(manager, ids, past?.position));
    return { requests: await finding(manager, found), contracts };
  }

  async #requestViews({ requests, contracts }: FoundRequests): Promise<readonly RequestView[]> {
    const onThem = await this.#rows.tell('contracts', contracts);
    return (await this.#rows.tell('requests', requests)).map((row) => this.#readModel.requestView(row, onThem));
  }

  /** Reads registers that have come as far as is asked for; a state of the past is named by its own position. */
  async #registers<Answer extends object>(
    { minPosition }: AtLeast,
    past: Past | undefined,
    work: (manager: EntityManager) => Promise<Answer>,
  ): Promise<At<Answer>> {
    return this.#snapshots.read('registers', later(minPosition, past?.position), async (manager, position) => ({
      ...(await work(manager)),
      position: past?.position ?? position,
    }));
  }

  async #figures<View extends object>(
    prefix: string,
    { minPosition, ...asOf }: AsOf & AtLeast,
    view: (figures: readonly { readonly key: string; readonly value: bigint }[]) => View,
  ): Promise<At<View>> {
    return this.#snapshots.read('figures', later(minPosition, asOf.position), async (manager) => {
      const { figures, position } = await readFigures(asked(manager), prefix, asOf);
      return { ...view(figures), position };
    });
  }
}

const allocationChange = (posting: ExplainedPosting): AllocationChange => {
  const { source, delta, total, position, eventId, recordedAt, effectiveOn } = posting;
  const [, decision = source] = /^decisions\/(.+)$/.exec(source) ?? [];
  const amounts = { amountOre: delta.toString(), balanceOre: total.toString() };
  return { decision, ...amounts, position, eventId, recordedAt, effectiveOn };
};
