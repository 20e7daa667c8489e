import type { CommandType } from '@spillrom/domain';

/**
 * How a command stands in the API. The path of what it addresses is the request's own, less the last word, unless said otherwise:
 * - `makes`: a resource in this collection, named by its id;
 * - `makesPart`: a numbered part of the addressed resource, in the collection of the request's path;
 * - `replaces`: the path names the resource itself (PUT).
 */
export interface Operation {
  readonly summary: string;
  /** The client must say which version it saw. */
  readonly ifMatch?: true;
  readonly makes?: string;
  readonly makesPart?: true;
  readonly replaces?: true;
}

/** Every command as an operation of the API; one that is missing does not compile. */
export const operations: { readonly [Type in CommandType]: Operation } = {
  EstablishProgramme: { summary: 'Establish a programme', makes: '/programmes' },
  RecordDecision: { summary: 'Record a decision on plan, money or authority', makes: '/decisions' },
  CountersignDecision: { summary: 'Countersign a decision: its effect comes into force', ifMatch: true },
  WithdrawDecision: { summary: 'Withdraw a decision that is not countersigned', ifMatch: true },
  RevokeDelegation: { summary: 'Revoke all delegations of a holder' },

  RegisterProvider: { summary: 'Register a provider', makes: '/providers' },
  DeclareCapacity: { summary: "Declare a provider's weekly capacity in a specialty" },
  SuspendProvider: { summary: 'Suspend a provider: no new draws from now on' },
  ReinstateProvider: { summary: 'Reinstate a suspended provider' },
  RegisterFramework: { summary: 'Register a framework agreement', makes: '/frameworks' },

  DraftRequest: { summary: 'Draft a capacity request for your own trust', makes: '/requests' },
  AmendDraft: { summary: 'Amend a draft or returned request', ifMatch: true, replaces: true },
  DiscardDraft: { summary: 'Discard a draft request', ifMatch: true },
  SubmitRequest: { summary: 'Submit a request to the region', ifMatch: true },
  WithdrawRequest: { summary: 'Withdraw a request', ifMatch: true },
  AssessRequest: { summary: 'Assess a submitted request', ifMatch: true },
  ReturnRequest: { summary: 'Return a request to its trust', ifMatch: true },
  ApproveRequest: { summary: 'Approve a request and reserve money for its cohorts', ifMatch: true },
  RejectRequest: { summary: 'Reject a request', ifMatch: true },
  ReleaseReservation: { summary: "Release a part of a cohort's reservation", ifMatch: true },
  ProposeReservationReversal: { summary: 'Propose to reverse an approval', makesPart: true },
  WithdrawReservationReversal: { summary: 'Withdraw the proposal to reverse an approval', ifMatch: true },
  ConfirmReservationReversal: { summary: 'Reverse an approval and its reservation', ifMatch: true },

  DraftContract: { summary: 'Draft a contract on a request', makes: '/contracts' },
  AmendContractDraft: { summary: 'Amend a drafted contract', ifMatch: true, replaces: true },
  DiscardContract: { summary: 'Discard a drafted contract', ifMatch: true },
  ConfirmContract: { summary: 'Confirm a contract: the money is committed', ifMatch: true },
  TerminateContract: { summary: 'Terminate a contract: no more draws', ifMatch: true },
  SettleContract: { summary: 'Settle a contract and release what is left', ifMatch: true },
  ProposeAmendment: { summary: 'Propose an amendment of a contract', makesPart: true },
  WithdrawAmendment: { summary: 'Withdraw a proposed amendment', ifMatch: true },
  ConfirmAmendment: { summary: 'Confirm an amendment: the difference is committed or released', ifMatch: true },
  DrawReferrals: { summary: 'Refer patients on a contract line' },
  ReportReturned: { summary: 'Report referred patients as returned' },
  ReportDelivery: { summary: 'Report patients as treated', makesPart: true },
  WithdrawDelivery: { summary: 'Withdraw an unverified delivery' },
  VerifyDelivery: { summary: 'Verify a delivery' },
  ProposeContractReversal: { summary: 'Propose to reverse a commitment or an amendment', makesPart: true },
  WithdrawContractReversal: { summary: 'Withdraw the proposal of a reversal', ifMatch: true },
  ConfirmContractReversal: { summary: 'Reverse a commitment or an amendment', ifMatch: true },

  RegisterInvoice: { summary: 'Register an invoice on a contract', makes: '/invoices' },
  AttestInvoice: { summary: 'Attest an invoice against verified deliveries', ifMatch: true },
  RejectInvoice: { summary: 'Reject an invoice', ifMatch: true },
  ApproveInvoice: { summary: 'Approve an invoice: committed money becomes expended', ifMatch: true },
  RecordPayment: { summary: 'Record the payment of an invoice', ifMatch: true },
  ProposeInvoiceReversal: { summary: 'Propose to reverse an expenditure or a payment', makesPart: true },
  WithdrawInvoiceReversal: { summary: 'Withdraw the proposal of a reversal', ifMatch: true },
  ConfirmInvoiceReversal: { summary: 'Reverse an expenditure or a payment', ifMatch: true },
};
