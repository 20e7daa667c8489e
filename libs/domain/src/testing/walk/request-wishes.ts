import { localDate, oreText, smaller } from '@spillrom/kernel';
import type { ContractId, Ore, OrgNumber, RequestId } from '@spillrom/kernel';
import { CAUSES } from '../../aggregates/contract/index.js';
import { frameworkIdOf } from '../../aggregates/framework/index.js';
import { isApproved, OVERRIDES, pendingReservationReversal } from '../../aggregates/request/index.js';
import type { KnownRequest, Supply } from '../../aggregates/request/index.js';
import type { CohortBody } from '../../commands/request/commands.js';
import { URGENCIES } from '../../vocabulary/reference.js';
import {
  AGREEMENT,
  madeId,
  OWN_TRUST,
  PERIOD,
  PRIVATE_HOSPITAL,
  PROCEDURES,
  PROGRAMMES,
  SPECIALIST,
  TRUSTS,
  YEAR,
} from './cast.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'It was so decided';

const cohorts = (size: number): readonly CohortBody[] =>
  PROCEDURES.slice(0, 1 + drawn(size, 1, 2)).map((code, index) => ({
    ...code,
    patients: 15 + drawn(size, index, 40),
    // Seldom outside every window.
    latestTreatmentOn: localDate(drawn(size, 3, 20) === 0 ? '2024-06-01' : '2023-06-01'),
    urgency: URGENCIES[drawn(size, 40, 3)]!,
    // Seldom more than there are.
    breachedPatients: drawn(size, 41, 20) === 0 ? 60 : drawn(size, 42, 15),
    longestWaitWeeks: drawn(size, 43, 80),
  }));

const waitingData = { source: 'Waiting lists', asOf: localDate('2023-02-01'), quality: 'estimated' } as const;

const ENDED: readonly KnownRequest['status'][] = ['discarded', 'rejected', 'withdrawn', 'superseded'];

/** Now and then in place of another, seldom of one that is not there. */
const replacing = (size: number, requests: readonly KnownRequest[]) => {
  const replaced = requests[drawn(size, 44, 8)];
  return replaced === undefined ? {} : { replaces: replaced.request };
};

export const newRequest = (size: number, requests: readonly KnownRequest[]): readonly Wish[] => {
  const sofar = requests.length;
  const living = requests.filter(({ status }) => !ENDED.includes(status)).length;
  const target = { programme: PROGRAMMES[drawn(size, 4, 2)]!, request: madeId('a', sofar + 1) as RequestId };
  const body = {
    phase: drawn(size, 5, 12) === 0 ? 3 : 1 + drawn(size, 6, 2),
    justification: 'Activity drops at go-live',
    cohorts: cohorts(size),
    waitingData,
    ...replacing(size, requests),
  };
  return [wish(living < 4 ? 4 : 0.02, { type: 'DraftRequest', target, body })];
};

/** What a contract may be drafted on: kinds of provider, with the basis and the ways to pay that fit. */
const SUPPLIES = [
  { provider: OWN_TRUST, basis: 'ownTrust', fundingBasis: 'internalSettlement' },
  {
    provider: PRIVATE_HOSPITAL,
    framework: frameworkIdOf(PRIVATE_HOSPITAL, AGREEMENT),
    basis: 'callOff',
    fundingBasis: 'packagePrice',
  },
  { provider: SPECIALIST, basis: 'specialistAgreement', fundingBasis: 'tariffRefund' },
] as const;

const DIRECT = { provider: PRIVATE_HOSPITAL, basis: 'directAward', fundingBasis: 'packagePrice' } as const;

/** For what a contract is bought without competition, one in four of them for what could not be foreseen. */
const grounds = (size: number) => ({
  legalBasis: ['soleSupplier', 'belowThreshold', 'continuedTreatment', 'unforeseenUrgency'][drawn(size, 70, 4)]!,
  cause: CAUSES[drawn(size, 71, 2)]!,
  reason,
});

