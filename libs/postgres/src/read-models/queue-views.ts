import type { EntityManager } from 'typeorm';
import type { Position } from '@spillrom/event-sourcing';
import type { ContractRow, ProgrammeRow, QueueRows, ReadModel, RequestView } from '@spillrom/read-models';
import { later, pastState, type StateAsked } from './past-state.js';
import { findAll, findContractsOn } from './register-query.js';
import type { Snapshots } from './snapshots.js';
import { finding, type ToldRows } from './told-rows.js';

type At<Answer> = Answer & { readonly position: Position };

/** Rows of requests in some statuses, with all that is read beside them; their places among one another need them all. */
export class QueueViews {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly rows: ToldRows,
    private readonly readModel: Pick<ReadModel, 'requestView'>,
  ) {}

  /** Those requests, and what says in which order they are served. */
  async ranked(statuses: readonly string[], state: StateAsked = {}): Promise<At<QueueRows>> {
    const { requests, rankings, programmes, position } = await this.#read(state, async (manager, at) => ({
      requests: await finding(manager, await findAll(manager, 'requests', at, statuses)),
      rankings: await finding(manager, await findAll(manager, 'rankings', at)),
      programmes: await finding(manager, await findAll(manager, 'programmes', at)),
    }));
    return {
      requests: await this.rows.tell('requests', requests),
      rankings: await this.rows.tell('rankings', rankings),
      programmes: await this.rows.tell('programmes', programmes),
      position,
    };
  }

  /** Those requests, with what came of them. */
  async covered(
    statuses: readonly string[],
    state: StateAsked = {},
  ): Promise<At<{ readonly requests: readonly RequestView[]; readonly programmes: readonly ProgrammeRow[] }>> {
    const { requests, contracts, programmes, position } = await this.#read(state, async (manager, at) => {
      const found = await findAll(manager, 'requests', at, statuses);
      const ids = found.map(({ id }) => id);
      return {
        requests: await finding(manager, found),
        contracts: await finding(manager, await findContractsOn(manager, ids, at)),
        programmes: await finding(manager, await findAll(manager, 'programmes', at)),
      };
    });
    const onThem = byRequest(await this.rows.tell('contracts', contracts));
    const rows = await this.rows.tell('requests', requests);
    return {
      requests: rows.map((row) => this.readModel.requestView(row, onThem.get(row.request) ?? [])),
      programmes: await this.rows.tell('programmes', programmes),
      position,
    };
  }

  async #read<Answer extends object>(
    state: StateAsked,
    work: (manager: EntityManager, at: Position | undefined) => Promise<Answer>,
  ): Promise<At<Answer>> {
    const past = await pastState(this.snapshots, state);
    const wanted = later(state.minPosition, past?.position);
    return this.snapshots.read('registers', wanted, async (manager, position) => ({
      ...(await work(manager, past?.position)),
      position: past?.position ?? position,
    }));
  }
}

const byRequest = (contracts: readonly ContractRow[]): ReadonlyMap<string, readonly ContractRow[]> => {
  const groups = new Map<string, ContractRow[]>();
  for (const contract of contracts) {
    const own = groups.get(contract.request);
    if (own === undefined) groups.set(contract.request, [contract]);
    else own.push(contract);
  }
  return groups;
};
