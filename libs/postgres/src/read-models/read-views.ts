import { DataSource, type EntityManager } from 'typeorm';
import { comparePositions, START, type Position } from '@spillrom/event-sourcing';
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
  HOLD_SCHEMA,
  readChain,
  readFigures,
  type Ask,
  type AsOf,
  type ExplainedPosting,
  type ExplainQuery,
} from '@spillrom/postgres/figures';
import { CONNECT_MS, LastingClient } from '../connection.js';
import { faultOf } from '../fault.js';
import type { Parked, ProjectionName } from './checkpoint.js';
import { readDue, type DueRow } from './due-table.js';
import { entities } from './register-entities.js';
import {
  contractsOn,
  getRow,
  listRows,
  QueryRefused,
  type RegisterPage,
  type RegisterQuery,
} from './register-query.js';
import { tasksPage, type TaskPage, type TaskQuery } from './waiting-rows.js';
import { ReadModelBehind, ReadModelParked, ReadModelUnavailable, waitUntil, type Reached } from './waiting.js';

export interface ReadViewsOptions {
  readonly url: string;
  readonly readModel: ReadModel;
  /** How long a read waits for the position it asks for. */
  readonly waitMs?: number;
  readonly connectionsMax?: number;
  /** After so long without an answer of the database a read is given up. By default 10 s. */
  readonly readMs?: number;
  /** How long a connection may take to open. By default 5 s. */
  readonly connectMs?: number;
}

/** What every read may ask for: at least the state after this position. */
export interface AtLeast {
  readonly minPosition?: Position;
}

/** An answer, and the position of the read model that it was read at. */
export type At<Answer> = Answer & { readonly position: Position };

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

const READ_MS = 10_000;
const HISTORY_MAX = 10_000;

const later = (a: Position | undefined, b: Position | undefined): Position => {
  const [one, other] = [a ?? START, b ?? START];
  return comparePositions(one, other) > 0 ? one : other;
};

/** Everything that the API shows of the read models; each answer is read in one snapshot. */
export class ReadViews {
  readonly #source: DataSource;
  readonly #readModel: ReadModel;
  readonly #waitMs: number;
  readonly #readMs: number;

  private constructor(source: DataSource, { readModel, waitMs = 5_000, readMs = READ_MS }: ReadViewsOptions) {
    this.#source = source;
    this.#readModel = readModel;
    this.#waitMs = waitMs;
    this.#readMs = readMs;
  }

  static async open(options: ReadViewsOptions): Promise<ReadViews> {
    const { url, connectionsMax = 10, connectMs = CONNECT_MS, readMs = READ_MS } = options;
    const source = new DataSource({
      type: 'postgres',
      url,
      entities: Object.values(entities),
      poolSize: connectionsMax,
      connectTimeoutMS: connectMs,
      extra: { Client: LastingClient, silenceMs: readMs },
    });
    await source.initialize();
    return new ReadViews(source, options);
  }

  async close(): Promise<void> {
    await this.#source.destroy();
  }

  /** How far a projection has come. */
  async position(of: ProjectionName): Promise<Position> {
    return (await reachedBy(this.#source.manager, of)).position;
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
    { minPosition }: AtLeast = {},
  ): Promise<At<{ readonly phases: readonly PhaseAllocation[] }>> {
    return this.#read('figures', minPosition, async (manager, position) => {
      const ask = asked(manager);
      const { prefix, view, allocatedKey } = this.#readModel.budgetUse(programme);
      const { phases } = view((await readFigures(ask, prefix)).figures);
      const allocations: PhaseAllocation[] = [];
      for (const { phase, allocated } of phases) {
        const { postings } = await explainFigure(ask, { key: allocatedKey(phase), limit: HISTORY_MAX });
        allocations.push({ phase, allocatedOre: allocated, history: postings.map(allocationChange) });
      }
      return { phases: allocations, position };
    });
  }

  /** A page of a figure's postings, down to the events. */
  async explain({
    minPosition,
    ...query
  }: ExplainQuery & AtLeast): Promise<
    At<{ readonly postings: readonly ExplainedPosting[]; readonly next?: Position }>
  > {
    const wanted = later(minPosition, query.asOf?.position);
    return this.#read('figures', wanted, (manager) => explainFigure(asked(manager), query));
  }

