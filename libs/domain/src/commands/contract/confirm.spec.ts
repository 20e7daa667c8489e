import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { ore, oreText } from '@spillrom/kernel';
import type { Violation } from '../../vocabulary/violations.js';
import { withdrawRequest } from '../request/submit.js';
import * as story from '../../testing/contracts.js';
import * as requests from '../../testing/requests.js';

const { confirming, contract, dated, drafting, draftingFreely, from, holder, lineOf, officer, opened, to, told } =
  story;
const { toContract, toFramework, toProgramme, toProvider, toRequest, where } = story;

const suspended = write(toProvider, { type: 'ProviderSuspended', data: { reason: 'Infections' } });
const on = (approvals: readonly story.Approval[], limitOre: string, ...lines: readonly ReturnType<typeof lineOf>[]) =>
  told(opened(approvals, limitOre), drafting(...lines));

const grant = { holder: holder.actor, version: 0, limitOre: '100000' };
const flags = [{ flag: 'overCapacity' as const, specialty: '300', engagedPatients: 61, declaredPatients: 60 }];

describe('confirming a contract', () => {
  it('commits: the cohort’s reservation first, the rest from available, in every stream at once', () => {
    const { request } = story;
    const ofCohort = { phase: 1, trust: story.stOlavs, specialty: '300', request, cohort: 1 };
    given(on([[60, 150n]], '100000', lineOf(20, '10')))
      .when(confirming())
      .thenAccepted([
        write(toContract, {
          type: 'ContractConfirmed',
          data: {
            by: holder.actor,
            ...where,
            confirmedOn: dated.effectiveOn,
            grant,
            totalOre: '200',
            lines: [
              { line: 1, cohort: 1, specialty: '300', patients: 20, fromReservationOre: '150', fromAvailableOre: '50' },
            ],
            flags: [],
            needsAcceptance: true,
          },
        }),
        write(toProgramme, {
          type: 'MoneyCommitted',
          data: {
            request,
            contract,
            ...dated,
            entries: [
              { account: 'reserved', ...ofCohort, amountOre: '-150' },
              { account: 'available', phase: 1, amountOre: '-50' },
              { account: 'committed', ...ofCohort, contract, amountOre: '200' },
            ],
          },
        }),
        write(toRequest, {
          type: 'CoverageChanged',
          data: {
            contract,
            cause: 'confirmation',
            providerKind: 'privateProvider',
            cohorts: [{ cohort: 1, patients: 20, reservedOre: '-150' }],
          },
        }),
        write(toFramework, { type: 'FrameworkDrawn', data: { contract, amountOre: '200', to } }),
        write(toProvider, {
          type: 'ProviderEngaged',
          data: { contract, from, to, specialties: [{ specialty: '300', patients: 20 }], ...story.bought('200') },
        }),
        write(story.toPhase, { type: 'ContractEntered', data: { contract, trust: story.where.trust, from, to } }),
      ])
      .when(confirming())
      .thenRefused(story.inState('confirmed', { allowed: ['drafted'] }));
  });

  it('is flagged, not refused, when the provider has promised more than it declared', () => {
    const flagged = (patients: number) => given(on([[100, 0n]], '100000', lineOf(patients, '5'))).result(confirming());
    expect(flagged(60)).toMatchObject({ events: [{ event: { data: { flags: [] } } }, {}, {}, {}, {}, {}] });
    expect(flagged(61)).toMatchObject({ events: [{ event: { data: { flags } } }, {}, {}, {}, {}, {}] });
  });

  it('is flagged when another contract of the same week takes what was declared, and not when it ends the week before', () => {
    const other = story.next(2);
    const days = (from_: string, to_: string) => ({ from: requests.date(from_), to: requests.date(to_) });
    const both = (first: object, second: object) => {
      const history = told(
        opened([[100, 0n]]),
        draftingFreely(contract, first, lineOf(10, '1')),
        draftingFreely(other, second, lineOf(1, '1')),
        confirming(),
      );
      return given(history).result(confirming(holder, other));
    };
    const flagged = (engagedPatients: number) => ({
      events: [
        { event: { data: { flags: [{ flag: 'overCapacity', engagedPatients, declaredPatients: 10 }] } } },
        {},
        {},
        {},
        {},
      ],
    });
    expect(both(days('2022-11-14', '2022-11-15'), days('2022-11-17', '2022-11-20'))).toMatchObject(flagged(11));
    const apart = both(days('2022-11-14', '2022-11-20'), days('2022-11-21', '2022-11-27'));
    expect(apart).toMatchObject({ events: [{ event: { data: { flags: [] } } }, {}, {}, {}, {}] });
  });

  it('is flagged when it ends after the latest treatment date of a cohort that it serves', () => {
    const to_ = (day: string) => ({ from: requests.date('2022-11-14'), to: requests.date(day) });
    const confirmedTo = (day: string) =>
      given(told(opened([[100, 0n]]), draftingFreely(contract, to_(day), lineOf(1, '1')))).result(confirming());
    const latest = requests.numberedCohorts[0]!.latestTreatmentOn;
    expect(confirmedTo(latest)).toMatchObject({ events: [{ event: { data: { flags: [] } } }, {}, {}, {}, {}] });
    const late = { flag: 'afterLatestDate', cohort: 1, latestTreatmentOn: latest, to: '2023-01-08' };
    expect(confirmedTo('2023-01-08')).toMatchObject({
      events: [{ event: { data: { flags: [late] } } }, {}, {}, {}, {}],
    });
  });

  it('moves no øre for lines that cost none, and still asks for room', () => {
    const free = told(opened(), draftingFreely(contract, {}, lineOf(60, '0')));
    expect(given(free).result(confirming())).toMatchObject({
      events: [{ event: { type: 'ContractConfirmed' } }, { event: { type: 'CoverageChanged' } }, {}, {}],
    });
    const full = told(opened(), draftingFreely(contract, {}, lineOf(61, '0')));
    given(full)
      .when(confirming())
      .thenRefused({ code: 'COHORT_COVERED', cohort: 1, contracted: 0, patients: 61, approved: 60 });
  });

  it('finds nothing where there is none', () => {
    given(opened()).when(confirming()).thenAbsent();
  });
});

