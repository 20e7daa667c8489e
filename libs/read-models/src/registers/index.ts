import { unreachable } from '@spillrom/kernel';
import type { RecordedEvent } from '../recorded-event.js';
import { evolveCommandRow } from './commands.js';
import type { CommandRow } from './commands.js';
import type { ContractRow } from './contract-rows.js';
import { evolveContractRow } from './contracts.js';
import { evolveCreditRow } from './credits.js';
import type { CreditRow } from './credits.js';
import { evolveDecisionRow } from './decisions.js';
import type { DecisionRow } from './decisions.js';
import { evolveDelegationRow } from './delegations.js';
import type { DelegationRow } from './delegations.js';
import { evolveFrameworkRow } from './frameworks.js';
import type { FrameworkRow } from './frameworks.js';
import { evolveInquiryRow } from './inquiries.js';
import type { InquiryRow } from './inquiry-rows.js';
import { evolveInvoiceRow } from './invoices.js';
import type { InvoiceRow } from './invoices.js';
import { evolveProgrammeRow } from './programmes.js';
import type { ProgrammeRow } from './programmes.js';
import { evolveProviderRow } from './providers.js';
import type { ProviderRow } from './providers.js';
import { evolveRankingRow } from './rankings.js';
import type { RankingRow } from './rankings.js';
import { evolveRecusalRow } from './recusals.js';
import type { RecusalsRow } from './recusals.js';
import { evolveRequestRow } from './requests.js';
import type { RequestRow } from './requests.js';

export type { CommandRow } from './commands.js';
export type * from './contract-rows.js';
export type { CreditRow } from './credits.js';
export type { DecisionRow, OutsideRow } from './decisions.js';
export type { DelegationRow, GrantRow } from './delegations.js';
export type { FrameworkRow } from './frameworks.js';
export type * from './inquiry-rows.js';
export type { InvoiceReversalRow, InvoiceRow, ReceivedRow } from './invoices.js';
export type { InvoiceCreditRow, RefundRow } from './invoice-credits.js';
export type { PhaseRow, ProgrammeRow } from './programmes.js';
export type { ProviderRow } from './providers.js';
export type { RankingRow } from './rankings.js';
export type { RecusalRow, RecusalsRow } from './recusals.js';
export type { CohortRow } from './request-cohorts.js';
export type { RequestRow, ReservationReversalRow } from './requests.js';
export type { Done, RowHead } from './row.js';

/** Every register and the type of its rows. A row is the fold of one stream; its id is the stream's name without the category. */
export interface RegisterRows {
  readonly commands: CommandRow;
  readonly contracts: ContractRow;
  readonly credits: CreditRow;
  readonly decisions: DecisionRow;
  readonly delegations: DelegationRow;
  readonly frameworks: FrameworkRow;
  readonly inquiries: InquiryRow;
  readonly invoices: InvoiceRow;
  readonly programmes: ProgrammeRow;
  readonly providers: ProviderRow;
  readonly rankings: RankingRow;
  readonly recusals: RecusalsRow;
  readonly requests: RequestRow;
}

export type RegisterName = keyof RegisterRows;
export type Row = RegisterRows[RegisterName];

/** Where events of a category are shown; nothing for what no register shows. Reference data is read from its own streams. */
export const registerOf = (category: RecordedEvent['category']): RegisterName | undefined =>
  category === 'phase' || category === 'dialogue' || category === 'reference'
    ? undefined
    : category === 'inquiry'
      ? 'inquiries'
      : `${category}s`;

/** The category whose events a register shows. */
export const categoryOfRegister = (register: RegisterName): string =>
  register === 'inquiries' ? 'inquiry' : register.slice(0, -1);

/**
 * The row after one event more: the same row when nothing of it changes, nothing for an event that no register shows.
 * The row handed in must be that of `registerOf` and the event's subject.
 */
export const evolveRow = (row: Row | undefined, recorded: RecordedEvent): Row | undefined => {
  switch (recorded.category) {
    case 'command':
      return evolveCommandRow(row as CommandRow | undefined, recorded.event, recorded);
    case 'contract':
      return evolveContractRow(row as ContractRow | undefined, recorded.event, recorded);
    case 'credit':
      return evolveCreditRow(row as CreditRow | undefined, recorded.event, recorded);
    case 'decision':
      return evolveDecisionRow(row as DecisionRow | undefined, recorded.event, recorded);
    case 'delegation':
      return evolveDelegationRow(row as DelegationRow | undefined, recorded.event, recorded);
    case 'framework':
      return evolveFrameworkRow(row as FrameworkRow | undefined, recorded.event, recorded);
    case 'inquiry':
      return evolveInquiryRow(row as InquiryRow | undefined, recorded.event, recorded);
    case 'invoice':
      return evolveInvoiceRow(row as InvoiceRow | undefined, recorded.event, recorded);
    case 'programme':
      return evolveProgrammeRow(row as ProgrammeRow | undefined, recorded.event, recorded);
    case 'provider':
      return evolveProviderRow(row as ProviderRow | undefined, recorded.event, recorded);
    case 'ranking':
      return evolveRankingRow(row as RankingRow | undefined, recorded.event, recorded);
    case 'recusal':
      return evolveRecusalRow(row as RecusalsRow | undefined, recorded.event, recorded);
    case 'request':
      return evolveRequestRow(row as RequestRow | undefined, recorded.event, recorded);
    case 'dialogue':
    case 'phase':
    case 'reference':
      return undefined;
    default:
      return unreachable(recorded);
  }
};
