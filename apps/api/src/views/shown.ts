import { shortReference } from '@spillrom/kernel';
import type {
  ActorId,
  ContractId,
  CreditId,
  DecisionId,
  FrameworkId,
  InquiryId,
  InvoiceId,
  OrgNumber,
  ProgrammeId,
  RequestId,
  ShortReference,
} from '@spillrom/kernel';
import type {
  AmendmentRow,
  CommandRow,
  ContractRow,
  CreditRow,
  DecisionRow,
  DelegationRow,
  FrameworkRow,
  InquiryRow,
  InvoiceRow,
  ProgrammeRow,
  ProviderRow,
  RankingRow,
  RecusalsRow,
  RegisterName,
  RequestView,
} from '@spillrom/read-models';
import type { Sight } from './sight.js';

/** What is read of each register: requests with how far their cohorts are covered. */
export interface ShownRows {
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
  readonly requests: RequestView;
}

/** What has no ETag itself has none inside. */
type Etags<Value> = Value extends readonly (infer Item)[]
  ? readonly Etags<Item>[]
  : Value extends { readonly etag: number }
    ? { readonly [Key in keyof Value]: Key extends 'etag' ? string : Etags<Value[Key]> }
    : Value;

interface Ids {
  readonly commands: string;
  readonly contracts: ContractId;
  readonly credits: CreditId;
  readonly decisions: DecisionId;
  readonly delegations: ActorId;
  readonly frameworks: FrameworkId;
  readonly inquiries: InquiryId;
  readonly invoices: InvoiceId;
  readonly programmes: ProgrammeId;
  readonly providers: OrgNumber;
  readonly rankings: string;
  readonly recusals: ActorId;
  readonly requests: RequestId;
}

interface Referred {
  /** What people call it by */
  readonly reference: ShortReference;
}
interface OnRequest {
  /** What people call its request by */
  readonly requestReference: ShortReference;
}
interface OnContract {
  /** What people call its contract by */
  readonly contractReference: ShortReference;
}

interface References extends Record<RegisterName, object> {
  readonly decisions: Referred;
  readonly requests: Referred;
  readonly contracts: Referred & OnRequest;
  readonly inquiries: Referred & OnRequest;
  readonly invoices: Partial<OnRequest & OnContract>;
  readonly credits: OnRequest & OnContract;
}

type ReferencesOf<Name extends RegisterName> = References[Name];

const none = (): object => ({});

/** The short references of what a row is of, and of what it serves. */
const REFERENCES: { readonly [Name in RegisterName]: (row: ShownRows[Name]) => ReferencesOf<Name> } = {
  commands: none,
  contracts: ({ contract, request }) => ({
    reference: shortReference('contract', contract),
    requestReference: shortReference('request', request),
  }),
  credits: ({ contract, request }) => ({
    requestReference: shortReference('request', request),
    contractReference: shortReference('contract', contract),
  }),
  decisions: ({ decision }) => ({ reference: shortReference('decision', decision) }),
  delegations: none,
  frameworks: none,
  inquiries: ({ inquiry, request }) => ({
    reference: shortReference('inquiry', inquiry),
    requestReference: shortReference('request', request),
  }),
  invoices: ({ contract, request }) => ({
    ...(request === undefined ? {} : { requestReference: shortReference('request', request) }),
    ...(contract === undefined ? {} : { contractReference: shortReference('contract', contract) }),
  }),
  programmes: none,
  providers: none,
  rankings: none,
  recusals: none,
  requests: ({ request }) => ({ reference: shortReference('request', request) }),
};

/**
 * A row as the API shows it: under its id, its ETags as text, without the projection's own position; only of a command, which is one
 * event, that says where it stands in the log.
 */
export type Shown<Name extends RegisterName> = { readonly id: Ids[Name] } & ReferencesOf<Name> &
  Etags<Name extends 'commands' ? ShownRows[Name] : Omit<ShownRows[Name], 'position'>>;

const ID: { readonly [Name in RegisterName]: (row: ShownRows[Name]) => Ids[Name] } = {
  commands: ({ command }) => command,
  contracts: ({ contract }) => contract,
  credits: ({ credit }) => credit,
  decisions: ({ decision }) => decision,
  delegations: ({ holder }) => holder,
  frameworks: ({ framework }) => framework,
  inquiries: ({ inquiry }) => inquiry,
  invoices: ({ invoice }) => invoice,
  programmes: ({ programme }) => programme,
  providers: ({ provider }) => provider,
  rankings: ({ programme, trust }) => `${programme}.${trust}`,
  recusals: ({ person }) => person,
  requests: ({ request }) => request,
};

const withEtags = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withEtags);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, own]) => [key, key === 'etag' ? String(own) : withEtags(own)]);
  return Object.fromEntries(fields) as object;
};

