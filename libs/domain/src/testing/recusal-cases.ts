import type { Written } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import * as invoices from './invoice-steps.js';
import { approvingCredit, creditLine, crediting, creditOf } from './credits.js';
import { proposingBack } from './invoices.js';
import * as story from './contracts.js';
import { INQUIRY_CASES } from './recusal-inquiry-cases.js';
import { came, comes, receiving } from './received.js';
import { fromProvider, fromRequest } from './recusals.js';
import { noOwnRoom } from './needs.js';
import * as requests from './requests.js';
import type { RecusedFrom } from '../vocabulary/recused.js';
import type { Command, CommandType } from '../commands/index.js';
import { proposeReservationReversal } from '../commands/request/reverse.js';
import { proposeContractReversal } from '../commands/contract/reverse.js';

const reason = 'Because';

type Case = readonly [history: readonly Written[], command: Command, ...from: readonly RecusedFrom[]];

const { target, contract, hospital, framework, told, opened } = story;
const inPhase = (status: requests.Status) => [...requests.programmeWith('open'), ...requests.standing[status]];
const onRequest = { target: requests.target };
const reservationReversal = told(
  inPhase('approved'),
  proposeReservationReversal({ type: 'ProposeReservationReversal', ...onRequest, body: { reason } }, story.officer),
);
export const drafted = told(opened(), story.drafting(story.lineOf(20, '10')));
const confirmed = invoices.confirmed;
const unaccepted = told(drafted, story.confirming());
const amendment = told(unaccepted, story.proposing({ lines: [{ line: 1, patients: 21 }] }));
const reversal = told(
  unaccepted,
  proposeContractReversal(
    { type: 'ProposeContractReversal', target, body: { of: 'commitment', reason } },
    story.officer,
  ),
);
const reported = told(confirmed, story.drawing(20), story.delivering(8, '2022-11-30'));
const credited = told(invoices.approved, crediting([creditLine(2, '20')]));
const invoiceReversal = told(invoices.paid, proposingBack('payment', story.payer));
const { framework: _framework, ...freely } = story.draftBody(story.lineOf(20, '10'));
export const draft = freely;
const body = { ...draft, framework };
const onInvoice = { target: { invoice: invoices.invoice } };
const both = [fromRequest, fromProvider] as const;

