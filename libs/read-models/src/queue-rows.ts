import { APPROVED, hasEnded } from '@spillrom/domain';
import type { Concerned } from '@spillrom/domain';
import type { ActorId, Instant } from '@spillrom/kernel';
import { INQUIRIES } from './inquiry-queue-rows.js';
import type { Around, Queue, Waiting, WaitsFor } from './queues.js';
import type {
  ContractRow,
  DecisionRow,
  Done,
  InvoiceRow,
  RegisterName,
  RegisterRows,
  RequestRow,
} from './registers/index.js';

type Headed = { readonly status: string; readonly updatedAt: Instant };

/** The row itself, since it last changed. */
const itself = ({ status, updatedAt }: Headed): readonly Waiting[] => [{ status, since: updatedAt }];

/** What somebody did, while that person is recused: another does it again, or withdraws it. */
const again = (status: string, { by, at }: Done<ActorId>, sub?: string): Waiting => ({
  ...{ status, since: at, not: [by], again: by },
  ...(sub === undefined ? {} : { sub }),
});

type Proposed = { readonly status: string; readonly proposed: Done<NonNullable<Waiting['not']>[number] & string> };

/** Numbered parts that somebody proposed, since then, and not for the same person. */
const proposals = <Part extends Proposed>(path: string, parts: readonly Part[], number: (part: Part) => number) =>
  parts.map((part): Waiting => {
    const { status, proposed } = part;
    return { status, since: proposed.at, sub: `${path}/${number(part)}`, not: [proposed.by], preparedBy: proposed.by };
  });

const reversals = ({ reversals: all }: { readonly reversals: readonly (Proposed & { readonly reversal: number })[] }) =>
  proposals('reversals', all, ({ reversal }) => reversal);

/** Proposals of people who are recused by now, to be withdrawn and made anew. */
const stuck = (waiting: readonly Waiting[]): readonly Waiting[] =>
  waiting.map(({ preparedBy, ...each }) => ({ ...each, again: preparedBy }));

const DECISIONS: readonly Queue<DecisionRow>[] = (
  [
    ['budget-holder', true],
    ['regional-medical-director', false],
  ] as const
).map(([role, ofVirements]) => ({
  command: 'CountersignDecision',
  role,
  of: ({ effect, status, recorded }) =>
    (effect.kind === 'virement') === ofVirements
      ? [{ status, since: recorded.at, not: [recorded.by, effect.kind === 'delegation' ? effect.holder : undefined] }]
      : [],
}));

const isApproved = ({ status }: { readonly status: string }): boolean => APPROVED.some((each) => each === status);

const approved = (request: RequestRow): readonly WaitsFor[] | 'never' => (isApproved(request) ? [] : 'never');

/** A draft that was never sent waits for nobody; only one that somebody has returned, with a reason. */
const returned = (request: RequestRow): readonly Waiting[] => (request.reason === undefined ? [] : itself(request));

const REQUESTS: readonly Queue<RequestRow>[] = [
  { command: 'AmendDraft', role: 'trust-coordinator', of: returned, act: 'amendDraft' },
  { command: 'SubmitRequest', role: 'trust-medical-director', of: itself, act: 'submitRequest' },
  {
    command: 'AssessRequest',
    role: 'regional-officer',
    of: (row) =>
      row.status === 'assessed'
        ? row.assessment === undefined
          ? []
          : [again(row.status, row.assessment)]
        : itself(row),
    act: 'assessRequest',
  },
  {
    command: 'ApproveRequest',
    role: 'regional-medical-director',
    of: ({ status, updatedAt, assessment }) => [
      { status, since: assessment?.at ?? updatedAt, not: [assessment?.by], preparedBy: assessment?.by },
    ],
    act: 'approveRequest',
  },
  {
    command: 'ConfirmReservationReversal',
    role: 'budget-holder',
    of: reversals,
    act: 'reverseReservation',
    needs: approved,
  },
  { command: 'WithdrawReservationReversal', role: 'regional-officer', of: (row) => stuck(reversals(row)) },
];

const confirmable = (_row: ContractRow, { request, provider }: Around): readonly WaitsFor[] | 'never' => {
  if (request !== undefined && hasEnded('request', request.status)) return 'never';
  if (provider?.status === 'ended') return 'never';
  return [
    ...(request === undefined || isApproved(request)
      ? []
      : [{ what: 'request', status: request.status, allowed: APPROVED } as const]),
    ...(provider === undefined || provider.status === 'active'
      ? []
      : [{ what: 'provider', status: provider.status, allowed: ['active'] } as const]),
  ];
};

const stillRuns = ({ status }: ContractRow): readonly WaitsFor[] | 'never' => (status === 'confirmed' ? [] : 'never');

