import { ore, unreachable } from '@spillrom/kernel';
import type { ContractId } from '@spillrom/kernel';
import type { ProviderEvent } from './events.js';
import type { Engagement, KnownProvider, ProviderState } from './state.js';

type Of<Type extends ProviderEvent['type']> = Extract<ProviderEvent, { type: Type }>;

const registered = ({ data: { provider, name, kind } }: Of<'ProviderRegistered'>): KnownProvider => ({
  status: 'active',
  provider,
  name,
  invoicesAs: provider,
  kind,
  capacities: [],
  engagements: new Map(),
  directAwards: new Map(),
  quotasUsed: new Map(),
  quotasDecided: [],
});

const without = ({ engagements }: KnownProvider, contract: ContractId): Map<ContractId, Engagement> => {
  const others = new Map(engagements);
  others.delete(contract);
  return others;
};

/** A later word on weeks takes the place of earlier ones that lie wholly inside them, so that what is remembered stays small. */
const declared = ({ capacities }: KnownProvider, { data }: Of<'CapacityDeclared'>): KnownProvider['capacities'] => [
  ...capacities.filter(
    ({ specialty, fromWeek, toWeek }) =>
      specialty !== data.specialty || fromWeek < data.fromWeek || toWeek > data.toWeek,
  ),
  data,
];

const engaged = (provider: KnownProvider, { data }: Of<'ProviderEngaged'>): KnownProvider => {
  const { contract, from, to, specialties, basis, totalOre, confirmedOn } = data;
  const engagements = without(provider, contract).set(contract, { from, to, specialties });
  if (basis !== 'directAward' || totalOre === undefined || confirmedOn === undefined)
    return { ...provider, engagements };
  const award = { totalOre: ore(totalOre), confirmedOn };
  return { ...provider, engagements, directAwards: new Map(provider.directAwards).set(contract, award) };
};

/** What was carried out stays awarded without competition; what counts as never confirmed does not. */
const disengaged = (provider: KnownProvider, { data }: Of<'ProviderDisengaged'>): KnownProvider => {
  const { contract, cause } = data;
  const engagements = without(provider, contract);
  if (cause === 'settlement' || !provider.directAwards.has(contract)) return { ...provider, engagements };
  return {
    ...provider,
    engagements,
    directAwards: new Map([...provider.directAwards].filter(([each]) => each !== contract)),
  };
};

const quotaUsed = ({ quotasUsed }: KnownProvider, { data }: Of<'QuotaUsed'>): KnownProvider['quotasUsed'] => {
  const { contract, ...use } = data;
  const uses = new Map(quotasUsed);
  uses.delete(contract);
  return use.procedures.length === 0 ? uses : uses.set(contract, use);
};

const quotaDecided = (
  { quotasDecided }: KnownProvider,
  { data: { procedure, year, patients } }: Of<'QuotaDecided'>,
): KnownProvider['quotasDecided'] => [
  ...quotasDecided.filter((each) => each.procedure !== procedure || each.year !== year),
  { procedure, year, patients },
];

const next = (provider: KnownProvider, event: Exclude<ProviderEvent, Of<'ProviderRegistered'>>): KnownProvider => {
  switch (event.type) {
    case 'CapacityDeclared':
      return { ...provider, capacities: declared(provider, event) };
    case 'ProviderSuspended':
      return { ...provider, status: 'suspended' };
    case 'ProviderReinstated':
      return { ...provider, status: 'active' };
    case 'ProviderEnded':
      return { ...provider, status: 'ended' };
    case 'ProviderCorrected': {
      const { name = provider.name, legalEntity = provider.invoicesAs } = event.data;
      return { ...provider, name, invoicesAs: legalEntity };
    }
    case 'ProviderEngaged':
      return engaged(provider, event);
    case 'ProviderDisengaged':
      return disengaged(provider, event);
    case 'QuotaUsed':
      return { ...provider, quotasUsed: quotaUsed(provider, event) };
    case 'QuotaDecided':
      return { ...provider, quotasDecided: quotaDecided(provider, event) };
    default:
      return unreachable(event);
  }
};

export const evolveProvider = (state: ProviderState, event: ProviderEvent): ProviderState => {
  if (event.type === 'ProviderRegistered') return registered(event);
  if (state.status === 'absent') return unreachable(event as never);
  return next(state, event);
};
