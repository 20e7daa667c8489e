import { sha256Hex } from '@spillrom/kernel';
import { DOCUMENTS } from './document.js';
import type { Edition, InquiryEvent } from './events.js';
import { madeEditions } from './made-editions.js';
import type { OfferEvent } from './offer-events.js';
import { PRICE } from './rules.js';

type Of<Type extends InquiryEvent['type']> = Extract<InquiryEvent, { type: Type }>;
type Before = readonly InquiryEvent[];

/** What the inquiry asked when it was sent, as its last draft says. */
const askedIn = (events: Before) => {
  const drafts = events.filter(({ type }) => type === 'InquiryDrafted' || type === 'InquiryDraftAmended');
  const last = drafts.at(-1) as Of<'InquiryDrafted' | 'InquiryDraftAmended'> | undefined;
  return last?.data ?? { kind: undefined, cohorts: [], criteria: [] };
};

const isEdition = (event: InquiryEvent): event is Of<'InquirySent' | 'AnswerPublished' | 'OffersDeadlineExtended'> =>
  ['InquirySent', 'AnswerPublished', 'OffersDeadlineExtended'].includes(event.type);

/** An edition has the number that follows, and the hash of the document that the inquiry as it stood with it makes anew. */
const editionBroken = (events: Before, { edition, documentVersion, sha256 }: Edition): readonly string[] => {
  const made = madeEditions(events);
  const newest = made.at(-1);
  if (newest?.edition !== edition || made.length !== edition)
    return [`edition ${edition} does not follow the one before`];
  const documentOf = DOCUMENTS[documentVersion];
  if (documentOf === undefined) return [`edition ${edition} has a document of version ${documentVersion}`];
  const isSame = (['nb', 'nn'] as const).every(
    (language) => sha256Hex(documentOf(newest.of, language)) === sha256[language],
  );
  return isSame ? [] : [`edition ${edition} has another hash than its document`];
};

const dispatchBroken = (events: Before, { data }: Of<'DispatchRecorded'>): readonly string[] => {
  const edition = events.filter(isEdition).find((each) => each.data.edition === data.edition)?.data.sha256;
  return edition?.nb === data.sha256 || edition?.nn === data.sha256
    ? []
    : [`what was sent to ${data.invitee} is not edition ${data.edition}`];
};

const ENVELOPE = ['by', 'offer', 'provider', 'receivedAt', 'documentSha256'];

/** Nobody learns what an offer says before all of them are there. */
const sealBroken = (events: Before, event: OfferEvent): readonly string[] => {
  const isOpen = askedIn(events).kind !== 'miniCompetition' || events.some(({ type }) => type === 'InquiryClosed');
  const tells = Object.keys(event.data).some((name) => !ENVELOPE.includes(name));
  return isOpen || !['OfferReceived', 'OfferOpened', 'OfferRevised', 'OfferCountered'].includes(event.type) || !tells
    ? []
    : [`what offer ${event.data.offer} says stands there before the mini-competition is closed`];
};

/** The lines of an offer's newest version. */
const offeredIn = (events: Before, offer: number) => {
  const versions = events.filter(
    (event): event is Of<'OfferOpened' | 'OfferRevised'> =>
      (event.type === 'OfferOpened' || event.type === 'OfferRevised') && event.data.offer === offer,
  );
  return versions.at(-1)?.data.terms.lines ?? [];
};

/** Nobody is awarded more, or for more, than he offered; all together not more than was inquired. */
const awardBroken = (events: Before, { data: { offer, cohorts } }: Of<'OfferAwarded'>): readonly string[] => {
  const offered = offeredIn(events, offer);
  const awards = events.flatMap((event) => (event.type === 'OfferAwarded' ? event.data.cohorts : []));
  return cohorts.flatMap(({ cohort, patients, unitPriceOre }) => {
    const line = offered.find((each) => each.cohort === cohort);
    const inquired = askedIn(events).cohorts.find((each) => each.cohort === cohort)?.patients ?? 0;
    const all = awards.filter((each) => each.cohort === cohort).reduce((sum, each) => sum + each.patients, 0);
    return [
      ...(patients <= (line?.patients ?? 0)
        ? []
        : [`offer ${offer} is awarded more of cohort ${cohort} than it offers`]),
      ...(unitPriceOre === line?.unitPriceOre ? [] : [`offer ${offer} is awarded at a price that it does not name`]),
      ...(all <= inquired ? [] : [`more of cohort ${cohort} is awarded than was inquired`]),
    ];
  });
};