type Pair = readonly [rule: string, fair: ReturnType<typeof on>, unfair: ReturnType<typeof on>, violation: Violation];

const pairs: readonly Pair[] = [
  [
    'its total is within the delegation',
    on([[60, 0n]], '200', lineOf(20, '10')),
    on([[60, 0n]], '199', lineOf(20, '10')),
    { code: 'OVER_DELEGATION', holder: holder.actor, neededOre: '200', limitOre: '199' },
  ],
  [
    'the cohort has room',
    on([[20, 0n]], '100000', lineOf(20, '10')),
    on([[19, 0n]], '100000', lineOf(12, '10'), lineOf(8, '10')),
    { code: 'COHORT_COVERED', cohort: 1, contracted: 0, patients: 20, approved: 19 },
  ],
  [
    'no price is above the list price of the day',
    on([[60, 0n]], '100000', lineOf(20, '20')),
    on([[60, 0n]], '100000', lineOf(20, '21')),
    { code: 'OVER_LIST_PRICE', line: 1, unitPriceOre: '21', listPriceOre: '20' },
  ],
  [
    'the framework’s ceiling leaves enough',
    on([[60, 0n]], '100000', lineOf(45, '20')),
    on([[60, 0n]], '100000', lineOf(45, '20'), lineOf(1, '1')),
    { code: 'CEILING_EXCEEDED', requestedOre: '901', remainingOre: '900' },
  ],
  [
    'what is available pays for what the reservation does not',
    told(opened([[100, 300n]]), draftingFreely(contract, {}, lineOf(100, '10'))),
    told(opened([[100, 300n]]), draftingFreely(contract, {}, lineOf(99, '10'), lineOf(1, '11'))),
    { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '701', availableOre: '700' },
  ],
];

