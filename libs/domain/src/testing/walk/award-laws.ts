import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import { contractAggregate } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { inquiryAggregate, inquiryRef } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer } from '../../aggregates/inquiry/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { Known } from '../../vocabulary/known.js';
import type { World } from '../world.js';
import type { Watcher } from './walk.js';

const isKnown = <State extends { readonly status: string }>(state: State): state is Known<State> =>
  state.status !== 'absent';

/** What a contract took when it was confirmed, as long as it counts as confirmed. */
const takenBy = ({ status, movements }: KnownContract, cohort: number): number =>
  status === 'lapsed'
    ? 0
    : movements
        .flatMap((movement) => (movement.of === 'commitment' && !movement.reversed ? movement.changes : []))
        .filter((change) => change.cohort === cohort)
        .reduce((sum, { patients }) => sum + patients, 0);

const awardedIn = (world: World, inquiry: KnownInquiry, { offer }: Offer) =>
  world
    .events(inquiryRef(inquiry.inquiry))
    .flatMap((event) => (event.type === 'OfferAwarded' && event.data.offer === offer ? event.data.cohorts : []));

const awardHolds = (world: World, inquiry: KnownInquiry, offer: Offer, own: readonly KnownContract[]): void => {
  const name = `offer ${offer.offer} of ${inquiry.inquiry}`;
  const room = awardedIn(world, inquiry, offer).map(({ cohort, patients }) => {
    const taken = own.reduce((sum, contract) => sum + takenBy(contract, cohort), 0);
    ok(taken <= patients, `${taken} of cohort ${cohort} contracted on ${name}, ${patients} awarded`);
    const used = offer.award?.cohorts.find((each) => each.cohort === cohort)?.usedPatients;
    strictEqual(used, taken, `used of ${name}`);
    return { cohort, patients: patients - taken };
  });
  const request = world.result(read(requestRef(inquiry.request)));
  if (!isKnown(request)) throw new Error(`no request of ${name}`);
  const told = request.awards.find((each) => each.inquiry === inquiry.inquiry && each.offer === offer.offer);
  deepStrictEqual(told?.cohorts, offer.status === 'annulled' ? undefined : room, `room of ${name}`);
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
