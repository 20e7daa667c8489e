import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCommandType } from '@spillrom/domain';
import type { OrgNumber } from '@spillrom/kernel';
import { candidatesFor } from '../../apps/api/src/commands/candidates.js';
import type { ViewName } from '../../apps/api/src/views/view-table.js';
import { COMMAND_ROWS, VIEW_ROWS } from '../docs/role-matrix.js';

const SCREENS = join(__dirname, '../../apps/console/src/screens');

/** A screen that shows what the api lists with a view. */
interface Mounted {
  readonly file: string;
  readonly view: ViewName;
  /** What the view is of, as its path names it. */
  readonly pattern: string;
  /** Parts that it shows, by the collection and the name of their number. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Where a screen offers only these of all that the view lists. */
  readonly only?: readonly ClientCommandType[];
}

const MOUNTED: readonly Mounted[] = [
  { file: 'plan/plan.tsx', view: 'GetMe', pattern: '', only: ['EstablishProgramme'] },
  { file: 'plan/plan.tsx', view: 'GetProgramme', pattern: '/programmes/:programme', only: ['RecordDecision'] },
  { file: 'plan/decision.tsx', view: 'GetDecision', pattern: '/decisions/:decision' },
  { file: 'registers/delegations.tsx', view: 'GetDelegation', pattern: '/delegations/:holder' },
  { file: 'registers/providers.tsx', view: 'GetMe', pattern: '', only: ['RegisterProvider'] },
  { file: 'registers/provider.tsx', view: 'GetProvider', pattern: '/providers/:provider' },
  { file: 'registers/framework.tsx', view: 'GetFramework', pattern: '/frameworks/:framework' },
  {
    ...{ file: 'inquiries/inquiry.tsx', view: 'GetInquiry', pattern: '/inquiries/:inquiry' },
    parts: { offers: 'offer', questions: 'question' },
  },
  { file: 'requests/request.tsx', view: 'GetRequest', pattern: '/requests/:request', parts: { reversals: 'reversal' } },
  {
    ...{ file: 'contracts/contract.tsx', view: 'GetContract', pattern: '/contracts/:contract' },
    parts: { amendments: 'amendment', reversals: 'reversal', deliveries: 'delivery', draws: 'draw', returns: 'return' },
  },
  { file: 'queue/own-order.tsx', view: 'GetProgramme', pattern: '/programmes/:programme', only: ['RankRequests'] },
  { file: 'registers/persons.tsx', view: 'GetPerson', pattern: '/people/:actor' },
  { file: 'registers/recusals.tsx', view: 'GetMe', pattern: '', only: ['DeclareRecusal'] },
  {
    ...{ file: 'registers/recusals.tsx', view: 'GetRecusals', pattern: '/recusals/:actor' },
    parts: { recusals: 'recusal' },
  },
  { file: 'invoices/invoices.tsx', view: 'GetMe', pattern: '', only: ['RegisterInvoice'] },
  { file: 'invoices/credit.tsx', view: 'GetCredit', pattern: '/credits/:credit' },
  { file: 'invoices/invoice.tsx', view: 'GetInvoice', pattern: '/invoices/:invoice', parts: { reversals: 'reversal' } },
];

/** Has a form of its own. */
const BY_HAND: Readonly<Partial<Record<ClientCommandType, string>>> = { DraftRequest: 'draft/draft.tsx' };

const textOf = (file: string): string => readFileSync(join(SCREENS, file), 'utf8');

/** What the api would list with a view that shows one of each part, whoever asks. */
const listedWith = ({ pattern, parts = {}, only }: Mounted): readonly ClientCommandType[] => {
  const names = Object.fromEntries([...pattern.matchAll(/:(\w+)/g)].map(([, name]) => [name!, 'x']));
  const shown = Object.fromEntries(Object.entries(parts).map(([collection, name]) => [collection, [{ [name]: 1 }]]));
  const listed = candidatesFor({ pattern, names, shown }, { org: 'x' as OrgNumber }).map(({ type }) => type);
  return only === undefined ? listed : listed.filter((type) => only.includes(type));
};

const readersOf = (view: ViewName): readonly string[] => VIEW_ROWS.find(({ operation }) => operation === view)!.may;

describe('a screen that offers commands', () => {
  it.each(MOUNTED)('is there and shows the actions of $view: $file', ({ file, only = [] }) => {
    const text = textOf(file);
    expect(text).toMatch(/<Actions\b/);
    expect(only.filter((type) => !text.includes(`'${type}'`))).toEqual([]);
  });

  it.each(Object.entries(BY_HAND))('of %s is there: %s', (_, file) => {
    expect(existsSync(join(SCREENS, file))).toBe(true);
  });
});

describe('every command of the table', () => {
  it('is offered by a screen that each role may open that may give it', () => {
    const wanting = COMMAND_ROWS.filter(({ operation }) => !(operation in BY_HAND)).flatMap(({ operation, may }) => {
      const screens = MOUNTED.filter((screen) => listedWith(screen).includes(operation));
      return may
        .filter((role) => !screens.some(({ view }) => readersOf(view).includes(role)))
        .map((role) => `${operation} to ${role}`);
    });
    expect(wanting).toEqual([]);
  });
});
