import type { Folded } from '@spillrom/event-sourcing';
import type { InquiryState, Terms } from '../../aggregates/inquiry/index.js';
import { heldBy } from '../../vocabulary/scope.js';
import { noTexts, reason } from '../../vocabulary/texts.js';
import type { Row } from '../guards.js';
import { addressedInquiry as addressed, byInquiry, byProgrammeOfInquiry } from './addressing.js';
import { annulAward, awardInquiry } from './award.js';
import type { OfferingCommand } from './offer-commands.js';
import {
  counterOffer,
  evaluateOffer,
  expireOffer,
  openOffer,
  receiveOffer,
  reviseOffer,
  withdrawOffer,
} from './offers.js';

type Of<Type extends OfferingCommand['type']> = Extract<OfferingCommand, { type: Type }>;
type Text = readonly [pointer: string, text: string];

const ofTerms = (terms: Terms): readonly Text[] => [['/terms/includes/returnToPublic', terms.includes.returnToPublic]];
const opened = ({ body }: Of<'OpenOffer'> | Of<'ReviseOffer'>) => ofTerms(body.terms);
const countered = ({ body }: Of<'CounterOffer'>): readonly Text[] => [['/text', body.text]];
const evaluated = ({ body }: Of<'EvaluateOffer'>): readonly Text[] =>
  body.scores.flatMap((score, index): readonly Text[] => [
    [`/scores/${index}/criterion`, score.criterion],
    [`/scores/${index}/reason`, score.reason],
  ]);
/** A code that a client makes up is as free as any text. */
const awarded = ({ body }: Of<'AwardInquiry'>): readonly Text[] => [
  ['/rationale', body.rationale],
  ...(body.reason === undefined ? [] : [['/reason', body.reason] as const]),
  ...body.declines.flatMap((decline, index): readonly Text[] => [
    [`/declines/${index}/declineReason`, decline.declineReason],
    [`/declines/${index}/reason`, decline.reason],
  ]),
];

const offerIn = (folded: Folded<unknown>, offer: number): number => {
  const inquiry = folded.state as InquiryState;
  if (inquiry.status === 'absent') return folded.shown;
  return inquiry.offers.find((each) => each.offer === offer)?.version ?? folded.shown;
};

/** Of an offer that the path names. */
const offerEtag = ({ target }: { readonly target: { readonly offer: number } }, folded: Folded<unknown>): number =>
  offerIn(folded, target.offer);

/** What a receipt addresses is the inquiry; what it makes is an offer. */
const receiptEtag = (_: unknown, folded: Folded<unknown>, made?: string): number =>
  made === undefined ? folded.shown : offerIn(folded, Number(made));

const officer = heldBy('regional-officer');
const clock = heldBy('clock');
const director = heldBy('regional-medical-director');
const onItsOwn = { addressed, key: byInquiry, etag: offerEtag };

/** Offers from their receipt to the award. */
export const offerRows: { readonly [Type in OfferingCommand['type']]: Row<Of<Type>> } = {
  ReceiveOffer: { addressed, key: byInquiry, etag: receiptEtag, texts: noTexts, scope: officer, decide: receiveOffer },
  OpenOffer: { ...onItsOwn, texts: opened, scope: officer, decide: openOffer },
  CounterOffer: { ...onItsOwn, texts: countered, scope: officer, decide: counterOffer },
  ReviseOffer: { ...onItsOwn, texts: opened, scope: officer, decide: reviseOffer },
  WithdrawOffer: { ...onItsOwn, texts: reason, scope: officer, decide: withdrawOffer },
  ExpireOffer: { ...onItsOwn, texts: noTexts, scope: clock, decide: expireOffer },
  EvaluateOffer: { ...onItsOwn, texts: evaluated, scope: officer, decide: evaluateOffer },
  AwardInquiry: { addressed, key: byProgrammeOfInquiry, texts: awarded, scope: director, decide: awardInquiry },
  AnnulAward: { ...onItsOwn, texts: reason, scope: director, decide: annulAward },
};