describe('a contract is confirmed only if', () => {
  it.each<Pair>(pairs)('%s', (_rule, fair, unfair, violation) => {
    expect(given(fair).result(confirming())).toMatchObject({ kind: 'accepted' });
    given(unfair).when(confirming()).thenRefused(violation);
  });

  const drafted = on([[60, 0n]], '100000', lineOf(20, '10'));

  it('whoever confirms took no other part in it', () => {
    given([...drafted, story.granted(officer, '100000')])
      .when(confirming(officer))
      .thenRefused(story.samePerson(officer, 'confirm', 'draft'));
  });

  it('whoever confirms holds a delegation on the day, ends included', () => {
    const neededOre = oreText(ore('200'));
    const none: Violation = { code: 'NO_DELEGATION', holder: holder.actor, neededOre };
    given(drafted)
      .when(confirming(story.onDay(holder, '2022-10-31')))
      .thenRefused(none, { code: 'OVER_LIST_PRICE', line: 1, unitPriceOre: '10', listPriceOre: null });
    expect(given(drafted).result(confirming(story.onDay(holder, '2022-12-23')))).toMatchObject({ kind: 'accepted' });
    given(drafted)
      .when(confirming(story.other))
      .thenRefused({ ...none, holder: story.other.actor });
  });

  it('its period is not over', () => {
    const free = told(opened([[60, 0n]]), draftingFreely(contract, {}, lineOf(1, '1')));
    expect(given(free).result(confirming(story.onDay(holder, '2022-12-23')))).toMatchObject({ kind: 'accepted' });
    given(free)
      .when(confirming(story.onDay(holder, '2022-12-24')))
      .thenRefused({ code: 'PERIOD_OVER', to, today: requests.date('2022-12-24') });
  });

  it('its request is approved', () => {
    const withdrawal = withdrawRequest(
      { type: 'WithdrawRequest', target: { request: story.request }, body: { reason: 'No need' } },
      holder,
    );
    given(told(drafted, withdrawal))
      .when(confirming())
      .thenRefused(
        { code: 'REQUEST_NOT_APPROVED', status: 'withdrawn' },
        { code: 'COHORT_COVERED', cohort: 1, contracted: 0, patients: 20, approved: 0 },
      );
  });

  it('its provider is not suspended', () => {
    given([...drafted, suspended])
      .when(confirming())
      .thenRefused({ code: 'PROVIDER_SUSPENDED', provider: story.hospital, status: 'suspended' });
  });

  it('the framework covers the procedure and the whole period', () => {
    const outside = told(
      opened([
        [60, 0n],
        [40, 0n],
      ]),
      drafting(lineOf(1, '1', 2)),
    );
    given(outside)
      .when(confirming())
      .thenRefused({ code: 'OUT_OF_SCOPE', line: 1, procedure: 'NGB20', framework: story.framework });
    const late = requests.date('2022-12-24');
    const longer = drafted.map(({ ref, event }) =>
      event.type === 'ContractDrafted'
        ? write(toContract, { type: 'ContractDrafted', data: { ...event.data, to: late } as never })
        : { ref, event },
    );
    given(longer)
      .when(confirming())
      .thenRefused({ code: 'OUT_OF_PERIOD', from, to: late, frameworkFrom: from, frameworkTo: to });
  });

  it.each(['closing', 'closed', 'cancelled'] as const)('its phase is open, not %s', (status) => {
    const empty = told(opened([[60, 0n]]), drafting(lineOf(20, '10')));
    given([...empty, ...story.phaseTo(status)])
      .when(confirming())
      .thenRefused(story.notOpen(status, ['open']));
  });

  it('and is told all that is wrong at once, in order', () => {
    const withdrawal = withdrawRequest(
      { type: 'WithdrawRequest', target: { request: story.request }, body: { reason: 'No need' } },
      holder,
    );
    const lines = [lineOf(100, '21'), lineOf(1, '1', 2)];
    const history = told(opened([[60, 300n]]), drafting(...lines), withdrawal);
    const code = (violation: Violation): string => violation.code;
    const outcome = given([...history, suspended, story.granted(officer, '5'), ...story.phaseTo('closing')]).result(
      confirming(officer),
    );
    expect(outcome.kind === 'refused' && outcome.violations.map(code)).toEqual([
      'SAME_PERSON',
      'OVER_DELEGATION',
      'REQUEST_NOT_APPROVED',
      'COHORT_COVERED',
      'COHORT_COVERED',
      'PROVIDER_SUSPENDED',
      'OUT_OF_SCOPE',
      'OVER_LIST_PRICE',
      'CEILING_EXCEEDED',
      'PHASE_NOT_OPEN',
      'ALLOCATION_EXCEEDED',
    ]);
  });
});
