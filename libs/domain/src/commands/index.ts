import type { Handling } from '@spillrom/event-sourcing';
import type { ContractCommand } from './contract/commands.js';
import type { CreditCommand } from './credit/commands.js';
import type { DecisionCommand } from './decision/commands.js';
import type { DelegationCommand } from './delegation/commands.js';
import type { Fits, Row } from './guards.js';
import type { DialogueCommand } from './dialogue/commands.js';
import type { FrameworkCommand } from './framework/commands.js';
import type { InquiryCommand } from './inquiry/commands.js';
import type { InvoiceCommand } from './invoice/commands.js';
import type { ProgrammeCommand } from './programme/commands.js';
import type { ProviderCommand } from './provider/commands.js';
import type { RankingCommand } from './ranking/commands.js';
import type { RecusalCommand } from './recusal/commands.js';
import type { RequestCommand } from './request/commands.js';
import { contractRows } from './contract/rows.js';
import { contractUseRows } from './contract/use-rows.js';
import { creditRows } from './credit/rows.js';
import { offerRows } from './inquiry/offer-rows.js';
import { inquiryRows } from './inquiry/rows.js';
import { needsOpenProgramme, whileOpen } from './closing/while-open.js';
import { CONCERNS } from './impartiality/concerns.js';
import type { Concerns, Free } from './impartiality/concerns.js';
import { impartially } from './impartiality/impartial.js';
import { dialogueRows } from './dialogue/rows.js';
import { invoiceRows } from './invoice/rows.js';
import { programmeRows } from './programme/rows.js';
import { providerRows } from './provider/rows.js';
import { rankingRows } from './ranking/rows.js';
import { recusalRows } from './recusal/rows.js';
import { requestRows } from './request/rows.js';

export type * from './contract/commands.js';
export type * from './credit/commands.js';
export type * from './decision/commands.js';
export type * from './delegation/commands.js';
export type * from './dialogue/commands.js';
export type * from './framework/commands.js';
export type * from './inquiry/commands.js';
export type * from './invoice/commands.js';
export type * from './programme/commands.js';
export type * from './provider/commands.js';
export type * from './ranking/commands.js';
export type * from './recusal/commands.js';
export type * from './request/commands.js';

export { needsOpenProgramme } from './closing/while-open.js';
export { BY_CLOCK, BY_DOCUMENT, CLOCK } from './clock.js';
export type { ClientCommandType } from './clock.js';

export type Command =
  | ProgrammeCommand
  | DecisionCommand
  | DelegationCommand
  | ProviderCommand
  | FrameworkCommand
  | RequestCommand
  | InquiryCommand
  | ContractCommand
  | InvoiceCommand
  | CreditCommand
  | RankingCommand
  | RecusalCommand
  | DialogueCommand;

export type CommandType = Command['type'];

type Rows = { readonly [Type in CommandType]: Handling<Extract<Command, { type: Type }>> };

/** Every command of the house and the decision that answers it; a command without a row does not compile. */
const rows: Rows = {
  ...programmeRows,
  ...providerRows,
  ...requestRows,
  ...inquiryRows,
  ...offerRows,
  ...contractRows,
  ...contractUseRows,
  ...invoiceRows,
  ...creditRows,
  ...rankingRows,
  ...recusalRows,
  ...dialogueRows,
};

const open = (type: CommandType, row: Row<Command>): Row<Command> => (needsOpenProgramme(type) ? whileOpen(row) : row);

/** The same, each refused once its programme is closed, and to whoever is recused from what it concerns. */
export const decisions: Rows = Object.fromEntries(
  Object.entries(rows).map(([type, row]) => [
    type,
    // A row and what its command concerns stand under the same type.
    impartially(
      open(type as CommandType, row as Row<Command>),
      CONCERNS[type as CommandType] as Concerns<Command> | Free,
    ),
  ]),
) as unknown as Rows;

/** Whether whoever is recused from what it concerns may not send it. */
export const bindsRecused = (command: CommandType): boolean => !('free' in CONCERNS[command]);

/** Where a command fits, by the guard of its decision. */
export const fitsOf = (command: CommandType): Fits | undefined =>
  (decisions[command] as { readonly decide: { readonly fits?: Fits } }).decide.fits;

/** Whether no command fits something in this status any more. */
export const hasEnded = (what: string, status: string): boolean =>
  (Object.keys(decisions) as CommandType[]).every((command) => {
    const fits = fitsOf(command);
    return fits?.what !== what || !fits.statuses.includes(status);
  });
