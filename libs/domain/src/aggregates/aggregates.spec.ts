import type { AnyStreamRef } from '@spillrom/event-sourcing';
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
import { contractRef } from './contract/index.js';
import { creditRef } from './credit/index.js';
import { decisionRef } from './decision/index.js';
import { delegationRef } from './delegation/index.js';
import { dialogueRef } from './dialogue/index.js';
import { frameworkRef } from './framework/index.js';
import { inquiryRef } from './inquiry/index.js';
import { invoiceRef } from './invoice/index.js';
import { phaseRef } from './phase/index.js';
import { programmeRef } from './programme/index.js';
import { providerRef } from './provider/index.js';
import { rankingRef } from './ranking/index.js';
import { recusalRef } from './recusal/index.js';
import { referenceRef } from './reference/index.js';
import { requestRef } from './request/index.js';
import { aggregates, categoryOf, type Category } from './index.js';

const refs: { readonly [C in Category]: AnyStreamRef } = {
  contract: contractRef('a-b-c' as ContractId),
  credit: creditRef('a-b-c' as CreditId),
  decision: decisionRef('a-b-c' as DecisionId),
  delegation: delegationRef('a-b-c' as ActorId),
  dialogue: dialogueRef('941455077'),
  framework: frameworkRef('a-b-c' as FrameworkId),
  inquiry: inquiryRef('a-b-c' as InquiryId),
  invoice: invoiceRef('a-b-c' as InvoiceId),
  phase: phaseRef('a-b-c' as ProgrammeId, 1),
  programme: programmeRef('a-b-c' as ProgrammeId),
  provider: providerRef('941455077' as OrgNumber),
  ranking: rankingRef('a-b-c' as ProgrammeId, '941455077' as OrgNumber),
  recusal: recusalRef('a-b-c' as ActorId),
  reference: referenceRef('endOfWait'),
  request: requestRef('a-b-c' as RequestId),
};

describe('the aggregates', () => {
  it.each(Object.keys(refs) as Category[])('a stream of a %s says by its name what it is', (category) => {
    expect(categoryOf(refs[category].stream)).toBe(category);
    expect(refs[category].aggregate).toBe(aggregates[category]);
  });

  it('share no type of event, so that a type alone says whose it is', () => {
    const types = Object.values(aggregates).flatMap(({ catalogue }) => Object.keys(catalogue));
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });
});
