import { read } from '@spillrom/event-sourcing';
import type { DecisionId, Instant } from '@spillrom/kernel';
import { contractAggregate } from '../../aggregates/contract/index.js';
import { creditAggregate } from '../../aggregates/credit/index.js';
import { decisionAggregate, decisionRef } from '../../aggregates/decision/index.js';
import { inquiryAggregate } from '../../aggregates/inquiry/index.js';
import { invoiceAggregate, isRegistered } from '../../aggregates/invoice/index.js';
import type { Known } from '../../vocabulary/known.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { providerAggregate } from '../../aggregates/provider/index.js';
import { recusalAggregate } from '../../aggregates/recusal/index.js';
import { requestAggregate } from '../../aggregates/request/index.js';
import type { World } from '../world.js';
import { onAwards } from './award-wishes.js';
import { madeId, OPENING, PROGRAMMES } from './cast.js';
import { onContract } from './contract-wishes.js';
import { newContact } from './dialogue-wishes.js';
import { newDecisions, onDecision, onDelegations, onProvider } from './decision-wishes.js';
import { newInquiry, onInquiry } from './inquiry-wishes.js';
import { onCredit, onInvoice } from './invoice-wishes.js';
import { onOffers } from './offer-wishes.js';
import { onReceived, receivingAstray } from './received-wishes.js';
import { newRecusal, onRecusals } from './recusal-wishes.js';
import { newRanking, newRequest, onRequest } from './request-wishes.js';
import type { Wish } from './wish.js';

const isKnown = <State extends { readonly status: string }>(state: State): state is Known<State> =>
  state.status !== 'absent';

const decisionsOf = (world: World): readonly Wish[] => {
  const onEach: Wish[] = [];
  let number = 1;
  for (; ; number += 1) {
    const id = madeId('d', number) as DecisionId;
    const decision = world.result(read(decisionRef(id)));
    if (decision.status === 'absent') break;
    onEach.push(...onDecision(id, decision));
  }
  return onEach;
};

/** All that anybody may wish for in this world, sensible or not. */
export const wishes = (world: World, size: number, now: Instant): readonly Wish[] => {
  const requests = world.states(requestAggregate).filter(isKnown);
  const inquiries = world.states(inquiryAggregate).filter(isKnown);
  const contracts = world.states(contractAggregate).filter(isKnown);
  const invoices = world.states(invoiceAggregate).filter(isKnown);
  const decided = decisionsOf(world);
  return [
    ...newRequest(size, requests),
    ...newRanking(size, requests),
    ...requests.flatMap((request) => onRequest(request, size, contracts.length)),
    ...requests.flatMap((request) => newInquiry(request, size, now, inquiries.length)),
    ...inquiries.flatMap((inquiry) => {
      const request = requests.find((each) => each.request === inquiry.request);
      return request === undefined
        ? []
        : [
            ...onInquiry(inquiry, request, size, now),
            ...onOffers(inquiry, size, now),
            ...onAwards(inquiry, size, contracts),
          ];
    }),
    ...contracts.flatMap((contract) => onContract(contract, size)),
    ...invoices.flatMap((invoice) =>
      isRegistered(invoice) ? onInvoice(invoice, size) : onReceived(invoice, contracts, size),
    ),
    ...receivingAstray(contracts, size, invoices.length),
    ...world.states(creditAggregate).filter(isKnown).flatMap(onCredit),
    ...decided,
    ...PROGRAMMES.flatMap((id) => {
      const programme = world.result(read(programmeRef(id)));
      return programme.status === 'absent'
        ? []
        : newDecisions(id, programme, size, world.states(decisionAggregate).length);
    }),
    newContact(size, contracts),
    ...newRecusal(size, requests),
    ...world.states(recusalAggregate).filter(isKnown).flatMap(onRecusals),
    ...onDelegations(size),
    ...world.states(providerAggregate).filter(isKnown).flatMap(onProvider),
    // What made the world is wished for once more, now and then.
    ...OPENING.map((command) => ({ weight: 0.002, command })),
  ];
};
