import type { Handling } from '@spillrom/event-sourcing';
import type { ContractCommand } from '../contract/index.js';
import type { DecisionCommand } from '../decision/index.js';
import type { DelegationCommand } from '../delegation/index.js';
import type { FrameworkCommand } from '../framework/index.js';
import type { InvoiceCommand } from '../invoice/index.js';
import type { ProgrammeCommand } from '../programme/index.js';
import type { ProviderCommand } from '../provider/index.js';
import type { RequestCommand } from '../request/index.js';
import { contractRows } from './contract-rows.js';
import { contractUseRows } from './contract-use-rows.js';
import { invoiceRows } from './invoice-rows.js';
import { programmeRows } from './programme-rows.js';
import { providerRows } from './provider-rows.js';
import { requestRows } from './request-rows.js';

export type Command =
  | ProgrammeCommand
  | DecisionCommand
  | DelegationCommand
  | ProviderCommand
  | FrameworkCommand
  | RequestCommand
  | ContractCommand
  | InvoiceCommand;

export type CommandType = Command['type'];

/** Every command of the house and the decision that answers it; a command without a row does not compile. */
export const decisions: { readonly [Type in CommandType]: Handling<Extract<Command, { type: Type }>> } = {
  ...programmeRows,
  ...providerRows,
  ...requestRows,
  ...contractRows,
  ...contractUseRows,
  ...invoiceRows,
};
