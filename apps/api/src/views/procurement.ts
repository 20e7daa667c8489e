import { comparePositions } from '@spillrom/event-sourcing';
import {
  authoritiesOf,
  procurementRecord,
  recordedIn,
  type ContractRow,
  type RegisterName,
} from '@spillrom/read-models';
import { shortReference } from '@spillrom/kernel';
import type { ReadViews, StateAsked } from '@spillrom/postgres/read-models';
import type { Application } from '../application.js';
import type { Asked } from './parameters.js';
import { missingIn, stateAsked, type PastAsked } from './state-asked.js';

export interface RecordAsked extends PastAsked, Asked<'minPosition'> {
  readonly contract: string;
}

/** All that the contract comes from, in one state; the framework agreement as it was when the contract was confirmed. */
const caseOf = async (views: ReadViews, contract: ContractRow, state: StateAsked) => {
  const find = async <Name extends RegisterName>(register: Name, id: string | undefined, at = state) =>
    id === undefined ? undefined : (await views.get(register, id, at)).item;
  const all = async <Name extends RegisterName>(register: Name, ids: readonly string[]) =>
    (await Promise.all([...new Set(ids)].map((id) => find(register, id)))).flatMap((row) => row ?? []);
  const { confirmed, inquiry, framework } = contract;
  const holders = authoritiesOf({ contract }).map(({ relied }) => relied.holder);
  const delegations = await all('delegations', holders);
  const granted = authoritiesOf({ contract, delegations }).flatMap(({ grant }) => grant?.decision ?? []);
  return {
    ...{ contract, delegations },
    request: await find('requests', contract.request),
    inquiry: await find('inquiries', inquiry),
    framework: await find('frameworks', framework, { ...state, ...(confirmed && { recordedAt: confirmed.at }) }),
    decisions: await all('decisions', granted),
    recusals: await views.all('recusals', state),
  };
};

export const procurementViews = ({ views, store }: Pick<Application, 'views' | 'store'>) => ({
  procurementRecord: async ({ contract: id, ...query }: RecordAsked) => {
    const { item: contract, position } = await views.get('contracts', id, stateAsked(query));
    if (contract === undefined) throw missingIn(query, position);
    const rows = await caseOf(views, contract, { position });
    const events = await store.read(recordedIn(rows).map((stream) => ({ stream, after: -1 })));
    const until = events.filter((event) => comparePositions(event.position, position) <= 0);
    return {
      reference: shortReference('contract', contract.contract),
      requestReference: shortReference('request', contract.request),
      ...procurementRecord(rows, until),
      position,
    };
  },
});