/** Now and then nobody says what the price includes. */
const scope = (size: number) =>
  drawn(size, 72, 12) === 0
    ? {}
    : { includes: { followUps: 'included', complications: 'excluded', returnToPublic: reason } as const };

/** Now and then a contract with the specialist goes from one year into the next. */
export const periodWith = (provider: OrgNumber, size: number): typeof PERIOD =>
  provider === SPECIALIST && drawn(size, 9, 12) > 0 ? YEAR : PERIOD;

export const contractBody = (size: number, cohortCount: number) => {
  // One in three with the private hospital is a direct award.
  const supplied = SUPPLIES[drawn(size, 6, 3)]!;
  const isDirect = supplied.basis === 'callOff' && drawn(size, 73, 3) === 0;
  const { fundingBasis, ...supply } = isDirect ? DIRECT : supplied;
  const lines = [1, 2].slice(0, 1 + drawn(size, 7, cohortCount)).map((cohort) => ({
    cohort,
    patients: 1 + drawn(size, 7 + cohort, 8),
    unitPriceOre: oreText(BigInt(3 + drawn(size, 10 + cohort, 24))),
    fundingBasis,
  }));
  const said = { ...(supply.provider === PRIVATE_HOSPITAL ? scope(size) : {}), ...(isDirect ? grounds(size) : {}) };
  return { ...supply, ...said, ...periodWith(supply.provider, size), rationale: reason, lines };
};

/** The own trusts for every cohort, now and then but for the first. */
const examined = ({ cohorts: all }: KnownRequest, size: number): readonly Supply[] =>
  all.slice(drawn(size, 46, 12) === 0 ? 1 : 0).map(({ cohort }) => ({
    cohort,
    kind: 'ownTrust',
    patients: drawn(size, 47, 5),
    note: 'As far as theatres are free',
  }));

/** The trust's requests in one programme, in some order: those in the queue, now and then with one that is not. */
export const newRanking = (size: number, requests: readonly KnownRequest[]): readonly Wish[] => {
  const [programme, trust] = [PROGRAMMES[drawn(size, 48, 2)]!, TRUSTS[drawn(size, 49, 2)]!];
  const own = requests
    .filter((each) => each.programme === programme && each.trust === trust)
    .filter(
      ({ status }) => drawn(size, 50, 12) === 0 || isApproved({ status } as KnownRequest) || status === 'submitted',
    )
    .map(({ request }) => request);
  const turn = drawn(size, 51, Math.max(own.length, 1));
  const order = [...own.slice(turn), ...own.slice(0, turn)];
  return [
    wish(when(order.length > 0, 0.4), {
      type: 'RankRequests',
      target: { programme, trust },
      body: { requests: order },
    }),
  ];
};

const approval = (request: KnownRequest, size: number) =>
  request.cohorts.map(({ cohort, patients }) => ({
    cohort,
    patients: drawn(size, 20, 4) === 0 ? drawn(size, 21, patients + 1) : patients,
    reservedOre: oreText(BigInt(drawn(size, 22 + cohort, 400))),
  }));

/** Every other one ends, on a day that is past now and then. */
const ending = (size: number) =>
  drawn(size, 34, 2) === 0
    ? {}
    : { reservedUntil: localDate(`2023-0${3 + drawn(size, 35, 5)}-${10 + drawn(size, 36, 15)}`) };

/** One cohort of an approval restated; seldom with money for nobody, or below what is contracted. */
const restated = ({ cohorts }: KnownRequest, size: number) =>
  cohorts.slice(0, 1 + drawn(size, 26, 2)).map(({ cohort, patients, contractedPatients }) => ({
    cohort,
    patients:
      drawn(size, 27, 12) === 0
        ? drawn(size, 28, patients + 2)
        : Math.max(contractedPatients, drawn(size, 28, patients + 1)),
    reservedOre: oreText(BigInt(drawn(size, 29 + cohort, 400))),
  }));