/** So many of what is outside stand on the decision itself; all of it has a list of its own. */
const OUTSIDE_SHOWN_MAX = 20;

const withFirstOutside = (row: DecisionRow): DecisionRow =>
  row.outside === undefined
    ? row
    : { ...row, outside: { ...row.outside, items: row.outside.items.slice(0, OUTSIDE_SHOWN_MAX) } };

const shown = <Name extends RegisterName>(register: Name, row: ShownRows[Name]): Shown<Name> => {
  const bounded = register === 'decisions' ? withFirstOutside(row as DecisionRow) : row;
  const { position, ...rest } = bounded as ShownRows[Name];
  const place = register === 'commands' ? { position } : {};
  const references = REFERENCES[register](row);
  return { id: ID[register](row), ...references, ...(withEtags(rest) as object), ...place } as Shown<Name>;
};

/** A value without any amount in it, however deep: the name of every amount ends in its unit. */
const withoutAmounts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutAmounts);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !name.endsWith('Ore'));
  return Object.fromEntries(fields.map(([name, own]) => [name, withoutAmounts(own)]));
};

/** Money on a request is not for its trust before a contract on it was confirmed. */
const withoutMoney = (row: RequestView): object => withoutAmounts(row) as object;

/** A programme without what is decided about its money: the plan is for everybody. */
const withoutFrames = ({ tolerance: _tolerance, ...row }: ProgrammeRow): ProgrammeRow => ({ ...row, years: [] });

/** A provider without what others have ordered, nor when they did. */
const withoutOrders = (row: ProviderRow): ProviderRow => ({
  ...row,
  ...{ updatedAt: row.changedAt, engagements: [], directAwards: [], quotasUsed: [], quotasDecided: [] },
});

type Decided = NonNullable<AmendmentRow['confirmed'] | ContractRow['confirmed']>;

/** A confirmation without the limit of who confirmed it, and its flags without what others have ordered: their names alone. */
const withoutNumbers = ({ flags, grant, ...rest }: Decided): object => ({
  ...rest,
  flags: flags.map(({ flag }) => ({ flag })),
  ...(grant === undefined ? {} : { grant: { holder: grant.holder, version: grant.version } }),
});

/** A contract without what is about others than its trust and its supplier, and without the award that it is made on. */
const withoutOthers = ({ inquiry: _inquiry, offer: _offer, ...row }: ContractRow): object => ({
  ...row,
  parts: row.parts.filter(({ part }) => part !== 'award'),
  ...(row.confirmed === undefined ? {} : { confirmed: withoutNumbers(row.confirmed) }),
  // Only what leads above an award has a legal basis.
  amendments: row.amendments.map(({ legalBasis: _legalBasis, ...amendment }) =>
    amendment.confirmed === undefined ? amendment : { ...amendment, confirmed: withoutNumbers(amendment.confirmed) },
  ),
});

/**
 * A row as somebody may see it; nothing when it does not exist for them. Trusts see their own requests, contracts on these and those
 * that they supply once confirmed, every plan, and every provider without what others have ordered.
 */
export const seen = <Name extends RegisterName>(
  register: Name,
  row: ShownRows[Name],
  sight: Sight,
): Shown<Name> | undefined => {
  if (sight.of === 'everything') return shown(register, row);
  const own = seenByTrust(register, row, sight.trust);
  return own === undefined ? undefined : shown(register, own as ShownRows[Name]);
};

const seenByTrust = (register: RegisterName, row: ShownRows[RegisterName], trust: string): object | undefined => {
  switch (register) {
    case 'requests': {
      const request = row as RequestView;
      if (request.trust !== trust) return undefined;
      // Whom the region asks, what it is offered and what it drafts is not the trust's, nor when it does so.
      const contracts = request.contracts.filter(({ everConfirmed }) => everConfirmed);
      const visible = { ...request, updatedAt: request.changedAt, contracts, inquiries: [], awards: [] };
      return request.everConfirmed ? visible : withoutMoney(visible);
    }
    case 'contracts': {
      const contract = row as ContractRow;
      const concerns = contract.trust === trust || contract.provider === trust;
      return concerns && contract.everConfirmed ? withoutOthers(contract) : undefined;
    }
    case 'rankings': {
      const ranking = row as RankingRow;
      return ranking.trust === trust ? ranking : undefined;
    }
    case 'programmes':
      return withoutFrames(row as ProgrammeRow);
    case 'providers':
      return withoutOrders(row as ProviderRow);
    case 'commands':
    case 'credits':
    case 'decisions':
    case 'delegations':
    case 'frameworks':
    case 'inquiries':
    case 'invoices':
    case 'recusals':
      return undefined;
  }
};
