import { comparePositions, streamName, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import type { FrameworkId, LocalDate, OrgNumber } from '@spillrom/kernel';
import {
  decidedOn,
  frameworkReport,
  providerReport,
  recordedEvent,
  type FrameworkReport,
  type ProviderReport,
  type Turn,
} from '@spillrom/read-models';
import type { Application } from '../application.js';
import { allRows } from './all-rows.js';
import type { Asked } from './parameters.js';
import { missingIn, stateAsked, type PastAsked } from './state-asked.js';

type Query = PastAsked & Asked<'on' | 'minPosition'>;

export interface FrameworkAsked {
  readonly framework: FrameworkId;
  readonly query: Query;
}

export interface ProviderAsked {
  readonly provider: OrgNumber;
  readonly query: Query;
}

/** What is reported on a framework agreement. */
export type FrameworkReported = FrameworkReport & { readonly framework: FrameworkId; readonly position: Position };

/** What is reported on a provider. */
export type ProviderReported = ProviderReport & { readonly provider: OrgNumber; readonly position: Position };

/** A suspension or what ended one; other events of a provider are none. */
const turnOf = (stored: StoredEvent): readonly Turn[] => {
  const recorded = recordedEvent(stored);
  if (recorded.category !== 'provider') return [];
  const { event } = recorded;
  const turned = (to: Turn['to'], reason: string): readonly Turn[] => [{ to, on: decidedOn(recorded), reason }];
  if (event.type === 'ProviderSuspended') return turned('suspended', event.data.reason);
  if (event.type === 'ProviderReinstated') return turned('active', event.data.reason);
  return event.type === 'ProviderEnded' ? turned('ended', event.data.reason) : [];
};

/** How agreements and providers have done. */
export const marketReportViews = ({ views, store, today }: Pick<Application, 'views' | 'store' | 'today'>) => ({
  frameworkReport: async ({ framework: id, query }: FrameworkAsked): Promise<FrameworkReported> => {
    const { item: framework, position } = await views.get('frameworks', id, stateAsked(query));
    if (framework === undefined) throw missingIn(query, position);
    const on = (query.on as LocalDate | undefined) ?? (await today());
    const frameworks = await allRows(views, 'frameworks', {}, position);
    const contracts = await allRows(views, 'contracts', {}, position);
    return { framework: id, ...frameworkReport({ framework, frameworks, contracts }, on), position };
  },

  providerReport: async ({ provider, query }: ProviderAsked): Promise<ProviderReported> => {
    const { item, position } = await views.get('providers', provider, stateAsked(query));
    if (item === undefined) throw missingIn(query, position);
    const on = (query.on as LocalDate | undefined) ?? (await today());
    const contracts = await allRows(views, 'contracts', { provider }, position);
    const programmes = [...new Set(contracts.map(({ programme }) => programme))];
    const requests = await Promise.all(
      programmes.map((programme) => allRows(views, 'requests', { programme }, position)),
    );
    const events = await store.read([{ stream: streamName(`provider-${provider}`), after: -1 }]);
    const turns = events.filter((each) => comparePositions(each.position, position) <= 0).flatMap(turnOf);
    return { provider, ...providerReport({ contracts, requests: requests.flat(), turns }, on), position };
  },
});