/** Every command that concerns something: a world in which it fits, and from what whoever sends it may be recused. */
export const CASES: { readonly [Type in CommandType]?: Case } = {
  RegisterProvider: [
    opened(),
    {
      type: 'RegisterProvider',
      target: { provider: hospital },
      body: { orgNumber: hospital, name: 'Hospital', kind: 'privateProvider' },
    },
    fromProvider,
  ],
  DeclareCapacity: [
    opened(),
    {
      type: 'DeclareCapacity',
      target: { provider: hospital },
      body: { specialty: '300', fromWeek: '2022-W46', toWeek: '2022-W47', weeklyPatients: 1 },
    },
    fromProvider,
  ],
  SuspendProvider: [
    opened(),
    { type: 'SuspendProvider', target: { provider: hospital }, body: { reason } },
    fromProvider,
  ],
  ReinstateProvider: [
    [...opened(), { ref: story.toProvider, event: { type: 'ProviderSuspended', data: { reason } } }],
    { type: 'ReinstateProvider', target: { provider: hospital }, body: { reason } },
    fromProvider,
  ],
  EndProvider: [opened(), { type: 'EndProvider', target: { provider: hospital }, body: { reason } }, fromProvider],
  CorrectProvider: [
    opened(),
    { type: 'CorrectProvider', target: { provider: hospital }, body: { name: 'The hospital' } },
    fromProvider,
  ],
  RegisterFramework: [
    opened(),
    {
      type: 'RegisterFramework',
      target: { framework },
      body: {
        ...{ provider: hospital, agreementNumber: 'RA-1', title: 'More', procedures: [], prices: [], ceilingOre: '1' },
        ...{ from: story.from, to: story.to, callOffRule: 'direct' as const },
      },
    },
    fromProvider,
  ],
  AssessRequest: [
    inPhase('submitted'),
    { type: 'AssessRequest', ...onRequest, body: { assessment: 'Sound', supply: noOwnRoom(1, 2) } },
    fromRequest,
  ],
  OverridePriority: [
    inPhase('submitted'),
    { type: 'OverridePriority', ...onRequest, body: { cohort: 1, to: 'first', reason } },
    fromRequest,
  ],
  ReturnRequest: [inPhase('assessed'), { type: 'ReturnRequest', ...onRequest, body: { reason } }, fromRequest],
  ApproveRequest: [
    inPhase('assessed'),
    { type: 'ApproveRequest', ...onRequest, body: { rationale: reason, cohorts: [] } },
    fromRequest,
  ],
  AmendApproval: [
    inPhase('approved'),
    { type: 'AmendApproval', ...onRequest, body: { reason, cohorts: [] } },
    fromRequest,
  ],
  RejectRequest: [inPhase('assessed'), { type: 'RejectRequest', ...onRequest, body: { reason } }, fromRequest],
  ReleaseReservation: [
    inPhase('approved'),
    { type: 'ReleaseReservation', ...onRequest, body: { cohort: 1, amountOre: '1', reason } },
    fromRequest,
  ],
  ProposeReservationReversal: [
    inPhase('approved'),
    { type: 'ProposeReservationReversal', ...onRequest, body: { reason } },
    fromRequest,
  ],
  WithdrawReservationReversal: [
    reservationReversal,
    { type: 'WithdrawReservationReversal', target: { ...requests.target, reversal: 1 }, body: {} },
    fromRequest,
  ],
  DeclineReservationReversal: [
    reservationReversal,
    { type: 'DeclineReservationReversal', target: { ...requests.target, reversal: 1 }, body: { reason } },
    fromRequest,
  ],
  ConfirmReservationReversal: [
    reservationReversal,
    { type: 'ConfirmReservationReversal', target: { ...requests.target, reversal: 1 }, body: {} },
    fromRequest,
  ],
  DraftContract: [
    opened(),
    { type: 'DraftContract', target: { contract: story.next(1) }, body: { ...body, ...fromRequest } },
    ...both,
  ],
  AmendContractDraft: [drafted, { type: 'AmendContractDraft', target, body }, ...both],
  DiscardContract: [drafted, { type: 'DiscardContract', target, body: {} }, ...both],
  DeclineContract: [drafted, { type: 'DeclineContract', target, body: { reason } }, ...both],
  ConfirmContract: [drafted, { type: 'ConfirmContract', target, body: {} }, ...both],
  RecordAcceptance: [unaccepted, { type: 'RecordAcceptance', target, body: story.acceptance }, ...both],
  ProposeAmendment: [confirmed, { type: 'ProposeAmendment', target, body: { reason, lines: [] } }, ...both],
  WithdrawAmendment: [amendment, { type: 'WithdrawAmendment', target: { contract, amendment: 1 }, body: {} }, ...both],
  DeclineAmendment: [
    amendment,
    { type: 'DeclineAmendment', target: { contract, amendment: 1 }, body: { reason } },
    ...both,
  ],
  ConfirmAmendment: [amendment, { type: 'ConfirmAmendment', target: { contract, amendment: 1 }, body: {} }, ...both],
  TerminateContract: [confirmed, { type: 'TerminateContract', target, body: { reason } }, ...both],
  SettleContract: [confirmed, { type: 'SettleContract', target, body: {} }, ...both],
  ReportDelivery: [
    reported,
    { type: 'ReportDelivery', target, body: { line: 1, patients: 1, deliveredOn: localDate('2022-11-30') } },
    ...both,
  ],
  WithdrawDelivery: [reported, { type: 'WithdrawDelivery', target: { contract, delivery: 1 }, body: {} }, ...both],
  VerifyDelivery: [reported, { type: 'VerifyDelivery', target: { contract, delivery: 1 }, body: {} }, ...both],
  UnverifyDelivery: [
    invoices.verified,
    { type: 'UnverifyDelivery', target: { contract, delivery: 1 }, body: { reason } },
    ...both,
  ],
  ProposeContractReversal: [
    confirmed,
    { type: 'ProposeContractReversal', target, body: { of: 'commitment', reason } },
    ...both,
  ],
  WithdrawContractReversal: [
    reversal,
    { type: 'WithdrawContractReversal', target: { contract, reversal: 1 }, body: {} },
    ...both,
  ],
  DeclineContractReversal: [
    reversal,
    { type: 'DeclineContractReversal', target: { contract, reversal: 1 }, body: { reason } },
    ...both,
  ],
  ConfirmContractReversal: [
    reversal,
    { type: 'ConfirmContractReversal', target: { contract, reversal: 1 }, body: {} },
    ...both,
  ],
  RegisterInvoice: [
    invoices.registered,
    {
      type: 'RegisterInvoice',
      ...onInvoice,
      body: { contract, supplier: hospital, number: 'F1', invoiceDate: localDate('2022-12-01'), lines: [] },
    },
    ...both,
  ],
  ReceiveInvoice: [invoices.registered, { type: 'ReceiveInvoice', ...onInvoice, body: came() }, ...both],
  MatchInvoice: [
    told(invoices.verified, receiving(came([comes(4)], { currency: 'EUR' }))),
    { type: 'MatchInvoice', ...onInvoice, body: { contract, lines: [] } },
    ...both,
  ],
  AttestInvoice: [invoices.registered, { type: 'AttestInvoice', ...onInvoice, body: {} }, ...both],
  RejectInvoice: [invoices.registered, { type: 'RejectInvoice', ...onInvoice, body: { reason } }, ...both],
  DisputeInvoice: [invoices.registered, { type: 'DisputeInvoice', ...onInvoice, body: { reason } }, ...both],
  ResolveDispute: [
    told(invoices.registered, invoices.disputing()),
    { type: 'ResolveDispute', ...onInvoice, body: { resolution: reason } },
    ...both,
  ],
  ApproveInvoice: [invoices.attested, { type: 'ApproveInvoice', ...onInvoice, body: {} }, ...both],
  RecordPayment: [
    invoices.approved,
    {
      type: 'RecordPayment',
      ...onInvoice,
      body: { paidOn: localDate('2022-12-05'), amountOre: '40', reference: 'KID 7' },
    },
    ...both,
  ],
  RegisterCredit: [
    invoices.approved,
    {
      type: 'RegisterCredit',
      ...onInvoice,
      body: { number: 'K1', date: localDate('2022-12-20'), lines: [creditLine(2, '20')], reason },
    },
    ...both,
  ],
  ApproveCredit: [credited, { type: 'ApproveCredit', target: { credit: creditOf() }, body: {} }, ...both],
  RejectCredit: [credited, { type: 'RejectCredit', target: { credit: creditOf() }, body: { reason } }, ...both],
  RecordRefund: [
    told(invoices.paid, crediting([creditLine(2, '20')]), approvingCredit()),
    {
      type: 'RecordRefund',
      ...onInvoice,
      body: { receivedOn: localDate('2022-11-12'), amountOre: '5', reference: 'KID 8' },
    },
    ...both,
  ],
  ProposeInvoiceReversal: [
    invoices.paid,
    { type: 'ProposeInvoiceReversal', ...onInvoice, body: { of: 'payment', reason } },
    ...both,
  ],
  WithdrawInvoiceReversal: [
    invoiceReversal,
    { type: 'WithdrawInvoiceReversal', target: { ...onInvoice.target, reversal: 1 }, body: {} },
    ...both,
  ],
  DeclineInvoiceReversal: [
    invoiceReversal,
    { type: 'DeclineInvoiceReversal', target: { ...onInvoice.target, reversal: 1 }, body: { reason } },
    ...both,
  ],
  ConfirmInvoiceReversal: [
    invoiceReversal,
    { type: 'ConfirmInvoiceReversal', target: { ...onInvoice.target, reversal: 1 }, body: {} },
    ...both,
  ],
  ...INQUIRY_CASES,
  RecordContact: [
    drafted,
    {
      type: 'RecordContact',
      target: { provider: hospital },
      body: {
        ...{ channel: 'phone', direction: 'outgoing', at: '2022-11-12T08:00:00Z', with: 'Manager', summary: 'Room' },
        about: { contract },
      },
    },
    ...both,
  ],
  RecusePerson: [
    opened(),
    {
      type: 'RecusePerson',
      target: { person: story.officer.actor },
      body: { ...fromRequest, recusalGround: 'family', reason },
    },
    fromRequest,
  ],
};