const openReversal = (request: KnownRequest, target: { readonly request: RequestId }): readonly Wish[] => {
  const pending = pendingReservationReversal(request);
  const reversal = { ...target, reversal: pending?.reversal ?? 1 };
  return [
    wish(when(isApproved(request) && request.contracts.size === 0 && pending === undefined, 0.5), {
      type: 'ProposeReservationReversal',
      target,
      body: { reason },
    }),
    wish(when(pending !== undefined, 1), { type: 'WithdrawReservationReversal', target: reversal, body: {} }),
    wish(when(pending !== undefined, 1), { type: 'DeclineReservationReversal', target: reversal, body: { reason } }),
    wish(when(pending !== undefined, 2), { type: 'ConfirmReservationReversal', target: reversal, body: {} }),
  ];
};

export const onRequest = (request: KnownRequest, size: number, contracts: number): readonly Wish[] => {
  const { status } = request;
  const target = { request: request.request };
  const is = (...statuses: readonly KnownRequest['status'][]): boolean => statuses.includes(status);
  const asked = {
    justification: reason,
    cohorts: cohorts(size),
    waitingData,
    ...(drawn(size, 32, 6) === 0 ? { phase: 1 + drawn(size, 33, 3) } : {}),
  };
  const cohort = 1 + drawn(size, 30, request.cohorts.length);
  const reserved = request.cohorts[cohort - 1]?.reservedOre ?? (0n as Ore);
  const amountOre = oreText(smaller(reserved, BigInt(1 + drawn(size, 31, 150)) as Ore) || 1n);
  const contract = madeId('c', contracts + 1) as ContractId;
  const running = [...request.contracts.values()].filter((each) => each === 'drafted' || each === 'confirmed');
  const fresh = when(isApproved(request), running.length < 2 ? 3 : 0.1);
  return [
    wish(when(is('draft', 'returned'), 0.5), { type: 'AmendDraft', target, body: asked }),
    wish(when(is('draft'), 0.1), { type: 'DiscardDraft', target, body: {} }),
    wish(when(is('draft', 'returned'), 6), { type: 'SubmitRequest', target, body: {} }),
    wish(when(is('submitted', 'assessed', 'returned') || (isApproved(request) && request.contracts.size === 0), 0.1), {
      type: 'WithdrawRequest',
      target,
      body: { reason },
    }),
    wish(when(is('submitted'), 6), {
      type: 'AssessRequest',
      target,
      body: { assessment: reason, supply: examined(request, size) },
    }),
    wish(when(is('submitted', 'assessed') || isApproved(request), 0.3), {
      type: 'OverridePriority',
      target,
      body: { cohort, to: OVERRIDES[drawn(size, 45, 3)]!, reason },
    }),
    wish(when(is('submitted', 'assessed'), 0.3), { type: 'ReturnRequest', target, body: { reason } }),
    wish(when(is('assessed'), 8), {
      type: 'ApproveRequest',
      target,
      body: { rationale: reason, cohorts: approval(request, size), ...ending(size) },
    }),
    wish(when(is('assessed'), 0.2), { type: 'RejectRequest', target, body: { reason } }),
    wish(when(isApproved(request), 0.2), {
      type: 'AmendApproval',
      target,
      body: { reason, cohorts: restated(request, size), ...ending(size) },
    }),
    wish(when(isApproved(request) && reserved > 0n, 0.5), {
      type: 'ReleaseReservation',
      target,
      body: { cohort, amountOre, reason },
    }),
    wish(when(isApproved(request) && request.reservedUntil !== undefined && reserved > 0n, 1), {
      type: 'LapseReservation',
      target,
      body: {},
    }),
    ...openReversal(request, target),
    wish(Math.max(fresh, when(is('submitted', 'assessed'), 0.2)), {
      type: 'DraftContract',
      target: { contract },
      body: { ...contractBody(size, request.cohorts.length), ...target },
    }),
  ];
};
