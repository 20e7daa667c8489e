import { read } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { ContractId } from '@spillrom/kernel';
import { inquiryRef, takenOf } from '../aggregates/inquiry/index.js';
import { awardedRoom } from '../aggregates/request/index.js';
import type { DraftContract, LineBody } from '../commands/contract/commands.js';
import { draftContract } from '../commands/contract/draft.js';
import { annulAward, awardInquiry } from '../commands/inquiry/award.js';
import type { Violation, ViolationOf } from '../vocabulary/violations.js';
import * as awards from './awards.js';
import * as contracts from './contracts.js';
import { inquiry } from './inquiries.js';

type Decision = Reading<Outcome<Violation>>;

/** The day after the award. */
const on = (who: Context): Context => contracts.onDay(who, '2022-11-25');
export const officer = on(contracts.officer);
export const holder = on(contracts.holder);
const toInquiry = inquiryRef(inquiry);
export const second = contracts.next(2);

/** 40 of the 60 approved cataracts are awarded to the hospital's offer, at 20 for each patient. */
export const awarded = contracts.told(awards.compared(), awardInquiry(awards.award(), awards.director));

export const body = (lines: readonly LineBody[], over: Partial<DraftContract['body']> = {}): DraftContract['body'] => {
  // What the price includes is taken over from the award.
  const { includes: _includes, ...terms } = contracts.draftBody(...lines);
  return { ...terms, request: contracts.request, inquiry, offer: 1, ...over };
};
export const drafting = (
  lines: readonly LineBody[],
  over: Partial<DraftContract['body']> = {},
  id: ContractId = contracts.contract,
): Decision => draftContract({ type: 'DraftContract', target: { contract: id }, body: body(lines, over) }, officer);
export const withoutAward = (patients: number, id: ContractId = second): Decision => {
  const terms = { ...contracts.draftBody(contracts.lineOf(patients, '1')), request: contracts.request };
  return draftContract({ type: 'DraftContract', target: { contract: id }, body: terms }, officer);
};
export const confirming = (id: ContractId = contracts.contract): Decision => contracts.confirming(holder, id);
export const annulling = (): Decision =>
  annulAward({ type: 'AnnulAward', target: { inquiry, offer: 1 }, body: { reason: 'They cannot' } }, awards.director);

export const differs = (more: Omit<ViolationOf<'AWARD_DIFFERS'>, 'code' | 'inquiry' | 'offer'>): Violation => ({
  code: 'AWARD_DIFFERS',
  inquiry,
  offer: 1,
  ...more,
});
export const stateOfOffer = (status: string): ViolationOf<'WRONG_STATE'> => ({
  code: 'WRONG_STATE',
  what: 'offer',
  status,
  allowed: ['awarded'],
});

/** Room of the award as the request and the inquiry tell it, and what the inquiry says that contracts have used. */
export const roomIn = (history: readonly Written[]) => {
  const known = given(history).result(read(contracts.toRequest));
  const asked = given(history).result(read(toInquiry));
  if (known.status === 'absent' || asked.status === 'absent') throw new Error('no award');
  const award = asked.offers[0]?.award;
  return { room: awardedRoom(known, 1), used: award && takenOf(award).map(({ patients }) => patients) };
};
