import type { ClientCommandType } from '@spillrom/domain';
import { contractCommands } from '../contracts/contract-commands.js';
import { contractUseCommands } from '../contracts/contract-use-commands.js';
import { creditCommands } from '../credits/credit-commands.js';
import { decisionCommands } from '../decisions/decision-commands.js';
import { delegationCommands } from '../delegations/delegation-commands.js';
import { dialogueCommands } from '../dialogue/dialogue-commands.js';
import { frameworkCommands } from '../frameworks/framework-commands.js';
import { offerCommands } from '../inquiries/offer-commands.js';
import { inquiryCommands } from '../inquiries/inquiry-commands.js';
import { invoiceCommands } from '../invoices/invoice-commands.js';
import { programmeCommands } from '../programmes/programme-commands.js';
import { providerCommands } from '../providers/provider-commands.js';
import { rankingCommands } from '../rankings/ranking-commands.js';
import { recusalCommands } from '../recusals/recusal-commands.js';
import { requestCommands } from '../requests/request-commands.js';
import type { CommandRow } from './row.js';

/** A row, whichever command it is of. */
export type Operation = CommandRow<ClientCommandType>;

/** Every command as an operation of the API; one that is missing, or too much, does not compile. */
export const operations: { readonly [Type in ClientCommandType]: CommandRow<Type> } = {
  ...programmeCommands,
  ...decisionCommands,
  ...delegationCommands,
  ...providerCommands,
  ...frameworkCommands,
  ...requestCommands,
  ...contractCommands,
  ...contractUseCommands,
  ...inquiryCommands,
  ...offerCommands,
  ...invoiceCommands,
  ...creditCommands,
  ...rankingCommands,
  ...recusalCommands,
  ...dialogueCommands,
};

/** Bodies of a command as the description shows them, by name. */
export const examplesOf = (type: ClientCommandType): Readonly<Record<string, object>> => {
  const { example, examples }: Operation = operations[type];
  return examples ?? { [type]: example };
};
