import { canonical, EVENT_BYTES_MAX } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate } from '@spillrom/kernel';
import type { ActorId, FrameworkId, OrgNumber, ProgrammeId } from '@spillrom/kernel';
import type { InquiryEvent, InquiryTerms } from '../../aggregates/inquiry/index.js';
import * as story from '../../testing/asking.js';
import * as contracts from '../../testing/contracts.js';
import {
  COHORTS_MAX,
  CRITERIA_MAX,
  CRITERION_NAME_SIGNS_MAX,
  CRITERION_SIGNS_MAX,
  INQUIRY_TEXT_SIGNS_MAX,
  INVITEES_MAX,
  INVITEES_REASON_SIGNS_MAX,
  PATIENTS_MAX,
  TEXT_SIGNS_MAX,
  WEIGHT_MAX,
} from '../../vocabulary/limits.js';
import { draftInquiry } from './draft.js';

/** Four bytes each, more than any other character takes. */
const text = (signs: number): string => '😀'.repeat(signs);
const times = <Item>(count: number, item: Item): readonly Item[] => Array.from({ length: count }, () => item);
const at = instant('2099-12-31T12:00:00Z');
const by = 'a'.repeat(100) as ActorId;
const provider = contracts.hospital as OrgNumber;
const sha256 = { nb: 'f'.repeat(64), nn: 'f'.repeat(64) };
const edition = { edition: 10_000, documentVersion: 10_000, sha256 };

const terms: InquiryTerms = {
  kind: 'miniCompetition',
  cohorts: times(COHORTS_MAX, {
    cohort: COHORTS_MAX,
    specialty: '3'.repeat(20),
    procedure: 'P'.repeat(20),
    patients: PATIENTS_MAX,
    latestTreatmentOn: localDate('2099-12-31'),
  }),
  criteria: times(CRITERIA_MAX, {
    criterion: text(CRITERION_NAME_SIGNS_MAX),
    weight: WEIGHT_MAX,
    description: text(CRITERION_SIGNS_MAX),
  }),
  questionsUntil: at,
  offersUntil: at,
  invitees: times(INVITEES_MAX, { provider, framework: 'f'.repeat(32) as FrameworkId }),
  reason: text(INVITEES_REASON_SIGNS_MAX),
};

const where = { programme: 'p'.repeat(100) as ProgrammeId, phase: 1_000_000, trust: provider };
const { inquiry } = story;

const LARGEST: readonly InquiryEvent[] = [
  { type: 'InquiryDrafted', data: { ...where, ...terms, by, inquiry, request: contracts.request } },
  { type: 'InquiryDraftAmended', data: { ...terms, by } },
  { type: 'QuestionRecorded', data: { by, question: 200, from: provider, text: text(TEXT_SIGNS_MAX) } },
  { type: 'AnswerPublished', data: { ...edition, by, question: 200, answer: text(TEXT_SIGNS_MAX) } },
  { type: 'OffersDeadlineExtended', data: { ...edition, by, offersUntil: at, reason: text(TEXT_SIGNS_MAX) } },
];

describe('the largest event of an inquiry', () => {
  it.each(LARGEST.map((event) => [event.type, event] as const))('%s fits into the log', (_, event) => {
    expect(Buffer.byteLength(canonical(event.data))).toBeLessThanOrEqual(EVENT_BYTES_MAX);
  });

  it('is no text: the longest follows in parts, and is read as one', () => {
    const longest = `${text(INQUIRY_TEXT_SIGNS_MAX - 1)}.`;
    const decision = () => draftInquiry(story.drafting({ text: longest }), contracts.officer);
    const outcome = given(contracts.opened()).result(decision());
    const events = outcome.kind === 'accepted' ? outcome.events.map(({ event }) => event) : [];
    expect(events.map(({ type }) => type)).toEqual(['InquiryDrafted', 'InquiryTextWritten', 'InquiryTextWritten']);
    for (const { data } of events) expect(Buffer.byteLength(canonical(data))).toBeLessThanOrEqual(EVENT_BYTES_MAX);
    expect(story.inquiryIn(contracts.told(contracts.opened(), decision())).text).toBe(longest);
  });
});
