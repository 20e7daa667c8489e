import { read, write } from '@spillrom/event-sourcing';
import type { Reading, Written } from '@spillrom/event-sourcing';
import { ore } from '@spillrom/kernel';
import type { FrameworkId, InquiryId } from '@spillrom/kernel';
import type { AmendedTerms, KnownContract, Line } from '../../aggregates/contract/index.js';
import { changesOf, linesAfter } from '../../aggregates/contract/rules.js';
import { inquiryRef, offerOf, roomOf, takenOf } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer } from '../../aggregates/inquiry/index.js';
import type { KnownFramework } from '../../aggregates/framework/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { Includes } from '../../vocabulary/includes.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { notFound, wrongState } from '../guards.js';
import type { Naming } from '../guards.js';
import type { Taken } from './commitment.js';
import { known } from './surroundings.js';

/** An offer that a contract names, with the inquiry that it answers, as they stand today. */
export interface NamedOffer {
  readonly inquiry: KnownInquiry;
  readonly offer: Offer;
}

interface Names {
  readonly inquiry?: InquiryId | undefined;
  readonly offer?: number | undefined;
}

/** The offer that a body names: by its inquiry and its number, or not at all. */
export function* namedOffer({
  inquiry: id,
  offer: number,
}: Names): Naming<NamedOffer | undefined, ViolationOf<'NOT_FOUND'>> {
  if (id === undefined) return number === undefined ? { named: undefined } : notFound('inquiry');
  const inquiry = yield* read(inquiryRef(id));
  if (inquiry.status === 'absent') return notFound('inquiry');
  const offer = number === undefined ? undefined : offerOf(inquiry, number);
  return offer === undefined ? notFound('offer') : { named: { inquiry, offer } };
}

/** The offer on whose award a contract is made. */
export function* offerOfContract({ contract, award }: KnownContract): Reading<NamedOffer | undefined> {
  if (award === undefined) return undefined;
  const inquiry = known(yield* read(inquiryRef(award.inquiry)), award.inquiry);
  const offer = offerOf(inquiry, award.offer);
  if (offer === undefined) throw new Error(`contract ${contract} is on an award that was never made`);
  return { inquiry, offer };
}

/** An offer that has won nothing, or whose award is annulled, carries no contract: its drafts can only be discarded. */
export const notAwarded = (named: NamedOffer | undefined, pointer?: '/offer') =>
  named === undefined || named.offer.status === 'awarded'
    ? undefined
    : wrongState('offer', named.offer.status, ['awarded'], pointer);

const awardedCohorts = ({ offer }: NamedOffer) => offer.award?.cohorts ?? [];

/** Patients of the cohort that the award still has for contracts; nothing where it was awarded none. */
const roomFor = ({ offer }: NamedOffer, cohort: number): number | undefined =>
  roomOf(offer).find((each) => each.cohort === cohort)?.patients;

const patientsByCohort = (lines: readonly Pick<Line, 'cohort' | 'patients'>[]): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>();
  for (const { cohort, patients } of lines) sums.set(cohort, (sums.get(cohort) ?? 0) + patients);
  return sums;
};

/** What a contract says of all that its award says too. */
type Drafted = Pick<KnownContract, 'request' | 'provider'> & {
  readonly framework?: FrameworkId | undefined;
  readonly includes?: Includes | undefined;
  readonly lines: readonly Line[];
};

type Differs = ViolationOf<'AWARD_DIFFERS'>;
type Difference = Omit<Differs, 'code' | 'inquiry' | 'offer'>;

const sameIncludes = (one: Includes, other: Includes): boolean =>
  one.followUps === other.followUps &&
  one.complications === other.complications &&
  one.returnToPublic === other.returnToPublic;

