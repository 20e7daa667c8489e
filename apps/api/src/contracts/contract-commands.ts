import type { CommandRows } from '../commands/row.js';
import { PLANNED_OPEN_CLOSING, OPEN_CLOSING, SAME_EXPENSE } from '../commands/phrases.js';

const request = '6a1f0c52-0c3e-8b5d-9a41-2f7c9d3e8b10';
const line = { cohort: 1, patients: 30, unitPriceOre: '1250000', fundingBasis: 'packagePrice' } as const;
const newLine = { cohort: 2, patients: 10, unitPriceOre: '640000', fundingBasis: 'packagePrice' } as const;

const terms = {
  provider: '974504863',
  basis: 'callOff',
  from: '2022-11-01',
  to: '2022-12-31',
  rationale: 'Lowest price of the two that can take the patients before the roll-out',
  lines: [line],
} as const;
const includes = {
  ...({ followUps: 'included', complications: 'included' } as const),
  returnToPublic: 'Reported to the referring department within two weeks',
};
const draft = {
  ...terms,
  framework: '0f6b7a1c9d2e4f8053a1b2c3d4e5f607',
  includes,
  archiveReference: '2022/417-3',
} as const;
const acceptance = {
  acceptedOn: '2022-11-10',
  documentSha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
} as const;
const amendment = { reason: 'Five patients more before the roll-out', lines: [{ line: 1, patients: 35 }] } as const;
const reversal = { of: 'commitment', reason: 'Confirmed with the wrong provider' } as const;

