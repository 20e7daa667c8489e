import { read, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading } from '@spillrom/event-sourcing';
import { negate, oreText, sum, type ContractId, type RequestId } from '@spillrom/kernel';
import fc from 'fast-check';
import type { Entry } from '../../aggregates/programme/index.js';
import { APPROVED, isApproved, pendingReservationReversal, requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest, RequestEvent } from '../../aggregates/request/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { amendApproval, approveRequest, releaseReservation } from './approve.js';
import { assessRequest, rejectRequest, returnRequest } from './assess.js';
import { amendDraft, discardDraft, draftRequest } from './draft.js';
import {
  confirmReservationReversal,
  declineReservationReversal,
  proposeReservationReversal,
  withdrawReservationReversal,
} from './reverse.js';
import { submitRequest, withdrawRequest } from './submit.js';
import { noOwnRoom, waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';
import { World } from '../../testing/world.js';

const { coordinator, director, holder, officer, programme, toPhase, toProgramme } = story;

const requests = ['1', '2'].map((digit) => `018490aa-0000-7000-8000-00000000000${digit}` as RequestId);
const contractOn = (id: RequestId): ContractId => id.replace(/.$/, 'c') as ContractId;

type Of<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

/** What somebody tries next, on one of two requests, with a number for whatever needs one. */
interface Attempt {
  readonly request: number;
  readonly deed: keyof typeof deeds;
  readonly size: number;
}

const reason = 'For a reason';
const cohortsOf = (size: number) => [
  { ...story.cataracts, patients: 1 + (size % 90) },
  { ...story.knees, patients: 1 + (size % 7) },
];

/** A contract that lives on the first cohort's reservation, as its own decisions would write it. */
const cover = (id: RequestId, cause: 'confirmation' | 'settlement', ore: bigint, entries: readonly Entry[]) => {
  const contract = contractOn(id);
  const movement = { contract, ...story.dated, entries };
  const reservedOre = oreText(cause === 'confirmation' ? -ore : 0n);
  const cohorts = [{ cohort: 1, patients: cause === 'confirmation' ? 1 : -1, reservedOre }];
  return [
    write(requestRef(id), { type: 'CoverageChanged', data: { contract, cause, cohorts, treated: 0 } }),
    cause === 'confirmation'
      ? write(toProgramme, { type: 'MoneyCommitted', data: { request: id, ...movement } })
      : write(toProgramme, { type: 'CommitmentReleased', data: { request: id, cause, ...movement } }),
  ];
};

function* contracted(id: RequestId, size: number): Reading<Outcome<Violation>> {
  const request = yield* read(requestRef(id));
  const ore = BigInt(size);
  if (
    request.status === 'absent' ||
    !isApproved(request) ||
    request.contracts.size > 0 ||
    ore > request.cohorts[0]!.reservedOre
  ) {
    return { kind: 'absent' };
  }
  const entries: Entry[] = [
    { account: 'reserved', phase: 1, amountOre: oreText(-ore) },
    { account: 'committed', phase: 1, amountOre: oreText(ore) },
  ];
  return { kind: 'accepted', events: cover(id, 'confirmation', ore, entries) };
}

function* settled(id: RequestId): Reading<Outcome<Violation>> {
  const request = yield* read(requestRef(id));
  if (request.status === 'absent' || !isApproved(request) || request.contracts.get(contractOn(id)) !== 'confirmed')
    return { kind: 'absent' };
  const plan = yield* read(toProgramme);
  if (plan.status === 'absent') throw new Error('no programme');
  // The contracts of both requests may be open; whatever is committed in all goes back in one go.
  const { committedOre } = plan.phases.get(1)!;
  const entries: Entry[] = [
    { account: 'committed', phase: 1, amountOre: oreText(negate(committedOre)) },
    { account: 'available', phase: 1, amountOre: oreText(committedOre) },
  ];
  return { kind: 'accepted', events: cover(id, 'settlement', committedOre, entries) };
}

const known = (world: World, id: RequestId): KnownRequest | undefined => {
  const state = world.result(read(requestRef(id)));
  return state.status === 'absent' ? undefined : state;
};

const pendingIn = (world: World, id: RequestId): number => {
  const request = known(world, id);
  return (request === undefined ? undefined : pendingReservationReversal(request)?.reversal) ?? 1;
};

type Deed = (id: RequestId, size: number, world: World) => Reading<Outcome<Violation>>;
const deed = (deed: Deed): Deed => deed;

const deeds = {
  draft: deed((id, size) =>
    draftRequest(
      {
        type: 'DraftRequest',
        target: { request: id, programme },
        body: { phase: 1, justification: reason, cohorts: cohortsOf(size), waitingData },
      },
      coordinator,
    ),
  ),
  amend: deed((id, size) =>
    amendDraft(
      {
        type: 'AmendDraft',
        target: { request: id },
        body: { justification: reason, cohorts: cohortsOf(size), waitingData },
      },
      coordinator,
    ),
  ),
  discard: deed((id) => discardDraft({ type: 'DiscardDraft', target: { request: id }, body: {} }, coordinator)),
  submit: deed((id) => submitRequest({ type: 'SubmitRequest', target: { request: id }, body: {} }, coordinator)),
  withdraw: deed((id) =>
    withdrawRequest({ type: 'WithdrawRequest', target: { request: id }, body: { reason } }, coordinator),
  ),
  assess: deed((id) =>
    assessRequest(
      { type: 'AssessRequest', target: { request: id }, body: { assessment: reason, supply: noOwnRoom(1, 2) } },
      officer,
    ),
  ),
  return: deed((id) => returnRequest({ type: 'ReturnRequest', target: { request: id }, body: { reason } }, officer)),
  reject: deed((id) => rejectRequest({ type: 'RejectRequest', target: { request: id }, body: { reason } }, officer)),
  approve: deed((id, size) => {
    const cohorts = [
      { cohort: 1, patients: size % 20, reservedOre: oreText(size % 20 === 0 ? 0n : BigInt(size)) },
      { cohort: 2, patients: size % 3, reservedOre: oreText(size % 3 === 0 ? 0n : BigInt(size % 50)) },
    ];
    return approveRequest(
      { type: 'ApproveRequest', target: { request: id }, body: { rationale: reason, cohorts } },
      director,
    );
  }),
  amendApproval: deed((id, size) => {
    const patients = size % 20;
    const cohorts = [{ cohort: 1 + (size % 2), patients, reservedOre: oreText(patients === 0 ? 0n : BigInt(size)) }];
    return amendApproval({ type: 'AmendApproval', target: { request: id }, body: { reason, cohorts } }, director);
  }),
  release: deed((id, size) => {
    const body = { cohort: 1 + (size % 2), amountOre: oreText(BigInt(1 + (size % 200))), reason };
    return releaseReservation({ type: 'ReleaseReservation', target: { request: id }, body }, director);
  }),
  proposeReversal: deed((id) =>
    proposeReservationReversal(
      { type: 'ProposeReservationReversal', target: { request: id }, body: { reason } },
      officer,
    ),
  ),
  withdrawReversal: deed((id, _, world) => {
    const target = { request: id, reversal: pendingIn(world, id) };
    return withdrawReservationReversal({ type: 'WithdrawReservationReversal', target, body: {} }, officer);
  }),
  declineReversal: deed((id, _, world) => {
    const target = { request: id, reversal: pendingIn(world, id) };
    return declineReservationReversal({ type: 'DeclineReservationReversal', target, body: { reason } }, holder);
  }),
  confirmReversal: deed((id, _, world) => {
    const target = { request: id, reversal: pendingIn(world, id) };
    return confirmReservationReversal({ type: 'ConfirmReservationReversal', target, body: {} }, holder);
  }),
  contract: deed(contracted),
  settle: deed(settled),
};

/** Deeds that may be wished again; after the others the same wish must be refused. */
const repeatable: readonly string[] = ['amend', 'release', 'contract', 'settle'];

const attempts = fc.array(
  fc.record<Attempt>({
    request: fc.constantFrom(0, 1),
    deed: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
    size: fc.integer({ min: 0, max: 700 }),
  }),
  { minLength: 1, maxLength: 24 },
);

// Chance alone seldom walks far, so requests may already be on their way.
const paths: readonly (keyof typeof deeds)[][] = [
  [],
  ['draft', 'submit', 'assess'],
  ['draft', 'submit', 'assess', 'approve', 'contract'],
  ['draft', 'submit', 'assess', 'approve', 'proposeReversal'],
];
const along = (request: number): fc.Arbitrary<readonly Attempt[]> =>
  fc.constantFrom(...paths).map((path) => path.map((deed) => ({ request, deed, size: 311 })));
const walks = fc.tuple(along(0), along(1), attempts).map((parts) => parts.flat());

/** Walks; after every accepted step `check` sees the world. */
const walk = (steps: readonly Attempt[], check: (world: World, last: Attempt) => void): void => {
  const world = new World(story.programmeWith('open'));
  for (const step of steps) {
    const outcome = world.result(deeds[step.deed](requests[step.request]!, step.size, world));
    if (outcome.kind !== 'accepted') continue;
    world.add(outcome.events);
    check(world, step);
  }
};

const total = (rows: readonly { readonly patients: number }[]): number =>
  rows.reduce((sofar, { patients }) => sofar + patients, 0);

const COUNTED_AS_REQUESTED: readonly string[] = ['submitted', 'assessed', ...APPROVED, 'rejected'];
const IN_PHASE: readonly string[] = ['submitted', 'assessed', ...APPROVED];

describe('whatever is done to requests, in whatever order,', () => {
  it('the ledger has reserved what their cohorts have reserved, and no øre is lost', () => {
    fc.assert(
      fc.property(walks, (steps) =>
        walk(steps, (world) => {
          const plan = world.result(read(toProgramme));
          if (plan.status === 'absent') throw new Error('no programme');
          const { availableOre, reservedOre, committedOre } = plan.phases.get(1)!;
          const cohorts = requests.flatMap((id) => known(world, id)?.cohorts ?? []);
          expect(reservedOre).toBe(sum(cohorts.map((cohort) => cohort.reservedOre)));
          expect(availableOre + reservedOre + committedOre).toBe(1000n);
          expect(cohorts.filter((cohort) => cohort.reservedOre < 0n)).toEqual([]);
        }),
      ),
    );
  });

  it('patients requested and approved, summed from events, are those of the requests as they stand', () => {
    const requested = (event: RequestEvent): number => {
      if (event.type === 'RequestSubmitted' || event.type === 'RequestReturned') return total(event.data.cohorts);
      return event.type === 'RequestWithdrawn' ? total(event.data.requested) : 0;
    };
    const approved = (event: RequestEvent): number => {
      const counted: readonly string[] = ['RequestApproved', 'ApprovalAmended', 'ReservationReversed'];
      if (counted.includes(event.type)) return total((event as Of<'ApprovalAmended'>).data.cohorts);
      return event.type === 'RequestWithdrawn' ? total(event.data.approved) : 0;
    };
    fc.assert(
      fc.property(walks, (steps) =>
        walk(steps, (world) => {
          for (const id of requests) {
            const request = known(world, id);
            if (request === undefined) continue;
            const events = world.events(requestRef(id));
            const asked = COUNTED_AS_REQUESTED.includes(request.status) ? total(request.cohorts) : 0;
            const granted = total(request.cohorts.map(({ approvedPatients: patients }) => ({ patients })));
            expect(total(events.map((event) => ({ patients: requested(event) })))).toBe(asked);
            expect(total(events.map((event) => ({ patients: approved(event) })))).toBe(granted);
          }
        }),
      ),
    );
  });

  it('those that stand in the phase are those submitted and neither returned, rejected nor withdrawn', () => {
    fc.assert(
      fc.property(walks, (steps) =>
        walk(steps, (world) => {
          const inPhase = [...world.result(read(toPhase)).requests.entries()].map(([id]) => id).sort();
          expect(inPhase).toEqual(requests.filter((id) => IN_PHASE.includes(known(world, id)?.status ?? 'absent')));
        }),
      ),
    );
  });

  it('the same wish again is refused', () => {
    fc.assert(
      fc.property(walks, (steps) =>
        walk(steps, (world, { deed, request, size }) => {
          if (repeatable.includes(deed)) return;
          const again = world.result(deeds[deed](requests[request]!, size, world));
          expect(again.kind).toBe('refused');
        }),
      ),
    );
  });

  it('the walks reach every deed', () => {
    const reached = new Set<string>();
    const sample = fc.sample(walks, { seed: 1, numRuns: 100 });
    for (const steps of sample) walk(steps, (_, { deed }) => reached.add(deed));
    expect([...reached].sort()).toEqual(Object.keys(deeds).sort());
  });
});
