import type { Command, CommandType } from '@spillrom/domain';

export type BodyOf<Type extends CommandType> = Extract<Command, { type: Type }>['body'];
/** Ids and dates are plain text here. */
export type Plain<Value> = Value extends string
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value;

const request = '6a1f0c52-0c3e-8b5d-9a41-2f7c9d3e8b10';
const contract = 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66';
const eyes = { specialty: '300', procedure: 'CJE20', patients: 40, latestTreatmentOn: '2022-12-16' };
const line = { cohort: 1, patients: 30, unitPriceOre: '1250000', fundingBasis: 'packagePrice' } as const;

const draft = {
  provider: '974504863',
  framework: '0f6b7a1c9d2e4f8053a1b2c3d4e5f607',
  basis: 'callOff',
  from: '2022-11-01',
  to: '2022-12-31',
  rationale: 'Lowest price of the two that can take the patients before the roll-out',
  lines: [line],
} as const;

const nothing = {};

/** A body for every command; one that is missing does not compile. */
export const COMMAND_EXAMPLES: { readonly [Type in CommandType]: Plain<BodyOf<Type>> } = {
  EstablishProgramme: { caseNumber: '2022/417', name: 'Purchase of treatment capacity during the roll-out' },
  RecordDecision: {
    body: 'board',
    decidedOn: '2022-10-12',
    caseNumber: '2022/417',
    effect: { kind: 'appropriation', amountOre: '10000000000' },
  },
  CountersignDecision: nothing,
  WithdrawDecision: nothing,
  RevokeDelegation: { reason: 'Leaves the department at the end of the week' },

  RegisterProvider: { orgNumber: '941455077', name: 'Medi 3 AS', kind: 'privateProvider', legalEntity: true },
  DeclareCapacity: { specialty: '300', fromWeek: '2022-W45', toWeek: '2022-W52', weeklyPatients: 12 },
  SuspendProvider: { reason: 'An inspection has found faults in sterilisation' },
  ReinstateProvider: { reason: 'The faults are mended and inspected' },
  RegisterFramework: {
    provider: '974504863',
    agreementNumber: '2021/88-7',
    title: 'Eye surgery, Trondheim',
    procedures: ['CJE20'],
    from: '2021-09-01',
    to: '2023-08-31',
    ceilingOre: '2500000000',
    prices: [{ procedure: 'CJE20', unitPriceOre: '1250000', from: '2021-09-01', to: '2023-08-31' }],
  },

  DraftRequest: { phase: 1, justification: 'Cataract lists stand still in the weeks of the roll-out', cohorts: [eyes] },
  AmendDraft: { justification: 'Ten patients fewer than first thought', cohorts: [{ ...eyes, patients: 30 }] },
  DiscardDraft: nothing,
  SubmitRequest: nothing,
  WithdrawRequest: { reason: 'Our own theatre can take them after all' },
  AssessRequest: { assessment: 'In line with the plan; two providers have room' },
  ReturnRequest: { reason: 'Say which of the patients are overdue' },
  ApproveRequest: {
    rationale: 'Needed before go-live',
    cohorts: [{ cohort: 1, patients: 40, reservedOre: '50000000' }],
  },
  RejectRequest: { reason: 'Outside what the programme is for' },
  ReleaseReservation: { cohort: 1, amountOre: '5000000', reason: 'The price came out lower' },
  ProposeReservationReversal: { reason: 'Approved for the wrong phase' },
  WithdrawReservationReversal: nothing,
  ConfirmReservationReversal: nothing,

  DraftContract: { request, ...draft },
  AmendContractDraft: draft,
  DiscardContract: nothing,
  ConfirmContract: nothing,
  TerminateContract: { reason: 'The provider cannot deliver' },
  SettleContract: nothing,
  ProposeAmendment: { reason: 'Five patients more before the roll-out', lines: [{ line: 1, patients: 35 }] },
  WithdrawAmendment: nothing,
  ConfirmAmendment: nothing,
  DrawReferrals: { line: 1, patients: 10 },
  ReportReturned: { line: 1, patients: 2, endOfWaitCode: '2' },
  ReportDelivery: { line: 1, patients: 8, deliveredOn: '2022-11-24' },
  WithdrawDelivery: nothing,
  VerifyDelivery: nothing,
  ProposeContractReversal: { of: 'commitment', reason: 'Confirmed with the wrong provider' },
  WithdrawContractReversal: nothing,
  ConfirmContractReversal: nothing,

  RegisterInvoice: {
    contract,
    supplier: '974504863',
    number: 'F-20221205',
    invoiceDate: '2022-12-05',
    lines: [{ line: 1, patients: 8, unitPriceOre: '1250000' }],
  },
  AttestInvoice: nothing,
  RejectInvoice: { reason: 'Sent before the patients were treated' },
  ApproveInvoice: nothing,
  RecordPayment: { paidOn: '2022-12-22', amountOre: '10000000', reference: 'UB-88213' },
  ProposeInvoiceReversal: { of: 'payment', reason: 'Paid to the wrong account' },
  WithdrawInvoiceReversal: nothing,
  ConfirmInvoiceReversal: nothing,
};