const CONTRACTS: readonly Queue<ContractRow>[] = [
  {
    command: 'AmendContractDraft',
    role: 'regional-officer',
    of: ({ status, drafted, redrafted = drafted }) => [again(status, redrafted)],
    act: 'draftContract',
  },
  {
    command: 'WithdrawAmendment',
    role: 'regional-officer',
    of: ({ amendments }) => stuck(proposals('amendments', amendments, ({ amendment }) => amendment)),
  },
  { command: 'WithdrawContractReversal', role: 'regional-officer', of: (row) => stuck(reversals(row)) },
  {
    command: 'ConfirmContract',
    role: 'budget-holder',
    of: ({ status, drafted, redrafted: { by, at } = drafted }) => [
      { status, since: at, not: [drafted.by, by], preparedBy: by },
    ],
    act: 'confirmContract',
    part: 'confirm',
    needs: confirmable,
  },
  {
    command: 'RecordAcceptance',
    role: 'regional-officer',
    of: ({ status, needsAcceptance, acceptance, confirmed, updatedAt }) =>
      needsAcceptance && acceptance === undefined ? [{ status, since: confirmed?.at ?? updatedAt }] : [],
    act: 'use',
    part: 'accept',
  },
  {
    command: 'ConfirmAmendment',
    role: 'budget-holder',
    of: ({ amendments }) => proposals('amendments', amendments, ({ amendment }) => amendment),
    act: 'lowerAmendment',
    part: 'confirm',
    needs: stillRuns,
  },
  {
    command: 'ConfirmContractReversal',
    role: 'budget-holder',
    of: reversals,
    act: 'reverse',
    part: 'confirm',
    needs: stillRuns,
  },
  {
    command: 'VerifyDelivery',
    role: 'attestant',
    of: ({ deliveries }) =>
      deliveries.map(({ delivery, status, reported: { at, by } }) => ({
        status,
        since: at,
        sub: `deliveries/${delivery}`,
        not: [by],
      })),
    act: 'use',
    part: 'verify',
  },
];

/** Patients that the invoice names and that nobody has verified yet as treated. */
const delivered = ({ status, lines }: InvoiceRow, { contract }: Around): readonly WaitsFor[] => {
  const isShort =
    status === 'registered' &&
    lines.some(({ line, patients }) => {
      const own = contract?.lines.find((each) => each.line === line);
      return own !== undefined && own.attested + patients > own.verified;
    });
  return isShort ? [{ what: 'delivery', status: 'unverified', allowed: ['verified'] }] : [];
};

const INVOICES: readonly Queue<InvoiceRow>[] = [
  { command: 'MatchInvoice', role: 'regional-officer', of: itself, part: 'match' },
  {
    command: 'AttestInvoice',
    role: 'attestant',
    of: ({ status, registered, attested }) =>
      status === 'attested'
        ? attested === undefined
          ? []
          : [again(status, attested)]
        : registered === undefined
          ? []
          : [{ status, since: registered.at, not: [registered.by] }],
    act: 'use',
    part: 'attest',
    needs: delivered,
  },
  {
    command: 'ApproveInvoice',
    role: 'budget-holder',
    of: ({ status, attested }) =>
      attested === undefined ? [] : [{ status, since: attested.at, not: [attested.by], preparedBy: attested.by }],
    act: 'use',
    part: 'approve',
  },
  {
    command: 'RecordPayment',
    role: 'payer',
    of: ({ status, approved: done }) => (done === undefined ? [] : [{ status, since: done.at, not: [done.by] }]),
    act: 'pay',
    part: 'pay',
  },
  {
    command: 'ConfirmInvoiceReversal',
    role: 'budget-holder',
    of: reversals,
    part: 'confirm',
  },
  {
    command: 'WithdrawInvoiceReversal',
    role: 'regional-officer',
    of: (row) => stuck(reversals({ reversals: row.reversals.filter(({ of }) => of === 'expenditure') })),
  },
  {
    command: 'WithdrawInvoiceReversal',
    role: 'payer',
    of: (row) => stuck(reversals({ reversals: row.reversals.filter(({ of }) => of === 'payment') })),
  },
];

interface QueuesOf<Of> {
  readonly path: (row: Of) => string;
  /** The requests and providers that it is about, from which people may be recused. */
  readonly concerns?: (row: Of) => Concerned;
  readonly queues: readonly Queue<Of>[];
}

/** All that ever waits for somebody, by the register whose rows it waits on: a new step of the business is a row here. */
export const QUEUES: { readonly [Name in RegisterName]?: QueuesOf<RegisterRows[Name]> } = {
  decisions: { path: ({ decision }) => `decisions/${decision}`, queues: DECISIONS },
  requests: {
    path: ({ request }) => `requests/${request}`,
    concerns: ({ request }) => ({ requests: [request], providers: [] }),
    queues: REQUESTS,
  },
  inquiries: {
    path: ({ inquiry }) => `inquiries/${inquiry}`,
    concerns: ({ request, invitees }) => ({
      requests: [request],
      providers: invitees.map(({ provider }) => provider),
    }),
    queues: INQUIRIES,
  },
  contracts: {
    path: ({ contract }) => `contracts/${contract}`,
    concerns: ({ request, provider }) => ({ requests: [request], providers: [provider] }),
    queues: CONTRACTS,
  },
  invoices: {
    path: ({ invoice }) => `invoices/${invoice}`,
    concerns: ({ request, supplier }) => ({
      requests: request === undefined ? [] : [request],
      providers: [supplier],
    }),
    queues: INVOICES,
  },
};
