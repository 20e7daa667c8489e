import { sha256Hex } from '@spillrom/kernel';
import { DOCUMENT_VERSION, documentOf } from './document.js';
import type { Edition, InquiryEvent } from './events.js';
import { madeEditions } from './made-editions.js';
import type { OfferEvent } from './offer-events.js';

type Of<Type extends InquiryEvent['type']> = Extract<InquiryEvent, { type: Type }>;
type Before = readonly InquiryEvent[];

/** What the inquiry asked when it was sent, as its last draft says. */
const askedIn = (events: Before) => {
  const drafts = events.filter(({ type }) => type === 'InquiryDrafted' || type === 'InquiryDraftAmended');
  const last = drafts.at(-1) as Of<'InquiryDrafted' | 'InquiryDraftAmended'> | undefined;
  return last?.data ?? { kind: undefined, cohorts: [] };
};

const isEdition = (event: InquiryEvent): event is Of<'InquirySent' | 'AnswerPublished' | 'OffersDeadlineExtended'> =>
  ['InquirySent', 'AnswerPublished', 'OffersDeadlineExtended'].includes(event.type);

/** An edition has the number that follows, and the hash of the document that the inquiry as it stood with it makes anew. */
const editionBroken = (events: Before, { edition, documentVersion, sha256 }: Edition): readonly string[] => {
  const made = madeEditions(events);
  const newest = made.at(-1);
  if (newest?.edition !== edition || made.length !== edition)
    return [`edition ${edition} does not follow the one before`];
  if (documentVersion !== DOCUMENT_VERSION) return [`edition ${edition} has a document of version ${documentVersion}`];
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

const twice = (events: Before, isIt: (event: InquiryEvent) => boolean, what: string): readonly string[] =>
  events.filter(isIt).length === 1 ? [] : [`${what} twice`];

/**
 * What the last event of an inquiry contradicts in the others, told from the events alone: no edition but with the hash of its document,
 * no dispatch but of an edition, no content of a sealed offer, no award beyond what was offered and inquired, and what falls due once.
 */
export const contradictions = (events: Before): readonly string[] => {
  const event = events.at(-1);
  if (event === undefined) return [];
  if (isEdition(event)) return editionBroken(events, event.data);
  switch (event.type) {
    case 'DispatchRecorded':
      return dispatchBroken(events, event);
    case 'OfferReceived':
    case 'OfferOpened':
    case 'OfferRevised':
    case 'OfferCountered':
      return sealBroken(events, event);
    case 'OfferAwarded':
      return awardBroken(events, event);
    case 'InquiryClosed':
      return twice(events, ({ type }) => type === 'InquiryClosed', 'it closes');
    case 'OfferExpired': {
      const { offer } = event.data;
      return twice(
        events,
        (each) => each.type === 'OfferExpired' && each.data.offer === offer,
        `offer ${offer} expires`,
      );
    }
    default:
      return [];
  }
};