  /** What an invoice was paid on, step by step back to the appropriation; nothing where there is no such invoice. */
  async chain(invoice: string, atLeast: AtLeast = {}) {
    const { item, position } = await this.get('invoices', invoice, atLeast);
    if (item === undefined) return { invoice: item, movements: [], position };
    const links = this.#readModel.chain(item);
    return this.#read('figures', later(atLeast.minPosition, item.position), async (manager) => ({
      invoice: item,
      ...(await readChain(asked(manager), links)),
    }));
  }

  /** Where the commit before this position ends: from there a page of the log begins with the commit that holds it. */
  async commitBefore(position: Position): Promise<Position> {
    return this.#read('figures', position, async (manager) => {
      const [row] = await manager.query<{ position: Position | null }[]>(
        'SELECT max(position)::text AS position FROM read.boundary WHERE position < $1::bigint',
        [position],
      );
      return row?.position ?? START;
    });
  }

  async list<Name extends RegisterName>(
    register: Name,
    { minPosition, ...query }: RegisterQuery<Name> & AtLeast = {},
  ): Promise<At<RegisterPage<Name>>> {
    return this.#read('registers', minPosition, async (manager, position) => ({
      ...(await listRows(manager, register, query)),
      position,
    }));
  }

  async get<Name extends RegisterName>(
    register: Name,
    id: string,
    { minPosition }: AtLeast = {},
  ): Promise<At<{ readonly item?: RegisterRows[Name] }>> {
    return this.#read('registers', minPosition, async (manager, position) => {
      const item = await getRow(manager, register, id);
      return { ...(item === undefined ? {} : { item }), position };
    });
  }

  /** As `list('requests')`, each cohort with what was treated and how far it is covered. */
  async listRequests({ minPosition, ...query }: RegisterQuery<'requests'> & AtLeast = {}): Promise<
    At<{ readonly items: readonly RequestView[]; readonly next?: string }>
  > {
    return this.#read('registers', minPosition, async (manager, position) => {
      const page = await listRows(manager, 'requests', query);
      const contracts = await contractsOn(
        manager,
        page.items.map(({ request }) => request),
      );
      return { ...page, items: page.items.map((row) => this.#readModel.requestView(row, contracts)), position };
    });
  }

  async getRequest(id: string, { minPosition }: AtLeast = {}): Promise<At<{ readonly item?: RequestView }>> {
    return this.#read('registers', minPosition, async (manager, position) => {
      const row = await getRow(manager, 'requests', id);
      if (row === undefined) return { position };
      return { item: this.#readModel.requestView(row, await contractsOn(manager, [id])), position };
    });
  }

  /** A page of what waits for a person, in any of their roles. */
  async tasks(person: Person, { minPosition, ...query }: TaskQuery & AtLeast = {}): Promise<At<TaskPage>> {
    return this.#read('registers', minPosition, async (manager, position) => ({
      ...(await tasksPage(manager, this.#readModel, person, query)),
      position,
    }));
  }

  /** What is due at a moment, in the order in which it is to be done. */
  async due(upTo: Instant, limit: number, { minPosition }: AtLeast = {}): Promise<readonly DueRow[]> {
    return this.#read('registers', minPosition, (manager) => readDue(manager, upTo, limit));
  }

  async #figures<View extends object>(
    prefix: string,
    { minPosition, ...asOf }: AsOf & AtLeast,
    view: (figures: readonly { readonly key: string; readonly value: bigint }[]) => View,
  ): Promise<At<View>> {
    return this.#read('figures', later(minPosition, asOf.position), async (manager) => {
      const { figures, position } = await readFigures(asked(manager), prefix, asOf);
      return { ...view(figures), position };
    });
  }

  /** @throws ReadModelBehind, ReadModelParked, ReadModelUnavailable */
  async #read<Answer>(
    of: ProjectionName,
    minPosition: Position | undefined,
    work: (manager: EntityManager, position: Position) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      if (minPosition !== undefined && minPosition !== START) {
        await waitUntil(minPosition, of, () => reachedBy(this.#source.manager, of), this.#waitMs);
      }
      return await this.#source.transaction('REPEATABLE READ', async (manager) => {
        await manager.query(`SET LOCAL statement_timeout = ${this.#readMs}; ${HOLD_SCHEMA}`);
        return work(manager, (await reachedBy(manager, of)).position);
      });
    } catch (error) {
      throw isOfConnection(error) ? new ReadModelUnavailable(error) : error;
    }
  }
}

const isOfConnection = (error: unknown): boolean => {
  const isOurs = error instanceof ReadModelBehind || error instanceof ReadModelParked || error instanceof QueryRefused;
  return !isOurs && faultOf(error) === 'connection';
};

const asked =
  (manager: EntityManager): Ask =>
  <Row>(sql: string, values: readonly unknown[]) =>
    manager.query<Row[]>(sql, [...values]);

const reachedBy = async (manager: EntityManager, of: ProjectionName): Promise<Reached> => {
  const [row] = await manager.query<{ position: Position; parked: string | null }[]>(
    'SELECT position::text, parked FROM read.checkpoint WHERE name = $1',
    [of],
  );
  if (row === undefined) throw new Error(`no checkpoint of ${of}`);
  return { position: row.position, parked: row.parked === null ? null : (JSON.parse(row.parked) as Parked) };
};

const allocationChange = (posting: ExplainedPosting): AllocationChange => {
  const { source, delta, total, position, eventId, recordedAt, effectiveOn } = posting;
  const [, decision = source] = /^decisions\/(.+)$/.exec(source) ?? [];
  const amounts = { amountOre: delta.toString(), balanceOre: total.toString() };
  return { decision, ...amounts, position, eventId, recordedAt, effectiveOn };
};
