import { ZERO } from '@spillrom/kernel';
import type { Instant, InquiryId } from '@spillrom/kernel';
import { frameworkIdOf } from '../../aggregates/framework/index.js';
import { isLive } from '../../aggregates/inquiry/index.js';
import type { InquiryKind, KnownInquiry } from '../../aggregates/inquiry/index.js';
import { undispatched } from '../../aggregates/inquiry/offer-rules.js';
import { isApproved } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { InquiryBody } from '../../commands/inquiry/commands.js';
import { AGREEMENT, OWN_TRUST, PRIVATE_HOSPITAL, SPECIALIST } from './cast.js';
import { drawn, later, when, wish } from './wish.js';
import type { Wish } from './wish.js';

type Target = { readonly inquiry: InquiryId };

const reason = 'It was so decided';

const framework = frameworkIdOf(PRIVATE_HOSPITAL, AGREEMENT);

/** Whom the kinds of inquiry are sent to; there is one provider of each kind. */
const INVITEES: readonly (readonly [InquiryKind, InquiryBody['invitees']])[] = [
  ['miniCompetition', [{ provider: PRIVATE_HOSPITAL, framework }]],
  ['negotiation', [{ provider: PRIVATE_HOSPITAL }]],
  ['specialist', [{ provider: SPECIALIST }]],
  ['ownTrust', [{ provider: OWN_TRUST }]],
];

/** A short reference is made from it, so it looks like an id. */
const inquiryId = (number: number): InquiryId =>
  `018490aa-0000-7000-8000-00000f00${String(number).padStart(4, '0')}` as InquiryId;

const inquiryBody = ({ cohorts }: KnownRequest, size: number, now: Instant): InquiryBody => {
  const [kind, invitees] = INVITEES[drawn(size, 60, INVITEES.length)]!;
  const questionDays = 10 + drawn(size, 61, 30);
  return {
    kind,
    invitees,
    text: reason,
    cohorts: cohorts
      .filter(({ reservedOre }) => reservedOre !== ZERO)
      .map(({ cohort, approvedPatients, contractedPatients }) => ({
        cohort,
        patients: Math.max(1, drawn(size, 62 + cohort, approvedPatients - contractedPatients + 2)),
      })),
    criteria: [
      { criterion: 'price', weight: 60, description: reason },
      { criterion: 'waiting time', weight: 40, description: reason },
    ],
    questionsUntil: later(now, questionDays),
    offersUntil: later(now, questionDays + 2 + drawn(size, 65, 10)),
    reason,
  };
};

/** What may be wished for a request that has money and no inquiry yet. */
export const newInquiry = (request: KnownRequest, size: number, now: Instant, sofar: number): readonly Wish[] => {
  const isFunded = isApproved(request) && request.cohorts.some(({ reservedOre }) => reservedOre !== ZERO);
  return [
    wish(when(isFunded, request.inquiries.size === 0 ? 0.7 : 0.02), {
      type: 'DraftInquiry',
      target: { inquiry: inquiryId(sofar + 1) },
      body: { request: request.request, ...inquiryBody(request, size, now) },
    }),
  ];
};

/** Between sending and closing: the document goes out, questions come in, and not everybody offers. */
const whileSent = (inquiry: KnownInquiry, target: Target, size: number, now: Instant): readonly Wish[] => {
  const { status, editions, questions, invitees, noOffers } = inquiry;
  const isSent = status === 'sent';
  const invitee = invitees[0]!.provider;
  const missing = undispatched(inquiry)[0]?.edition;
  const due = editions.find(({ edition }) => edition === missing) ?? editions.at(-1);
  const hasOffered = inquiry.offers.some(isLive);
  const open = questions.find(({ answer }) => answer === undefined)?.question;
  return [
    wish(when(due !== undefined && (isSent || status === 'closed'), missing === undefined ? 0.1 : 4), {
      type: 'RecordDispatch',
      target,
      body: {
        invitee,
        edition: due?.edition ?? 1,
        channel: 'mail',
        sentAt: drawn(size, 66, 9) === 0 ? later(now, 1) : (inquiry.sentAt ?? now),
        sha256: (drawn(size, 67, 2) === 0 ? due?.sha256.nb : due?.sha256.nn) ?? '',
      },
    }),
    wish(when(isSent && open === undefined, 0.2), {
      type: 'RecordQuestion',
      target,
      body: { from: invitee, question: reason },
    }),
    wish(when(isSent && open !== undefined, 4), {
      type: 'PublishAnswer',
      target,
      body: { question: open ?? 1, answer: reason },
    }),
    wish(when(isSent, 0.5), {
      type: 'ExtendDeadline',
      target,
      body: { offersUntil: later(now, 40 + drawn(size, 68, 30)), reason },
    }),
    wish(when((isSent || status === 'closed') && !noOffers.has(invitee) && !hasOffered, 0.3), {
      type: 'RecordNoOffer',
      target,
      body: { invitee, reason },
    }),
    wish(when(isSent && (noOffers.has(invitee) || hasOffered || inquiry.offersUntil <= now), 3), {
      type: 'CloseInquiry',
      target,
      body: {},
    }),
  ];
};

export const onInquiry = (
  inquiry: KnownInquiry,
  request: KnownRequest,
  size: number,
  now: Instant,
): readonly Wish[] => {
  const { status } = inquiry;
  const target = { inquiry: inquiry.inquiry };
  return [
    wish(when(status === 'draft', 0.4), {
      type: 'AmendInquiryDraft',
      target,
      body: inquiryBody(request, size, now),
    }),
    wish(when(status === 'draft', 0.2), { type: 'DiscardInquiry', target, body: {} }),
    wish(when(status === 'draft', now < inquiry.questionsUntil ? 6 : 0.2), { type: 'SendInquiry', target, body: {} }),
    ...whileSent(inquiry, target, size, now),
    wish(when(status === 'sent' || status === 'closed', 0.1), { type: 'CancelInquiry', target, body: { reason } }),
  ];
};
