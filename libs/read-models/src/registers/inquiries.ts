import type { ActorId } from '@spillrom/kernel';
import type { Edition, InquiryEvent, InquiryTerms, OfferEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { offersAfter, offersWithdrawn } from './inquiry-offers.js';
import type { EditionRow, InquiryRow } from './inquiry-rows.js';
import { changed, headOf, known } from './row.js';

type Of<Type extends InquiryEvent['type']> = Extract<InquiryEvent, { type: Type }>;

/** What a draft says beside its text; nobody has been sent anything yet. */
const termsOf = (data: InquiryTerms) => {
  const { kind, cohorts, criteria, questionsUntil, offersUntil, invitees, reason } = data;
  const asked = invitees.map((invitee) => ({ ...invitee, dispatches: [] }));
  const why = reason === undefined ? {} : { reason };
  return { kind, cohorts, criteria, questionsUntil, offersUntil, invitees: asked, ...why };
};

const drafted = ({ data }: Of<'InquiryDrafted'>, { recordedAt: at }: Place): Omit<InquiryRow, keyof Head> => {
  const { by, inquiry, programme, phase, trust, request } = data;
  return {
    ...{ inquiry, programme, phase, trust, request, status: 'draft', ...termsOf(data), text: '' },
    ...{ drafted: { by, at }, preparers: [by], editions: [], questions: [], extensions: [], offers: [] },
  };
};

type Head = ReturnType<typeof headOf>;

const redrafted = ({ reason: _reason, ...row }: InquiryRow, { data }: Of<'InquiryDraftAmended'>, at: Place) => ({
  ...row,
  ...termsOf(data),
  redrafted: { by: data.by, at: at.recordedAt },
});

const preparedBy = (row: InquiryRow, by: ActorId): InquiryRow =>
  row.preparers.includes(by) ? row : { ...row, preparers: [...row.preparers, by] };

const editionOf = ({ edition, documentVersion, sha256 }: Edition, { recordedAt: at }: Place): EditionRow => ({
  ...{ edition, documentVersion, sha256, at },
});

const withEdition = (row: InquiryRow, edition: Edition, place: Place): InquiryRow => ({
  ...row,
  editions: [...row.editions, editionOf(edition, place)],
});

const sent = (row: InquiryRow, { data }: Of<'InquirySent'>, place: Place): InquiryRow => {
  const { by, sentAt, buyer } = data;
  const after = withEdition(preparedBy(row, by), data, place);
  return { ...after, status: 'sent', sent: { by, at: place.recordedAt, sentAt, buyer } };
};

const dispatched = ({ invitees }: InquiryRow, { data }: Of<'DispatchRecorded'>, { recordedAt: at }: Place) => {
  const { by, invitee, edition, channel, sentAt, sha256 } = data;
  const dispatch = { edition, channel, sentAt, sha256, recorded: { by, at } };
  return changed(
    invitees,
    ({ provider }) => provider === invitee,
    (row) => ({ ...row, dispatches: [...row.dispatches, dispatch] }),
  );
};

const answered = (row: InquiryRow, { data }: Of<'AnswerPublished'>, place: Place): InquiryRow => {
  const { by, question, answer, edition } = data;
  const questions = changed(
    row.questions,
    (each) => each.question === question,
    (each) => ({ ...each, answered: { by, at: place.recordedAt, answer, edition } }),
  );
  return { ...withEdition(row, data, place), questions };
};

const extended = (row: InquiryRow, { data }: Of<'OffersDeadlineExtended'>, place: Place): InquiryRow => {
  const { by, offersUntil, reason, edition } = data;
  const extension = { by, at: place.recordedAt, edition, offersUntil, reason };
  return { ...withEdition(row, data, place), offersUntil, extensions: [...row.extensions, extension] };
};

const declined = ({ invitees }: InquiryRow, { data }: Of<'NoOfferRecorded'>, { recordedAt: at }: Place) => {
  const { by, invitee, reason } = data;
  return changed(
    invitees,
    ({ provider }) => provider === invitee,
    (row) => ({ ...row, noOffer: { by, at, reason } }),
  );
};

const cancelled = (row: InquiryRow, { data }: Of<'InquiryCancelled'>, place: Place): InquiryRow => {
  const end = { by: data.by, at: place.recordedAt, reason: data.reason };
  return { ...row, status: 'cancelled', cancelled: end, offers: offersWithdrawn(row, end, place) };
};

const withOffer = (row: InquiryRow, event: OfferEvent, place: Place): InquiryRow => {
  const isPrepared = ['OfferReceived', 'OfferOpened', 'OfferEvaluated'].includes(event.type);
  const after = { ...row, offers: offersAfter(row, event, place) };
  return isPrepared && 'by' in event.data ? preparedBy(after, event.data.by) : after;
};

const next = (row: InquiryRow, event: Exclude<InquiryEvent, Of<'InquiryDrafted'>>, place: Place): InquiryRow => {
  const { recordedAt: at } = place;
  switch (event.type) {
    case 'InquiryDraftAmended':
      return preparedBy(redrafted(row, event, place), event.data.by);
    case 'InquiryTextWritten':
      return { ...row, text: event.data.part === 1 ? event.data.text : row.text + event.data.text };
    case 'InquiryDiscarded':
      return { ...row, status: 'discarded', discarded: { by: event.data.by, at } };
    case 'InquiryCodesNamed':
      return row;
    case 'InquirySent':
      return sent(row, event, place);
    case 'DispatchRecorded':
      return { ...row, invitees: dispatched(row, event, place) };
    case 'QuestionRecorded': {
      const { by, question, from, text } = event.data;
      return { ...row, questions: [...row.questions, { question, from, text, asked: { by, at } }] };
    }
    case 'AnswerPublished':
      return answered(row, event, place);
    case 'OffersDeadlineExtended':
      return extended(row, event, place);
    case 'NoOfferRecorded':
      return { ...row, invitees: declined(row, event, place) };
    case 'InquiryClosed': {
      const { by, closedAt } = event.data;
      return { ...row, status: 'closed', closed: { by, at, closedAt } };
    }
    case 'InquiryCancelled':
      return cancelled(row, event, place);
    case 'InquiryAwarded': {
      const { by, ...award } = event.data;
      return { ...row, status: 'awarded', award: { by, at, ...award } };
    }
    default:
      return withOffer(row, event, place);
  }
};

export const evolveInquiryRow = (row: InquiryRow | undefined, event: InquiryEvent, place: Place): InquiryRow => {
  const head = headOf(row, place);
  if (event.type === 'InquiryDrafted') return { ...drafted(event, place), ...head };
  return { ...next(known(row, place), event, place), ...head };
};
