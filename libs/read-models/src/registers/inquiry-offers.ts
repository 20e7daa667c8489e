import { unreachable } from '@spillrom/kernel';
import type { ActorId } from '@spillrom/kernel';
import { isLive } from '@spillrom/domain';
import type { OfferEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import type { AwardUse, InquiryRow, OfferRow } from './inquiry-rows.js';
import { changed } from './row.js';
import type { Done } from './row.js';

type Of<Type extends OfferEvent['type']> = Extract<OfferEvent, { type: Type }>;

const received = ({ data }: Of<'OfferReceived'>, { recordedAt: at, version: etag }: Place): OfferRow => {
  const { by, offer, provider, receivedAt, documentSha256 } = data;
  const lists = { versions: [], counterOffers: [], evaluations: [] };
  return { offer, provider, status: 'received', received: { by, at, receivedAt, documentSha256 }, ...lists, etag };
};

const revised = (row: OfferRow, { data }: Of<'OfferRevised'>, { recordedAt: at }: Place): OfferRow => {
  const { by, version, documentSha256, terms } = data;
  const stated = { version, documentSha256, terms, stated: { by, at } };
  return { ...row, status: 'revised', versions: [...row.versions, stated] };
};

const opened = (row: OfferRow, { data: { by, terms } }: Of<'OfferOpened'>, { recordedAt: at }: Place): OfferRow => {
  const { documentSha256 } = row.received;
  const first = { version: 1, documentSha256, terms, stated: { by, at } };
  return { ...row, status: 'opened', opened: { by, at }, versions: [first] };
};

const countered = (row: OfferRow, { data }: Of<'OfferCountered'>, { recordedAt: at }: Place): OfferRow => {
  const { by, lines, validUntil, text } = data;
  const until = validUntil === undefined ? {} : { validUntil };
  const counter = { by, at, version: row.versions.length, lines, ...until, text };
  return { ...row, status: 'countered', counterOffers: [...row.counterOffers, counter] };
};

const evaluated = (row: OfferRow, { data }: Of<'OfferEvaluated'>, { recordedAt: at }: Place): OfferRow => {
  const { by, version, scores } = data;
  return { ...row, evaluations: [...row.evaluations, { by, at, version, scores }] };
};

const awarded = (row: OfferRow, { data }: Of<'OfferAwarded'>): OfferRow => {
  const { offer: _offer, provider: _provider, cohorts, ...award } = data;
  const unused = cohorts.map((cohort) => ({ ...cohort, usedPatients: 0 }));
  return { ...row, status: 'awarded', award: { ...award, cohorts: unused, contracts: [] } };
};

/** Patients of each cohort that a contract uses after it has taken more, or given some back. */
const usedBy = (before: AwardUse | undefined, { contract, cohorts }: Of<'OfferAwardUsed'>['data']): AwardUse => {
  const sums = new Map(before?.cohorts.map(({ cohort, patients }) => [cohort, patients]));
  for (const { cohort, patients } of cohorts) sums.set(cohort, (sums.get(cohort) ?? 0) + patients);
  const used = [...sums].filter(([, patients]) => patients !== 0);
  return { contract, cohorts: used.map(([cohort, patients]) => ({ cohort, patients })) };
};

/** @throws Error when the log tells of the use of what was never awarded */
const used = (row: OfferRow, { data }: Of<'OfferAwardUsed'>): OfferRow => {
  const { award, offer } = row;
  if (award === undefined) throw new Error(`offer ${offer} was never awarded anything`);
  const isIt = ({ contract }: AwardUse): boolean => contract === data.contract;
  const own = usedBy(award.contracts.find(isIt), data);
  const others = award.contracts.filter((each) => !isIt(each));
  const contracts = own.cohorts.length === 0 ? others : [...others, own];
  const usedOf = (cohort: number): number =>
    contracts
      .flatMap((each) => each.cohorts)
      .filter((each) => each.cohort === cohort)
      .reduce((sum, { patients }) => sum + patients, 0);
  const cohorts = award.cohorts.map((each) => ({ ...each, usedPatients: usedOf(each.cohort) }));
  return { ...row, award: { ...award, cohorts, contracts } };
};

const next = (row: OfferRow, event: Exclude<OfferEvent, { type: 'OfferReceived' }>, place: Place): OfferRow => {
  const { recordedAt: at } = place;
  switch (event.type) {
    case 'OfferOpened':
      return opened(row, event, place);
    case 'OfferCountered':
      return countered(row, event, place);
    case 'OfferRevised':
      return revised(row, event, place);
    case 'OfferWithdrawn': {
      const { by, reason } = event.data;
      return { ...row, status: 'withdrawn', withdrawn: { by, at, reason } };
    }
    case 'OfferExpired':
      return { ...row, status: 'expired', expiredAt: at };
    case 'OfferEvaluated':
      return evaluated(row, event, place);
    case 'OfferAwarded':
      return awarded(row, event);
    case 'OfferDeclined': {
      const { version, declineReason, reason, score } = event.data;
      return { ...row, status: 'declined', decline: { version, declineReason, reason, score } };
    }
    case 'AwardAnnulled': {
      const { by, reason } = event.data;
      return { ...row, status: 'annulled', annulled: { by, at, reason } };
    }
    case 'OfferAwardUsed':
      return used(row, event);
    default:
      return unreachable(event);
  }
};

type Offers = Pick<InquiryRow, 'offers'>;

/** The offers after an event about one of them. */
export const offersAfter = ({ offers }: Offers, event: OfferEvent, place: Place): Offers['offers'] => {
  if (event.type === 'OfferReceived') return [...offers, received(event, place)];
  return changed(
    offers,
    ({ offer }) => offer === event.data.offer,
    (row) => ({ ...next(row, event, place), etag: place.mark ? row.etag : place.version }),
  );
};

/** Live offers end with the inquiry that is cancelled. */
export const offersWithdrawn = (
  { offers }: Offers,
  withdrawn: Done<ActorId> & { readonly reason: string },
  { version: etag }: Place,
): Offers['offers'] => changed(offers, isLive, (row) => ({ ...row, status: 'withdrawn', withdrawn, etag }));
