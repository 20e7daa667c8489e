import type { RecusedFrom } from '@spillrom/domain';
import type { RuleOf, RuleRows } from './row.js';
import { either, ore } from './words.js';

const person = 'actor-60db988b-05d0-40e7-9df6-1e5aa6bde6dc';

/** What is refused to somebody who took another part. */
const DOING: Readonly<Record<string, string>> = {
  draft: 'draft the contract',
  propose: 'propose this',
  register: 'register the invoice',
  report: 'report the delivery',
  confirm: 'confirm this',
  approve: 'approve this',
  overridePriority: 'override the priority',
  terminate: 'terminate the contract',
  settle: 'settle the contract',
  verify: 'verify the delivery',
  unverify: 'take back its verification',
  attest: 'attest the invoice',
  reject: 'reject the invoice',
  pay: 'record the payment',
  reversePayment: 'propose to reverse the payment',
  resolve: 'resolve the dispute',
  recuse: 'be the one who recuses',
  liftRecusal: 'lift the recusal',
  accept: 'record the acceptance',
  open: 'open the offer',
  award: 'award the inquiry',
};

/** What people have done in each part of the same expense, and in the other acts that need two people. */
const DONE: Readonly<Record<string, string>> = {
  draft: 'drafted the contract',
  propose: 'proposed an amendment or a reversal',
  register: 'registered an invoice',
  report: 'reported a delivery',
  confirm: 'confirmed the contract, an amendment or a reversal',
  approve: 'approved an invoice',
  terminate: 'terminated the contract',
  settle: 'settled the contract',
  verify: 'verified a delivery',
  unverify: 'taken back the verification of a delivery',
  attest: 'attested an invoice',
  reject: 'rejected an invoice',
  pay: 'recorded a payment',
  reversePayment: 'proposed to reverse a payment',
  dispute: 'disputed the invoice',
  record: 'recorded the decision',
  assess: 'assessed the request',
  hold: 'been named as the holder of the delegation',
  beRecused: 'been named as the person who is recused',
  accept: 'recorded the acceptance',
  receive: 'received the offer',
  prepare: 'taken part in preparing the inquiry',
  award: 'awarded the inquiry',
};

/** What the recused person has done. */
const PREPARED: Readonly<Record<RuleOf<'PREPARED_BY_RECUSED'>['prepared'], string>> = {
  assessment: 'assessed the request',
  draft: 'wrote the draft',
  evaluation: 'evaluated an offer',
  amendment: 'proposed the amendment',
  reversal: 'proposed the reversal',
  attestation: 'attested the invoice',
};

const recusedFrom = ({ request, provider }: RecusedFrom): string =>
  request === undefined ? `provider ${provider}` : `request ${request}`;

/** Who may do something, and with which authority. */
export const peopleRules = {
  ROLE_REQUIRED: {
    status: 403,
    title: 'None of your roles may do this',
    fact: ({ roles }) => `This needs the role ${either(roles)}`,
    next: 'ask somebody who has it',
    example: { roles: ['budget-holder'] },
  },
  PERSON_NUMBER: {
    status: 422,
    title: 'National identity numbers must not be stored here',
    fact: () => 'The text contains what is a national identity number by its check digits',
    next: 'remove it and send the command again with the same key; write account and reference numbers in groups',
    example: { pointer: '/reason' },
  },
  RECUSED: {
    status: 409,
    title: 'You are recused from this',
    fact: ({ recusal, ...from }) => `You are recused from ${recusedFrom(from)} (recusal ${recusal})`,
    next: 'somebody else must do it; a regional medical director may lift the recusal',
    example: { actor: person, recusal: 1, provider: '911000008' },
  },
  PREPARED_BY_RECUSED: {
    status: 409,
    title: 'Somebody who is recused has prepared this',
    fact: ({ prepared, actor, recusal, ...from }) =>
      `The person who ${PREPARED[prepared]} (${actor}) is recused from ${recusedFrom(from)} (recusal ${recusal})`,
    next: 'have it done again by somebody else; a proposal is withdrawn and made anew',
    example: { prepared: 'draft', actor: person, recusal: 1, provider: '911000008' },
  },
  SAME_PERSON: {
    status: 409,
    title: 'This must be done by another person',
    fact: ({ part, earlierPart }) =>
      `You have already ${DONE[earlierPart] ?? `taken the part "${earlierPart}"`} here, so you may not ${DOING[part] ?? `take the part "${part}"`} too`,
    next: 'ask somebody else to do it',
    example: { actor: person, part: 'confirm', earlierPart: 'draft' },
  },
  BODY_NOT_COMPETENT: {
    status: 422,
    title: 'This body may not make this decision',
    fact: ({ kind, body, allowed }) => `A decision of kind ${kind} must be made by ${either(allowed)}, not by ${body}`,
    next: 'have a body that may do so make the decision',
    example: { kind: 'appropriation', body: 'chiefExecutive', allowed: ['board'], pointer: '/body' },
  },
  NO_DELEGATION: {
    status: 422,
    title: 'You have no delegation in force',
    fact: ({ neededOre }) => `This needs a delegation of ${ore(neededOre)}, and none of yours is in force today`,
    next: 'have a decision delegate it to you, or ask somebody who holds a delegation',
    example: { holder: person, neededOre: '37500000' },
  },
  OVER_DELEGATION: {
    status: 409,
    title: 'This is more than your delegation allows',
    fact: ({ neededOre, limitOre }) => `Your delegation covers ${ore(limitOre)}, and this needs ${ore(neededOre)}`,
    next: 'ask somebody with a higher limit, or have more delegated to you',
    example: { holder: person, neededOre: '500000000', limitOre: '300000000' },
  },
} as const satisfies RuleRows;
