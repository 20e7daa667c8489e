import { write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { instant, localDate } from '@spillrom/kernel';
import type { Instant, InquiryId, OrgNumber } from '@spillrom/kernel';
import { inquiryRef } from '../aggregates/inquiry/index.js';
import type { InquiryEvent, InquiryKind, OfferLine, Terms } from '../aggregates/inquiry/index.js';
import { phaseRef } from '../aggregates/phase/index.js';
import { providerRef } from '../aggregates/provider/index.js';
import * as contracts from './contracts.js';

const { framework, opened, where } = contracts;
export const { hospital, officer, other, request, toRequest } = contracts;
export const director = contracts.by('director', 'regional-medical-director');
export const toPhase = phaseRef(where.programme, 1);
export const opener = contracts.by('opener');
export const rival = '941455077' as OrgNumber;
export const inquiry = '018490aa-0000-7000-8000-00000000000f' as InquiryId;
export const target = { inquiry };
const toInquiry = inquiryRef(inquiry);

/** Sent on the 12th, offers until noon on the 22nd; closed then. */
export const SENT = instant('2022-11-12T08:00:00Z');
export const DEADLINE = instant('2022-11-22T11:00:00Z');
const CLOSED = instant('2022-11-22T11:00:01Z');

export const at = (context: Context, decidedAt: Instant | string): Context => ({
  ...context,
  decidedAt: instant(decidedAt),
});

const sha256 = { nb: 'a'.repeat(64), nn: 'b'.repeat(64) };
export const documentSha256 = 'c'.repeat(64);

export const happened = (...events: readonly InquiryEvent[]): readonly Written[] =>
  events.map((event) => write(toInquiry, event));

const drafted = (kind: InquiryKind): readonly InquiryEvent[] => [
  {
    type: 'InquiryDrafted',
    data: {
      ...where,
      inquiry,
      request,
      by: officer.actor,
      kind,
      cohorts: [
        {
          cohort: 1,
          specialty: '300',
          procedure: 'CJE20',
          patients: 50,
          latestTreatmentOn: localDate('2022-12-31'),
        },
      ],
      criteria: [
        { criterion: 'price', weight: 60, description: 'Hva det koster' },
        { criterion: 'Ventetid', weight: 40, description: 'Hvor snart' },
      ],
      questionsUntil: instant('2022-11-15T11:00:00Z'),
      offersUntil: DEADLINE,
      invitees: [
        { provider: hospital, framework },
        { provider: rival, ...(kind === 'miniCompetition' ? { framework } : {}) },
      ],
    },
  },
  { type: 'InquiryTextWritten', data: { part: 1, text: 'Kapasitet til grå stær.' } },
];

/** An approved request of 60 cataracts; two private providers. */
export const ground: readonly Written[] = [
  ...opened(),
  write(providerRef(rival), {
    type: 'ProviderRegistered',
    data: { provider: rival, name: 'Rival', kind: 'privateProvider', legalEntity: true },
  }),
];

/** Not sent yet. */
export const inDraft = (kind: InquiryKind = 'negotiation'): readonly Written[] => [
  ...ground,
  ...happened(...drafted(kind)),
];

/** Sent to both, and the edition dispatched. */
export const sent = (kind: InquiryKind = 'miniCompetition'): readonly Written[] => [
  ...ground,
  ...happened(
    ...drafted(kind),
    {
      type: 'InquirySent',
      data: { by: officer.actor, sentAt: SENT, buyer: officer.org, edition: 1, documentVersion: 1, sha256 },
    },
    ...[hospital, rival].map((invitee): InquiryEvent => ({
      type: 'DispatchRecorded',
      data: { by: officer.actor, invitee, edition: 1, channel: 'portal', sentAt: SENT, sha256: sha256.nb },
    })),
  ),
  write(toRequest, { type: 'InquiryNoted', data: { inquiry } }),
  write(toPhase, { type: 'InquiryEntered', data: { inquiry } }),
];

export const received = (offer: number, provider: OrgNumber): InquiryEvent => ({
  type: 'OfferReceived',
  data: { by: officer.actor, offer, provider, receivedAt: instant('2022-11-20T08:00:00Z'), documentSha256 },
});

export const closed: InquiryEvent = { type: 'InquiryClosed', data: { by: officer.actor, closedAt: CLOSED } };

export const lineFor = (patients: number, unitPriceOre: string, change: Partial<OfferLine> = {}): OfferLine => ({
  cohort: 1,
  patients,
  unitPriceOre,
  firstStartOn: localDate('2022-12-01'),
  weeklyPatients: 10,
  lastCompletionOn: localDate('2022-12-30'),
  ...change,
});

export const termsWith = (line: OfferLine, change: Partial<Terms> = {}): Terms => ({
  lines: [line],
  validUntil: localDate('2022-12-31'),
  includes: { followUps: 'included', complications: 'excluded', returnToPublic: 'Innen to uker' },
  staffing: { ownEmployees: 80, alsoEmployedByTrusts: 10, agency: 10 },
  ...change,
});

export const openedOffer = (offer: number, terms: Terms): InquiryEvent => ({
  type: 'OfferOpened',
  data: { by: opener.actor, offer, terms },
});

export const evaluated = (offer: number, points: number, version = 1): InquiryEvent => ({
  type: 'OfferEvaluated',
  data: { by: opener.actor, offer, version, scores: [{ criterion: 'Ventetid', points, reason: 'Uker' }] },
});
