import type { ContractId, LocalDate, Ore, OrgNumber } from '@spillrom/kernel';
import type { ProviderKind } from '../../vocabulary/provider-kinds.js';
import type { DecidedQuota, ProcedurePatients, ProviderEvent } from './events.js';

export type Capacity = Extract<ProviderEvent, { type: 'CapacityDeclared' }>['data'];

/** What an unsettled contract asks of the provider. */
export type Engagement = Pick<
  Extract<ProviderEvent, { type: 'ProviderEngaged' }>['data'],
  'from' | 'to' | 'specialties'
>;

export type DirectAward = { readonly totalOre: Ore; readonly confirmedOn: LocalDate };

export type QuotaUse = { readonly year: number; readonly procedures: readonly ProcedurePatients[] };

export type KnownProvider = {
  readonly status: 'active' | 'suspended' | 'ended';
  readonly provider: OrgNumber;
  readonly name: string;
  /** The number under which its invoices come: its own, or that of the legal entity of which it is a sub-unit. */
  readonly invoicesAs: OrgNumber;
  readonly kind: ProviderKind;
  /** In the order in which they were declared. */
  readonly capacities: readonly Capacity[];
  readonly engagements: ReadonlyMap<ContractId, Engagement>;
  /** Direct awards, settled ones too; not those that count as never confirmed. */
  readonly directAwards: ReadonlyMap<ContractId, DirectAward>;
  /** What contracts use of the quotas of a year; settled ones too. */
  readonly quotasUsed: ReadonlyMap<ContractId, QuotaUse>;
  /** The latest decision on each procedure and year. */
  readonly quotasDecided: readonly DecidedQuota[];
};

export type ProviderState = { readonly status: 'absent' } | KnownProvider;
