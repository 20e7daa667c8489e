import { shortReference } from '@spillrom/kernel';
import type { RegisterName, RegisterRows } from '@spillrom/read-models';

export type ColumnType = 'text' | 'integer' | 'boolean' | 'bigint' | 'text[]';
type Value = string | number | boolean | readonly string[] | null;

/** A column beside the row: what a register is filtered or sorted by, taken from the row. */
export interface Column<Row> {
  readonly type: ColumnType;
  readonly nullable?: true;
  /** A filter by it finds what comes up to what is asked for, that included. */
  readonly upTo?: true;
  readonly of: (row: Row) => Value;
}

const text = <Row>(of: (row: Row) => string): Column<Row> => ({ type: 'text', of });
const maybe = <Row>(of: (row: Row) => string | undefined): Column<Row> => ({
  type: 'text',
  nullable: true,
  of: (row) => of(row) ?? null,
});

type Placed = { readonly programme: string; readonly phase: number; readonly trust: string; readonly status: string };

const placed = {
  programme: text<Placed>(({ programme }) => programme),
  phase: { type: 'integer', of: ({ phase }: Placed) => phase },
  trust: text<Placed>(({ trust }) => trust),
  status: text<Placed>(({ status }) => status),
} as const;

type Special = { readonly specialty: string };

const distinct = (rows: readonly Special[]): readonly string[] => [...new Set(rows.map(({ specialty }) => specialty))];

type Recused = RegisterRows['recusals']['recusals'][number];

/** What somebody is recused from now. */
const standing = (all: readonly Recused[], from: (recusal: Recused) => string | undefined): readonly string[] =>
  all.flatMap((each) => (each.status === 'standing' ? (from(each) ?? []) : []));

/** The columns of every register, by the names under which the API filters and sorts; `snake_case` of them in the database. */
export const registerColumns = {
  programmes: { caseNumber: text(({ caseNumber }) => caseNumber), name: text(({ name }) => name) },
  decisions: {
    reference: text(({ decision }) => shortReference('decision', decision)),
    programme: text(({ programme }) => programme),
    status: text(({ status }) => status),
    kind: text(({ effect }) => effect.kind),
    body: text(({ body }) => body),
    decidedOn: text(({ decidedOn }) => decidedOn),
    caseNumber: text(({ caseNumber }) => caseNumber),
  },
  delegations: {},
  providers: {
    status: text(({ status }) => status),
    kind: text(({ kind }) => kind),
    name: text(({ name }) => name),
    engaged: { type: 'boolean', of: ({ engagements }) => engagements.length > 0 },
  },
  rankings: { programme: text(({ programme }) => programme), trust: text(({ trust }) => trust) },
  recusals: {
    status: text(({ status }) => status),
    request: { type: 'text[]', of: ({ recusals }) => standing(recusals, ({ request }) => request) },
    provider: { type: 'text[]', of: ({ recusals }) => standing(recusals, ({ provider }) => provider) },
  },
  frameworks: {
    provider: text(({ provider }) => provider),
    agreementNumber: text(({ agreementNumber }) => agreementNumber),
    procedures: { type: 'text[]', of: ({ procedures }) => procedures },
  },
  requests: {
    reference: text(({ request }) => shortReference('request', request)),
    ...placed,
    specialties: { type: 'text[]', of: ({ cohorts }) => distinct(cohorts) },
    everConfirmed: { type: 'boolean', of: ({ everConfirmed }) => everConfirmed },
  },
  inquiries: {
    reference: text(({ inquiry }) => shortReference('inquiry', inquiry)),
    ...placed,
    request: text(({ request }) => request),
    kind: text(({ kind }) => kind),
    specialties: { type: 'text[]', of: ({ cohorts }) => distinct(cohorts) },
    invitee: { type: 'text[]', of: ({ invitees }) => invitees.map(({ provider }) => provider) },
    offersUntil: text(({ offersUntil }) => offersUntil),
    due: { ...maybe(({ status, offersUntil }) => (status === 'sent' ? offersUntil : undefined)), upTo: true },
  },
  contracts: {
    reference: text(({ contract }) => shortReference('contract', contract)),
    ...placed,
    request: text(({ request }) => request),
    provider: text(({ provider }) => provider),
    framework: maybe(({ framework }) => framework),
    basis: text(({ basis }) => basis),
    specialties: { type: 'text[]', of: ({ lines }) => distinct(lines) },
    everConfirmed: { type: 'boolean', of: ({ everConfirmed }) => everConfirmed },
    totalOre: { type: 'bigint', of: ({ totalOre }) => totalOre },
  },
  invoices: {
    // An invoice that nobody has matched may name no contract.
    programme: maybe(({ programme }) => programme),
    phase: { type: 'integer', nullable: true, of: ({ phase }) => phase ?? null },
    trust: maybe(({ trust }) => trust),
    status: text(({ status }) => status),
    request: maybe(({ request }) => request),
    contract: maybe(({ contract }) => contract),
    supplier: text(({ supplier }) => supplier),
    number: text(({ number }) => number),
    invoiceDate: text(({ invoiceDate }) => invoiceDate),
    dueDate: maybe(({ dueDate }) => dueDate),
    specialties: { type: 'text[]', of: ({ lines }) => distinct(lines) },
    amountOre: { type: 'bigint', of: ({ amountOre }) => amountOre },
  },
  credits: {
    ...placed,
    request: text(({ request }) => request),
    contract: text(({ contract }) => contract),
    invoice: text(({ invoice }) => invoice),
    supplier: text(({ supplier }) => supplier),
    number: text(({ number }) => number),
    creditDate: text(({ creditDate }) => creditDate),
    amountOre: { type: 'bigint', of: ({ amountOre }) => amountOre },
  },
  commands: {
    type: text(({ type }) => type),
    target: maybe(({ target }) => target),
    actor: text(({ actor }) => actor),
    role: maybe(({ role }) => role),
    organisation: text(({ organisation }) => organisation),
    outcome: text(({ outcome }) => outcome),
    code: maybe(({ code }) => code),
  },
} as const satisfies { readonly [Name in RegisterName]: Readonly<Record<string, Column<RegisterRows[Name]>>> };

export const columnsOf = (register: RegisterName): Readonly<Record<string, Column<never>>> => registerColumns[register];

export const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
