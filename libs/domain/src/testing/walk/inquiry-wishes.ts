import { ZERO } from '@spillrom/kernel';
import type { Instant, InquiryId } from '@spillrom/kernel';
import { frameworkIdOf } from '../../aggregates/framework/index.js';
import type { InquiryKind, KnownInquiry } from '../../aggregates/inquiry/index.js';
import { isApproved } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { InquiryBody } from '../../commands/inquiry/commands.js';
import { AGREEMENT, OWN_TRUST, PRIVATE_HOSPITAL, SPECIALIST } from './cast.js';
import { drawn, later, when, wish } from './wish.js';
import type { Wish } from './wish.js';

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
  const questionDays = 1 + drawn(size, 61, 4);
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
    wish(when(isFunded, request.inquiries.size === 0 ? 0.6 : 0.05), {
      type: 'DraftInquiry',
      target: { inquiry: inquiryId(sofar + 1) },
      body: { request: request.request, ...inquiryBody(request, size, now) },
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
    wish(when(status === 'draft', 3), { type: 'SendInquiry', target, body: {} }),
    wish(when(status === 'sent' || status === 'closed', 0.6), { type: 'CancelInquiry', target, body: { reason } }),
  ];
};