/** Whose need, with whom, under which agreement. */
const partiesDiffer = (
  { inquiry, offer }: NamedOffer,
  { request, provider, framework }: Drafted,
): readonly Difference[] => {
  const awardedUnder = inquiry.invitees.find((each) => each.provider === offer.provider)?.framework;
  return [
    ...(request === inquiry.request ? [] : [{ because: 'request', pointer: '/inquiry' } as const]),
    ...(provider === offer.provider
      ? []
      : [{ because: 'provider', provider, awardedTo: offer.provider, pointer: '/provider' } as const]),
    ...(awardedUnder === undefined || framework === awardedUnder
      ? []
      : [
          {
            ...({ because: 'framework', awardedUnder, pointer: '/framework' } as const),
            ...(framework === undefined ? {} : { framework }),
          },
        ]),
  ];
};

/** How many patients, and at what price. */
const linesDiffer = (named: NamedOffer, lines: readonly Line[]): readonly Difference[] => {
  const patientsOver = [...patientsByCohort(lines)].flatMap(([cohort, patients]): readonly Difference[] => {
    const room = roomFor(named, cohort);
    if (room === undefined) return [{ because: 'cohort', cohort, pointer: '/lines' }];
    return patients <= room ? [] : [{ because: 'patients', cohort, patients, room, pointer: '/lines' }];
  });
  const dearer = lines.flatMap(({ line, cohort, unitPriceOre }): readonly Difference[] => {
    const offeredOre = awardedCohorts(named).find((each) => each.cohort === cohort)?.unitPriceOre;
    if (offeredOre === undefined || ore(unitPriceOre) <= ore(offeredOre)) return [];
    const pointer = `/lines/${line - 1}/unitPriceOre`;
    return [{ because: 'price', line, cohort, unitPriceOre, offeredOre, pointer }];
  });
  return [...patientsOver, ...dearer];
};

/** A contract on an award is what was awarded, or less of it; whoever sends it is told where it is not. */
export const asAwarded = (named: NamedOffer | undefined, drafted: Drafted, body?: 'sent'): readonly Differs[] => {
  if (named === undefined) return [];
  const { inquiry, offer } = named;
  const taken = offer.award?.includes;
  const { includes } = drafted;
  const isTakenOver = taken === undefined || includes === undefined || sameIncludes(taken, includes);
  return [
    ...partiesDiffer(named, drafted),
    ...linesDiffer(named, drafted.lines),
    ...(isTakenOver ? [] : [{ because: 'includes', pointer: '/includes' } as const]),
  ].map(({ pointer, ...numbers }) => ({
    code: 'AWARD_DIFFERS',
    inquiry: inquiry.inquiry,
    offer: offer.offer,
    ...numbers,
    ...(body === undefined || pointer === undefined ? {} : { pointer }),
  }));
};

/** Under an agreement that is awarded by competition nobody calls off without one. */
export const awardedIfNeeded = (
  framework: KnownFramework | undefined,
  award: object | undefined,
  body?: 'sent',
): readonly ViolationOf<'AWARD_REQUIRED'>[] => {
  if (framework === undefined) return [];
  const isFree = framework.callOffRule === 'direct' || award !== undefined;
  const at = body === undefined ? {} : { pointer: '/inquiry' };
  return unless(isFree, { code: 'AWARD_REQUIRED', framework: framework.framework, ...at });
};

type AboveAward = ViolationOf<'LEGAL_BASIS_REQUIRED'>;

/** Patients of a cohort that the contract has taken of its award. */
const takenBy = ({ offer: { award } }: NamedOffer, { contract }: KnownContract, cohort: number): number =>
  (award === undefined ? [] : takenOf(award, { contract })).find((each) => each.cohort === cohort)?.patients ?? 0;

/** Patients of a cohort that the contract may come to by its award: those that it took of it, and what room there still is. */
const awardedTo = (named: NamedOffer, contract: KnownContract, cohort: number): number =>
  takenBy(named, contract, cohort) + (roomFor(named, cohort) ?? 0);