/** By what was announced, and by all of it; the price is judged by nobody's hand. */
const evaluationBroken = (events: Before, { data: { offer, scores } }: Of<'OfferEvaluated'>): readonly string[] => {
  const announced = askedIn(events).criteria.flatMap(({ criterion }) => (criterion === PRICE ? [] : [criterion]));
  const judged = scores.map(({ criterion }) => criterion);
  return [
    ...judged
      .filter((criterion) => !announced.includes(criterion))
      .map((criterion) => `offer ${offer} is judged by ${criterion}, which was not announced`),
    ...announced
      .filter((criterion) => !judged.includes(criterion))
      .map((criterion) => `offer ${offer} is not judged by ${criterion}, which was announced`),
  ];
};

/** Whoever is better and could have taken a cohort is declined for a reason. */
const choiceBroken = (events: Before, { data }: Of<'OfferAwarded' | 'OfferDeclined'>): readonly string[] => {
  const award = events.find((event) => event.type === 'InquiryAwarded');
  if (award === undefined) return [`offer ${data.offer} is decided before the inquiry is awarded`];
  if (award.data.reason !== undefined) return [];
  const decided = events.filter((event) => event.type === 'OfferAwarded' || event.type === 'OfferDeclined');
  const awarded = decided.flatMap((event) => (event.type === 'OfferAwarded' ? [event.data] : []));
  const declined = decided.flatMap((event) => (event.type === 'OfferDeclined' ? [event.data] : []));
  const pairs = awarded.flatMap((one) => declined.map((other) => ({ one, other })));
  return pairs
    .filter(({ one, other }) => one.offer === data.offer || other.offer === data.offer)
    .filter(({ one, other }) => other.score.total > one.score.total)
    .filter(({ one, other }) =>
      offeredIn(events, other.offer).some(({ cohort }) => one.cohorts.some((each) => each.cohort === cohort)),
    )
    .map(({ one, other }) => `offer ${other.offer} is better than offer ${one.offer} and declined without a reason`);
};

const twice = (events: Before, isIt: (event: InquiryEvent) => boolean, what: string): readonly string[] =>
  events.filter(isIt).length === 1 ? [] : [`${what} twice`];

/** What is contradicted: the same text for all, the seal, what was announced, what was offered, the reason in writing, or that it is done once. */
export interface Contradiction {
  readonly of: 'text' | 'seal' | 'criteria' | 'award' | 'reason' | 'once';
  readonly sentence: string;
}

const all = (of: Contradiction['of'], sentences: readonly string[]): readonly Contradiction[] =>
  sentences.map((sentence) => ({ of, sentence }));

/**
 * What the last event of an inquiry contradicts in the others, told from the events alone: no edition but with the hash of its document,
 * no dispatch but of an edition, no content of a sealed offer, no judgement by what was not announced, no award beyond what was
 * offered and inquired or of less than the best without a reason, and what falls due once.
 */
export const contradictions = (events: Before): readonly Contradiction[] => {
  const event = events.at(-1);
  if (event === undefined) return [];
  if (isEdition(event)) return all('text', editionBroken(events, event.data));
  switch (event.type) {
    case 'DispatchRecorded':
      return all('text', dispatchBroken(events, event));
    case 'OfferReceived':
    case 'OfferOpened':
    case 'OfferRevised':
    case 'OfferCountered':
      return all('seal', sealBroken(events, event));
    case 'OfferEvaluated':
      return all('criteria', evaluationBroken(events, event));
    case 'InquiryAwarded':
      return all('reason', event.data.rationale.trim() === '' ? ['it is awarded without a rationale'] : []);
    case 'OfferAwarded':
      return [...all('award', awardBroken(events, event)), ...all('reason', choiceBroken(events, event))];
    case 'OfferDeclined':
      return all('reason', choiceBroken(events, event));
    case 'InquiryClosed':
      return all(
        'once',
        twice(events, ({ type }) => type === 'InquiryClosed', 'it closes'),
      );
    case 'OfferExpired': {
      const { offer } = event.data;
      const isIt = (each: InquiryEvent): boolean => each.type === 'OfferExpired' && each.data.offer === offer;
      return all('once', twice(events, isIt, `offer ${offer} expires`));
    }
    default:
      return [];
  }
};
