import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Folded, Principal, Reading, Scope, StreamName } from '@spillrom/event-sourcing';
import type { InvoiceId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { invoiceRef, programmeOfInvoice } from '../../aggregates/invoice/index.js';
import type { InvoiceState, ReversedOfInvoice } from '../../aggregates/invoice/index.js';
import type { InvoiceCommand } from './commands.js';
import { attestInvoice, rejectInvoice } from './attest.js';
import { registerCredit } from '../credit/register.js';
import { recordRefund } from './refund.js';
import { disputeInvoice, resolveDispute } from './dispute.js';
import { approveInvoice, recordPayment } from './pay.js';
import { matchInvoice } from './match.js';
import { contractNamed, receiveInvoice } from './receive.js';
import { registerInvoice } from './register.js';
import {
  confirmInvoiceReversal,
  declineInvoiceReversal,
  proposeInvoiceReversal,
  withdrawInvoiceReversal,
} from './reverse.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { Row } from '../guards.js';
import { byRole, heldBy } from '../../vocabulary/scope.js';
import { noTexts, reason } from '../../vocabulary/texts.js';

type Of<Type extends InvoiceCommand['type']> = Extract<InvoiceCommand, { type: Type }>;
type Addressing = { readonly target: { readonly invoice: InvoiceId } };

const addressed = ({ target }: Addressing): AnyStreamRef => invoiceRef(target.invoice);

function* byProgramme({ target }: Addressing): Reading<StreamName> {
  const ref = invoiceRef(target.invoice);
  const invoice = yield* read(ref);
  const programme = invoice.status === 'absent' ? undefined : programmeOfInvoice(invoice);
  return programme === undefined ? ref.stream : programmeRef(programme).stream;
}

function* byInvoice(command: Addressing): Reading<StreamName> {
  return addressed(command).stream;
}

function* byProgrammeOfContract(command: Of<'RegisterInvoice'> | Of<'MatchInvoice'>): Reading<StreamName> {
  const contract = yield* read(contractRef(command.body.contract));
  return contract.status === 'absent' ? addressed(command).stream : programmeRef(contract.programme).stream;
}

function* byProgrammeNamed(command: Of<'ReceiveInvoice'>): Reading<StreamName> {
  const contract = yield* contractNamed(command);
  return contract === undefined ? addressed(command).stream : programmeRef(contract.programme).stream;
}

const ofPayer = (of: ReversedOfInvoice): boolean => of === 'payment' || of === 'refund';

/** Reversing an expenditure or a credit is proposed by an officer, reversing a payment or a refund by the payer. */
function* byWhatIsReversed({ body }: Of<'ProposeInvoiceReversal'>, principal: Principal): Reading<Scope> {
  return byRole(principal, [ofPayer(body.of) ? 'payer' : 'regional-officer']);
}

function* byWhoeverProposes({ target }: Of<'WithdrawInvoiceReversal'>, principal: Principal): Reading<Scope> {
  const invoice = yield* read(invoiceRef(target.invoice));
  const proposal =
    invoice.status === 'absent' ? undefined : invoice.reversals.find(({ reversal }) => reversal === target.reversal);
  if (proposal === undefined) return byRole(principal, ['regional-officer', 'payer']);
  return byRole(principal, [ofPayer(proposal.of) ? 'payer' : 'regional-officer']);
}

const reversalEtag = (
  { target }: { readonly target: { readonly reversal: number } },
  folded: Folded<unknown>,
): number => {
  const invoice = folded.state as InvoiceState;
  if (invoice.status === 'absent') return folded.shown;
  return invoice.reversals.find(({ reversal }) => reversal === target.reversal)?.version ?? folded.shown;
};

/** External references are other people's texts; what is sent as a supplier may be anything until it is known to be the provider. */
const registered = ({ body }: Of<'RegisterInvoice'>) => [
  ['/supplier', body.supplier] as const,
  ['/number', body.number] as const,
  ...(body.archiveReference === undefined ? [] : [['/archiveReference', body.archiveReference] as const]),
];
/** All that the document says; where it stands there is where it is. */
const written = ({ body }: Of<'ReceiveInvoice'>) => body.texts.map(({ at, text }) => [at, text] as const);
const matched = ({ body }: Of<'MatchInvoice'>) =>
  body.lines.map(({ invoiceLine }, index) => [`/lines/${index}/invoiceLine`, invoiceLine] as const);
const paid = ({ body }: Of<'RecordPayment' | 'RecordRefund'>) => [['/reference', body.reference]] as const;

const credited = ({ body }: Of<'RegisterCredit'>) =>
  [
    ['/number', body.number],
    ['/reason', body.reason],
  ] as const;

/** What is made is a credit, which has an ETag of its own. */
const creditMade = (_command: Addressing, folded: Folded<unknown>, made?: string): number =>
  made === undefined ? folded.shown : -1;

const common = { addressed, key: byProgramme, texts: noTexts };

export const invoiceRows: { readonly [Type in InvoiceCommand['type']]: Row<Of<Type>> } = {
  RegisterInvoice: {
    addressed,
    key: byProgrammeOfContract,
    texts: registered,
    scope: heldBy('regional-officer'),
    decide: registerInvoice,
  },
  ReceiveInvoice: {
    addressed,
    key: byProgrammeNamed,
    texts: written,
    scope: heldBy('regional-officer', 'invoice-gateway'),
    decide: receiveInvoice,
  },
  MatchInvoice: {
    addressed,
    key: byProgrammeOfContract,
    texts: matched,
    scope: heldBy('regional-officer'),
    decide: matchInvoice,
  },
  AttestInvoice: { ...common, scope: heldBy('attestant'), decide: attestInvoice },
  RejectInvoice: { ...common, texts: reason, scope: heldBy('attestant'), decide: rejectInvoice },
  DisputeInvoice: {
    ...common,
    key: byInvoice,
    texts: reason,
    scope: heldBy('regional-officer', 'attestant'),
    decide: disputeInvoice,
  },
  ResolveDispute: {
    ...common,
    key: byInvoice,
    texts: ({ body }) => [['/resolution', body.resolution] as const],
    scope: heldBy('regional-officer', 'attestant'),
    decide: resolveDispute,
  },
  ApproveInvoice: { ...common, scope: heldBy('budget-holder'), decide: approveInvoice },
  RecordPayment: { ...common, texts: paid, scope: heldBy('payer'), decide: recordPayment },
  RegisterCredit: {
    ...common,
    texts: credited,
    etag: creditMade,
    scope: heldBy('regional-officer'),
    decide: registerCredit,
  },
  RecordRefund: { ...common, texts: paid, scope: heldBy('payer'), decide: recordRefund },
  ProposeInvoiceReversal: { ...common, texts: reason, scope: byWhatIsReversed, decide: proposeInvoiceReversal },
  WithdrawInvoiceReversal: {
    ...common,
    key: byInvoice,
    etag: reversalEtag,
    scope: byWhoeverProposes,
    decide: withdrawInvoiceReversal,
  },
  DeclineInvoiceReversal: {
    ...common,
    key: byInvoice,
    texts: reason,
    etag: reversalEtag,
    scope: heldBy('budget-holder'),
    decide: declineInvoiceReversal,
  },
  ConfirmInvoiceReversal: {
    ...common,
    etag: reversalEtag,
    scope: heldBy('budget-holder'),
    decide: confirmInvoiceReversal,
  },
};