/** How an amendment leads above what was awarded; what stood above it already and does not rise has been answered before. */
const risesAbove = (named: NamedOffer, contract: KnownContract, terms: AmendedTerms) => {
  const before = patientsByCohort(contract.lines);
  const patientsOver = [...patientsByCohort(linesAfter(contract, terms))].flatMap(([cohort, patients]) => {
    const awarded = awardedTo(named, contract, cohort);
    return patients <= (before.get(cohort) ?? 0) || patients <= awarded ? [] : [{ cohort, patients, awarded }];
  });
  const dearer = changesOf(contract, terms).flatMap(({ before: old, after: { line, cohort, unitPriceOre } }) => {
    const offeredOre = awardedCohorts(named).find((each) => each.cohort === cohort)?.unitPriceOre;
    const isDearer = old === undefined || ore(unitPriceOre) > ore(old.unitPriceOre);
    if (offeredOre === undefined || !isDearer || ore(unitPriceOre) <= ore(offeredOre)) return [];
    return [{ cohort, line, unitPriceOre, offeredOre }];
  });
  return [...patientsOver, ...dearer];
};

/** After the award more is bought, or more dearly, only by a basis in law. */
export const lawfullyAbove = (
  named: NamedOffer | undefined,
  contract: KnownContract,
  terms: AmendedTerms,
  legalBasis: object | undefined,
  body?: 'sent',
): readonly AboveAward[] => {
  if (named === undefined || legalBasis !== undefined) return [];
  const { inquiry, offer } = named;
  const at = body === undefined ? {} : { pointer: '/legalBasis' };
  return risesAbove(named, contract, terms).map((numbers) => ({
    code: 'LEGAL_BASIS_REQUIRED',
    inquiry: inquiry.inquiry,
    offer: offer.offer,
    ...numbers,
    ...at,
  }));
};

/** What the event of a draft says of its award: what the price includes is taken over. */
export const termsOfAward = (named: NamedOffer | undefined, includes: Includes | undefined) => {
  const taken = named?.offer.award?.includes ?? includes;
  return {
    ...(named === undefined ? {} : { inquiry: named.inquiry.inquiry, offer: named.offer.offer }),
    ...(named?.inquiry.awardedBy === undefined ? {} : { awardedBy: named.inquiry.awardedBy }),
    ...(taken === undefined ? {} : { includes: taken }),
  };
};

/**
 * What a contract with these lines takes of the room of its award beside what it has taken, so that no other takes the same; what rises above
 * the award takes all there is.
 */
export const roomTaken = (contract: KnownContract, named: NamedOffer | undefined, lines: readonly Line[]): Taken =>
  named === undefined
    ? []
    : [...patientsByCohort(lines)].flatMap(([cohort, all]) => {
        const patients = Math.min(roomFor(named, cohort) ?? 0, all - takenBy(named, contract, cohort));
        return patients > 0 ? [{ cohort, patients }] : [];
      });

/** Room of an award as the inquiry and the request hold it; one that is annulled has none with the request. */
export const roomMoved = (
  contract: KnownContract,
  named: NamedOffer | undefined,
  taken: Taken,
  amendment?: number,
): readonly Written[] => {
  if (named === undefined || taken.length === 0) return [];
  const { inquiry, offer } = named;
  const [number, { contract: id, request }] = [offer.offer, contract];
  const by = amendment === undefined ? { contract: id } : { contract: id, amendment };
  const used = write(inquiryRef(inquiry.inquiry), {
    type: 'OfferAwardUsed',
    data: { offer: number, ...by, cohorts: taken },
  });
  if (offer.status !== 'awarded') return [used];
  const data = { inquiry: inquiry.inquiry, offer: number, contract: id, cohorts: backwards(taken) };
  return [used, write(requestRef(request), { type: 'AwardRoomChanged', data })];
};

const backwards = (taken: Taken): Taken => taken.map(({ cohort, patients }) => ({ cohort, patients: 0 - patients }));

/** What counts as never confirmed, or as never amended, gives back what it took. */
export const roomGivenBack = (
  contract: KnownContract,
  named: NamedOffer | undefined,
  amendment?: number,
): readonly Written[] => {
  const award = named?.offer.award;
  if (award === undefined) return [];
  const by = { contract: contract.contract, ...(amendment === undefined ? {} : { amendment }) };
  const taken = takenOf(award, by).filter(({ patients }) => patients > 0);
  return roomMoved(contract, named, backwards(taken), amendment);
};