/** A contract from draft to settlement. */
export const contractCommands = {
  DraftContract: {
    route: 'POST /contracts',
    summary: 'Draft a contract on a request',
    makes: '/contracts',
    note: `On a request that is submitted, assessed or approved; it can be confirmed only on an approved one. \`request\` is its id. Lines get numbers from 1, in the order of the list, at most 100; each serves one cohort of the request. Give \`framework\` for a call-off and for nothing else. Funding: own trusts by \`internalSettlement\`, private providers by \`packagePrice\`, specialists by \`tariffRefund\` or \`packagePrice\`. \`archiveReference\` names the document in your archive. \`includes\` says what the price of the package includes; a call-off or a direct award is not confirmed without. A direct award, of a private provider without a framework agreement, also says \`legalBasis\` (a code of the list \`legalBasis\`, of use \`directAward\`), \`cause\` and \`reason\`: all that one provider is awarded so within a year stays below the threshold in force, unless the legal basis lifts it. \`inquiry\` and \`offer\` name the award that the contract is made on: the contract is then with the same provider, for no more patients than the award has room for and at no higher price, and takes over what the price includes. A call-off of a framework agreement that is awarded by mini-competition needs one. Whoever decided the award neither prepares nor controls the contract. Drafting checks no money. ${PLANNED_OPEN_CLOSING}`,
    example: { request, ...draft },
    examples: {
      callOff: { request, ...draft },
      award: { request, ...draft, inquiry: '01848c52-7c3e-7b5d-9a41-2f7c9d3e8b10', offer: 1 },
      directAward: {
        ...{ request, ...terms, includes, basis: 'directAward', legalBasis: 'soleSupplier', cause: 'other' },
        reason: 'Nobody else in the region has the equipment',
      },
      ownTrust: {
        ...{ request, ...terms, provider: '883974832', basis: 'ownTrust' },
        lines: [{ ...newLine, fundingBasis: 'internalSettlement' }],
      },
      specialistAgreement: {
        ...{ request, ...terms, provider: '310000019', basis: 'specialistAgreement' },
        lines: [{ ...newLine, fundingBasis: 'tariffRefund' }],
      },
    },
  },
  AmendContractDraft: {
    route: 'PUT /contracts/:contract',
    summary: 'Amend a drafted contract',
    ifMatch: true,
    note: `From status \`drafted\`. Replaces everything but the request, the award included: one that is not named is left. If that award is annulled, the draft can only be discarded. Give \`framework\` for a call-off and for nothing else. ${PLANNED_OPEN_CLOSING}`,
    example: draft,
  },
  DiscardContract: {
    route: 'POST /contracts/:contract/discard',
    summary: 'Discard a drafted contract',
    ifMatch: true,
    note: 'From status `drafted`.',
    example: {},
  },
  DeclineContract: {
    route: 'POST /contracts/:contract/decline',
    summary: 'Decline a drafted contract',
    ifMatch: true,
    note: 'From status `drafted`, with a reason, instead of confirming it. It ends as if it had been discarded.',
    example: { reason: 'More expensive than the other provider' },
  },
  ConfirmContract: {
    route: 'POST /contracts/:contract/confirmation',
    summary: 'Confirm a contract: the money is committed',
    ifMatch: true,
    note: `From status \`drafted\`, in an open phase, on an approved request, while the contract's period is not over. This is the commitment, of patients × unit price: each line takes its own cohort's reservation first, and the rest from what is available in the phase. You need a delegation in force whose \`contractLimitOre\` covers the total. A contract on an award takes its patients of the room of that award. \`flags\` lists what is worth attention; a flag refuses nothing. ${SAME_EXPENSE}`,
    example: {},
  },
  RecordAcceptance: {
    route: 'POST /contracts/:contract/acceptance',
    summary: 'Record that the provider has accepted a contract',
    ifMatch: true,
    note: `From status \`confirmed\`, once: the day on which the provider signed, not in the future, and the SHA-256 of the signed document. Patients can be referred and invoices registered only afterwards; contracts with own trusts, and those confirmed before acceptance was asked for, need none. Without it a contract lapses with the end of the seventh day after the later of its first day and its confirmation: it counts as never confirmed, and everything is released. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
    example: acceptance,
  },
  TerminateContract: {
    route: 'POST /contracts/:contract/termination',
    summary: 'Terminate a contract: no more draws',
    ifMatch: true,
    note: `From status \`confirmed\`, with a reason. Stops draws and releases the price of patients who were never drawn; a pending amendment is dropped. No delegation is needed. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
    example: { reason: 'The provider cannot deliver' },
  },
  SettleContract: {
    route: 'POST /contracts/:contract/settlement',
    summary: 'Settle a contract and release what is left',
    ifMatch: true,
    note: `From \`confirmed\` or \`terminated\`, once every drawn patient is verified or returned and every invoice rejected, approved or paid. Releases what is left. If treated patients are on no invoice, \`reason\` is required and says why no invoice will come. ${OPEN_CLOSING} If nothing is left to release, it may also be closed or cancelled. ${SAME_EXPENSE}`,
    example: {},
    examples: { settled: {}, uninvoiced: { reason: 'Two patients were treated under the same price' } },
  },
  ProposeAmendment: {
    route: 'POST /contracts/:contract/amendments',
    summary: 'Propose an amendment of a contract',
    makesPart: true,
    note: `From status \`confirmed\`; one at a time. \`lines\` restates the patients of lines by number, \`newLines\` adds lines; a unit price may change only while no unrejected invoice names the line. \`lines\` may be empty if lines are added or the period changes; a proposal that changes nothing is refused. An amendment *raises* if the amount or the patients of any line rise, or if the period begins earlier or ends later; that is not allowed in a closing phase. On an accepted contract \`acceptance\` says where the provider consents. If the contract is made on an award, \`legalBasis\` is needed to lead above it: a code of the list \`legalBasis\`, of use \`amendment\`. A reversal on the contract drops the amendment. The answer's \`number\` and ETag are those of the amendment. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
    example: amendment,
    examples: {
      restated: amendment,
      extended: {
        ...{ reason: 'A second procedure, and a month more', to: '2023-01-31', lines: [], newLines: [newLine] },
        acceptance,
      },
    },
  },
  WithdrawAmendment: {
    route: 'POST /contracts/:contract/amendments/:amendment/withdrawal',
    summary: 'Withdraw a proposed amendment',
    ifMatch: true,
    note: "While it is `proposed`. If-Match is the ETag of the amendment; the contract's own ETag changes as well.",
    example: {},
  },
  DeclineAmendment: {
    route: 'POST /contracts/:contract/amendments/:amendment/decline',
    summary: 'Decline a proposed amendment',
    ifMatch: true,
    note: "While it is `proposed`, with a reason, instead of confirming it. It ends as if it had been withdrawn. If-Match is the ETag of the amendment; the contract's own ETag changes as well.",
    example: { reason: 'No money is left for it' },
  },
  ConfirmAmendment: {
    route: 'POST /contracts/:contract/amendments/:amendment/confirmation',
    summary: 'Confirm an amendment: the difference is committed or released',
    ifMatch: true,
    note: `While it is \`proposed\`. An amendment that raises is checked like a confirmation, on the new total; one that raises nothing needs no delegation. If-Match is the ETag of the amendment; the contract's own ETag changes as well. ${SAME_EXPENSE}`,
    example: {},
  },
  ProposeContractReversal: {
    route: 'POST /contracts/:contract/reversals',
    summary: 'Propose to reverse a commitment, an amendment or a settlement',
    makesPart: true,
    note: `From status \`confirmed\`, for a settlement from \`settled\`; one proposal at a time. \`of\` says what is reversed: the commitment, the amendment that \`amendment\` names, or the settlement. Refused if something later depends on it, and for an amendment that lowered a line. The answer's \`number\` and ETag are those of the proposal. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
    example: reversal,
    examples: {
      commitment: reversal,
      amendment: { of: 'amendment', amendment: 1, reason: 'The amendment named the wrong line' },
      settlement: { of: 'settlement', reason: 'An invoice came after all' },
    },
  },
  WithdrawContractReversal: {
    route: 'POST /contracts/:contract/reversals/:reversal/withdrawal',
    summary: 'Withdraw a proposed reversal',
    ifMatch: true,
    note: "While it is `proposed`. If-Match is the ETag of the proposal; the contract's own ETag changes as well.",
    example: {},
  },
  DeclineContractReversal: {
    route: 'POST /contracts/:contract/reversals/:reversal/decline',
    summary: 'Decline a proposed reversal',
    ifMatch: true,
    note: "While it is `proposed`, with a reason, instead of confirming it. It ends as if it had been withdrawn. If-Match is the ETag of the proposal; the contract's own ETag changes as well.",
    example: { reason: 'The contract is as agreed' },
  },
  ConfirmContractReversal: {
    route: 'POST /contracts/:contract/reversals/:reversal/confirmation',
    summary: 'Reverse a commitment, an amendment or a settlement',
    ifMatch: true,
    note: `While it is \`proposed\`. Steps the contract back: to \`discarded\`, to before the amendment, or to before it was settled; then patients and money are taken again, so the cohort, the ceiling and the phase must have room. A pending amendment is dropped. If-Match is the ETag of the proposal; the contract's own ETag changes as well. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
    example: {},
  },
} as const satisfies CommandRows;
