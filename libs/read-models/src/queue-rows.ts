import { APPROVED, hasEnded } from '@spillrom/domain';
import type { Concerned } from '@spillrom/domain';
import { INQUIRIES } from './inquiry-queue-rows.js';
import { CREDITS, INVOICES } from './invoice-queue-rows.js';
import type { Around, Queue, Waiting, WaitsFor } from './queues.js';
import type { ContractRow, DecisionRow, RegisterName, RegisterRows, RequestRow } from './registers/index.js';
import { again, itself, proposals, reversals, stuck } from './waiting-parts.js';

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
  credits: {
    path: ({ credit }) => `credits/${credit}`,
    concerns: ({ request, supplier }) => ({ requests: [request], providers: [supplier] }),
    queues: CREDITS,
  },
};
