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
} from '@spillrom/kernel';
import { contractRef } from '../aggregates/contract/index.js';
import { creditRef } from '../aggregates/credit/index.js';
import { decisionRef } from '../aggregates/decision/index.js';
import { delegationRef } from '../aggregates/delegation/index.js';
import type { KnownContract } from '../aggregates/contract/index.js';
import { dialogueRef } from '../aggregates/dialogue/index.js';
import { frameworkRef } from '../aggregates/framework/index.js';
import { inquiryRef } from '../aggregates/inquiry/index.js';
import { invoiceRef } from '../aggregates/invoice/index.js';
import { programmeRef } from '../aggregates/programme/index.js';
import { providerRef } from '../aggregates/provider/index.js';
import { rankingRef } from '../aggregates/ranking/index.js';
import { recusalRef } from '../aggregates/recusal/index.js';
import { requestRef } from '../aggregates/request/index.js';
import { guard, guardKnown, guardNaming, guardNew, guardPart, guardUnique } from './guard-kinds.js';

export { firstOf, isAlone, namingNothing, notFound, wrongState } from './guard-kinds.js';
export type { Fits, Naming, Row } from './guard-kinds.js';

type OfContract = { readonly contract: ContractId };
type OfInvoice = { readonly invoice: InvoiceId };
type OfRequest = { readonly request: RequestId };
type OfReversal = { readonly reversal: number };

const ofContract = ({ contract }: OfContract) => contractRef(contract);
const ofInvoice = ({ invoice }: OfInvoice) => invoiceRef(invoice);
const ofRequest = ({ request }: OfRequest) => requestRef(request);
const ofDecision = ({ decision }: { readonly decision: DecisionId }) => decisionRef(decision);

export const onContract = guard('contract', ofContract);
export const onContractNaming = guardNaming('contract', ofContract);
export const newContract = guardNew('contract', ofContract);
export const onAmendment = guardPart(
  'amendment',
  ofContract,
  ({ amendments }, { amendment }: OfContract & { readonly amendment: number }) =>
    amendments.find((each) => each.amendment === amendment),
);
export const onDelivery = guardPart(
  'delivery',
  ofContract,
  ({ deliveries }, { delivery }: OfContract & { readonly delivery: number }) =>
    deliveries.find((each) => each.delivery === delivery),
);
/** Draws and returns have no life of their own: as long as the contract runs, they stand and may be corrected. */
const standing = <Part>({ status }: KnownContract, part: Part | undefined) =>
  part === undefined
    ? undefined
    : { ...part, status: status === 'confirmed' || status === 'terminated' ? ('standing' as const) : status };
export const onDraw = guardPart('draw', ofContract, (contract, { draw }: OfContract & { readonly draw: number }) =>
  standing(
    contract,
    contract.draws.find((each) => each.draw === draw),
  ),
);
export const onReturn = guardPart(
  'return',
  ofContract,
  (contract, { return: number }: OfContract & { readonly return: number }) =>
    standing(
      contract,
      contract.returns.find((each) => each.return === number),
    ),
);
export const onContractReversal = guardPart(
  'reversal',
  ofContract,
  ({ reversals }, { reversal }: OfContract & OfReversal) => reversals.find((each) => each.reversal === reversal),
);

export const onRequest = guard('request', ofRequest);
export const onRequestNaming = guardNaming('request', ofRequest);
export const newRequest = guardNew('request', ofRequest);
export const onRequestReversal = guardPart(
  'reversal',
  ofRequest,
  ({ reversals }, { reversal }: OfRequest & OfReversal) => reversals.find((each) => each.reversal === reversal),
);

const ofInquiry = ({ inquiry }: { readonly inquiry: InquiryId }) => inquiryRef(inquiry);

export const onInquiry = guard('inquiry', ofInquiry);
export const onInquiryNaming = guardNaming('inquiry', ofInquiry);
export const onOffer = guardPart(
  'offer',
  ofInquiry,
  ({ offers }, { offer }: { readonly inquiry: InquiryId; readonly offer: number }) =>
    offers.find((each) => each.offer === offer),
);
export const newInquiry = guardNew('inquiry', ofInquiry);

export const onInvoice = guard('invoice', ofInvoice);
export const onInvoiceNaming = guardNaming('invoice', ofInvoice);
export const newInvoice = guardUnique('invoice', ofInvoice);
export const onInvoiceReversal = guardPart(
  'reversal',
  ofInvoice,
  ({ reversals }, { reversal }: OfInvoice & OfReversal) => reversals.find((each) => each.reversal === reversal),
);

export const onCredit = guard('credit', ({ credit }: { readonly credit: CreditId }) => creditRef(credit));

export const onDecision = guard('decision', ofDecision);
export const newDecision = guardNew('decision', ofDecision);

export const newProgramme = guardUnique('programme', ({ programme }: { readonly programme: ProgrammeId }) =>
  programmeRef(programme),
);

export const onDelegation = guard('delegation', ({ holder }: { readonly holder: ActorId }) => delegationRef(holder));

const ofProvider = ({ provider }: { readonly provider: OrgNumber }) => providerRef(provider);

export const onProvider = guard('provider', ofProvider);
export const onAnyProvider = guardKnown('provider', ofProvider, ['active', 'suspended', 'ended']);
export const newProvider = guardUnique('provider', ofProvider);
export const newFramework = guardUnique('framework', ({ framework }: { readonly framework: FrameworkId }) =>
  frameworkRef(framework),
);

export const newRanking = guardUnique(
  'ranking',
  ({ programme, trust }: { readonly programme: ProgrammeId; readonly trust: OrgNumber }) =>
    rankingRef(programme, trust),
);

export const newContact = guardUnique('dialogue', ({ provider }: { readonly provider: OrgNumber }) =>
  dialogueRef(provider),
);

const ofRecusals = ({ person }: { readonly person: ActorId }) => recusalRef(person);

export const newRecusal = guardUnique('recusal', ofRecusals);
export const onRecusal = guardPart(
  'recusal',
  ofRecusals,
  ({ recusals }, { recusal }: { readonly person: ActorId; readonly recusal: number }) =>
    recusals.find((each) => each.recusal === recusal),
);
