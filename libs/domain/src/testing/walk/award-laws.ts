import { deepStrictEqual, ok } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import { contractAggregate, takenOfAward } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { inquiryAggregate, inquiryRef, takenOf } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer } from '../../aggregates/inquiry/index.js';
import { awardedRoom, isApproved, requestAggregate, requestRef } from '../../aggregates/request/index.js';
import type { Known } from '../../vocabulary/known.js';
import type { World } from '../world.js';
import type { Watcher } from './walk.js';

const isKnown = <State extends { readonly status: string }>(state: State): state is Known<State> =>
  state.status !== 'absent';

const awardedIn = (world: World, inquiry: KnownInquiry, { offer }: Offer) =>
  world
    .events(inquiryRef(inquiry.inquiry))
    .flatMap((event) => (event.type === 'OfferAwarded' && event.data.offer === offer ? event.data.cohorts : []));

const awardHolds = (world: World, inquiry: KnownInquiry, offer: Offer, own: readonly KnownContract[]): void => {
  const name = `offer ${offer.offer} of ${inquiry.inquiry}`;
  const told = (contract?: KnownContract) =>
    offer.award === undefined
      ? []
      : takenOf(offer.award, contract === undefined ? {} : { contract: contract.contract });
  const of = (taken: ReturnType<typeof told>, cohort: number): number =>
    taken.find((each) => each.cohort === cohort)?.patients ?? 0;
  const room = awardedIn(world, inquiry, offer).map(({ cohort, patients }) => {
    const taken = own.reduce((sum, contract) => sum + takenOfAward(contract, cohort).least, 0);
    ok(taken <= patients, `${taken} of cohort ${cohort} contracted on ${name}, ${patients} awarded`);
    for (const contract of own) {
      const { least, most } = takenOfAward(contract, cohort);
      const used = of(told(contract), cohort);
      ok(least <= used && used <= most, `used of ${name}: ${used} by ${contract.contract}, ${least} to ${most}`);
    }
    return { cohort, patients: patients - of(told(), cohort) };
  });
  for (const { cohort, patients } of room) ok(patients >= 0, `more of cohort ${cohort} used of ${name} than awarded`);
  const request = world.result(read(requestRef(inquiry.request)));
  if (!isKnown(request)) throw new Error(`no request of ${name}`);
  const noted = request.awards.find((each) => each.inquiry === inquiry.inquiry && each.offer === offer.offer);
  deepStrictEqual(noted?.cohorts, offer.status === 'annulled' ? undefined : room, `room of ${name}`);
};

/** On no award is more contracted than was awarded, and inquiry and request know what room it has left. */
export const awardsHold: Watcher = (_deed, _events, world) => {
  const contracts = world.states(contractAggregate).filter(isKnown);
  for (const inquiry of world.states(inquiryAggregate).filter(isKnown)) {
    for (const offer of inquiry.offers.filter(({ award }) => award !== undefined)) {
      const own = contracts.filter(({ award }) => award?.inquiry === inquiry.inquiry && award.offer === offer.offer);
      awardHolds(world, inquiry, offer, own);
    }
  }
};

/** How far contracts and awards together surpass what is approved of each cohort. */
const surpassed = (world: World): ReadonlyMap<string, number> =>
  new Map(
    world
      .states(requestAggregate)
      .filter(isKnown)
      .filter(isApproved)
      .flatMap((request) =>
        request.cohorts.map(({ cohort, approvedPatients, contractedPatients }) => {
          const covered = contractedPatients + awardedRoom(request, cohort);
          return [`${request.request}/${cohort}`, Math.max(0, covered - approvedPatients)] as const;
        }),
      ),
  );

/**
 * Nobody decides that contracts and awards come to more than is approved. A contract that lapses gives back all that it was confirmed for,
 * though it was lowered meanwhile and others have taken the patients: then the award has more room than can be used.
 */
export const approvalCovers = (): Watcher => {
  let before: ReadonlyMap<string, number> = new Map();
  return ({ command: { type } }, _events, world) => {
    const after = surpassed(world);
    for (const [cohort, patients] of type === 'LapseContract' ? [] : after)
      ok(
        patients <= (before.get(cohort) ?? 0),
        `${type} leads ${patients} patients above what is approved of ${cohort}`,
      );
    before = after;
  };
};
