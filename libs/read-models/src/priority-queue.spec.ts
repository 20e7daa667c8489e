import fc from 'fast-check';
import { FIRST_EDITION, OVERRIDES, PRIORITY_RULE, priorityOf, URGENCIES } from '@spillrom/domain';
import { daysLater, instant, localDate } from '@spillrom/kernel';
import type { ActorId, OrgNumber, ProgrammeId } from '@spillrom/kernel';
import { priorityQueue, readModel } from './index.js';
import type { ProgrammeRow, QueueRows, RankingRow, RequestRow, Row } from './index.js';
import {
  approve,
  decide,
  DIRECTOR,
  on,
  opened,
  PROGRAMME,
  requestId,
  rowOf,
  rowsOf,
  ST_OLAVS,
  TRUST_DIRECTOR,
} from './testing/index.js';
import type { Story } from './testing/index.js';

const rule = FIRST_EDITION.priorityRule.find(({ code }) => code === PRIORITY_RULE)!;
const today = localDate('2022-11-14');

const queueOf = (rows: readonly (readonly [string, Row])[]): QueueRows => {
  const of = <Of>(register: string) =>
    rows.flatMap(([name, row]) => (name.startsWith(`${register}/`) ? [row as unknown as Of] : []));
  return {
    requests: of<RequestRow>('requests'),
    rankings: of<RankingRow>('rankings'),
    programmes: of<ProgrammeRow>('programmes'),
  };
};

const served = (story: Story, day = today) => priorityQueue(queueOf([...rowsOf(story)]), rule, day);
const names = (story: Story, day = today): readonly string[] =>
  served(story, day).map(({ request, cohort }) => `${request === requestId(1) ? 1 : 2}.${cohort}`);

const asked = { patients: 10, reservedOre: '0' };

describe('the queue', () => {
  it('shows at every place the terms, the rule, the order of the trust and where the numbers come from', () => {
    const story = approve(opened('1000000'), 1, [asked]);
    story.accept(
      {
        type: 'RankRequests',
        target: { programme: PROGRAMME, trust: ST_OLAVS },
        body: { requests: [requestId(1)] },
      },
      ...TRUST_DIRECTOR,
    );
    const [place, ...none] = served(story);
    expect(none).toEqual([]);
    expect(place).toMatchObject({
      ...{ place: 1, request: requestId(1), cohort: 1, programme: PROGRAMME, phase: 1, phaseRank: 1, trust: ST_OLAVS },
      ...{ status: 'approved', patients: 10, approvedPatients: 10, contractedPatients: 0, trustPlace: 1 },
      terms: { weeksLeft: 6, deadline: 10, breached: 0, urgency: 0, longestWait: 0, points: 10 },
      rule: { list: 'priorityRule', code: 'priority', from: rule.from, verified: rule.verified },
      waitingData: { source: 'Waiting lists', asOf: '2022-10-01', quality: 'verified' },
      submittedAt: '2022-11-01T08:00:00.000000Z',
    });
    expect(JSON.stringify(place)).not.toContain('Ore');
  });

  it('counts from the day that is asked for', () => {
    const story = approve(opened('1000000'), 1, [asked]);
    expect(served(story, on('2023-01-01'))[0]?.terms).toMatchObject({ weeksLeft: -1, deadline: 40, points: 40 });
  });

  it('puts what is decided to be first or last there, until that is taken back', () => {
    const story = approve(approve(opened('1000000'), 1, [asked, asked]), 2, [asked]);
    const override = (request: number, cohort: number, to: 'first' | 'last' | 'none') =>
      story.accept(
        {
          type: 'OverridePriority',
          target: { request: requestId(request) },
          body: { cohort, to, reason: 'Only here' },
        },
        ...DIRECTOR,
      );
    expect(names(story)).toEqual(['1.1', '1.2', '2.1']);
    override(2, 1, 'first');
    override(1, 1, 'last');
    expect(names(story)).toEqual(['2.1', '1.2', '1.1']);
    expect(served(story)[0]?.override).toMatchObject({ to: 'first', reason: 'Only here', by: DIRECTOR[0] });
    override(2, 1, 'none');
    expect(names(story)).toEqual(['1.2', '2.1', '1.1']);
  });

  it('follows the order of the trust where points and dates are equal', () => {
    const story = approve(approve(opened('1000000'), 1, [asked]), 2, [asked]);
    story.accept(
      {
        type: 'RankRequests',
        target: { programme: PROGRAMME, trust: ST_OLAVS },
        body: { requests: [requestId(2)] },
      },
      ...TRUST_DIRECTOR,
    );
    expect(names(story)).toEqual(['2.1', '1.1']);
    expect(served(story).map(({ trustPlace }) => trustPlace)).toEqual([1, undefined]);
  });

  it('leaves out what was never submitted, what has ended, and phases in which nobody is served any more', () => {
    const story = approve(opened('1000000'), 1, [{ ...asked, patients: 5 }]);
    story.accept(
      { type: 'WithdrawRequest', target: { request: requestId(1) }, body: { reason: 'Not needed' } },
      ...TRUST_DIRECTOR,
    );
    expect(names(story)).toEqual([]);
    const cancelled = approve(opened('1000000'), 1, [asked]);
    expect(names(cancelled)).toEqual(['1.1']);
    const row = rowOf(cancelled, 'programmes', PROGRAMME);
    for (const [status, count] of [
      ['planned', 1],
      ['closing', 1],
      ['closed', 0],
      ['cancelled', 0],
    ] as const) {
      const programmes = [{ ...row, phases: row.phases.map((phase) => ({ ...phase, status })) }];
      const rows = { ...queueOf([...rowsOf(cancelled)]), programmes };
      expect([status, priorityQueue(rows, rule, today).length]).toEqual([status, count]);
    }
  });

  it('is the same whatever order the streams were told in', () => {
    const story = approve(approve(opened('1000000'), 1, [asked, asked]), 2, [asked]);
    decide(story, { kind: 'appropriation', amountOre: '5' });
    const told = served(story);
    const streams = [...new Set(story.events.map(({ stream }) => stream))];
    fc.assert(
      fc.property(fc.shuffledSubarray(streams, { minLength: streams.length }), (order) => {
        const rows = new Map<string, Row>();
        for (const event of order.flatMap((stream) => story.events.filter((each) => each.stream === stream))) {
          const place = readModel.place(event);
          if (place === undefined) continue;
          const name = `${place.register}/${place.id}`;
          rows.set(name, readModel.evolve(rows.get(name), event)!);
        }
        expect(priorityQueue(queueOf([...rows]), rule, today)).toEqual(told);
      }),
      { numRuns: 30 },
    );
  });
});

const TRUSTS = [ST_OLAVS, '983974791' as OrgNumber];
const PROGRAMMES = [PROGRAMME, '2022-11' as ProgrammeId];
const IDS = [1, 2, 3, 4, 5, 6].map(requestId);

const need = fc.record({
  patients: fc.integer({ min: 1, max: 9 }),
  breached: fc.nat(9),
  days: fc.integer({ min: -10, max: 70 }),
  urgency: fc.constantFrom(...URGENCIES),
  longestWaitWeeks: fc.constantFrom(0, 26, 52),
  override: fc.constantFrom(undefined, ...OVERRIDES),
});
const wish = fc.record({
  programme: fc.constantFrom(...PROGRAMMES),
  phase: fc.integer({ min: 1, max: 2 }),
  trust: fc.constantFrom(...TRUSTS),
  second: fc.nat(2),
  needs: fc.array(need, { minLength: 1, maxLength: 3 }),
});

const base = approve(opened('1000000'), 1, [asked]);
const requestRow = rowOf(base, 'requests', requestId(1));
const programmeRow = rowOf(base, 'programmes', PROGRAMME);

/** Nothing stands in these rows but what the queue is made of. */
const requestOf = (
  { second, needs, ...placed }: typeof wish extends fc.Arbitrary<infer W> ? W : never,
  index: number,
): RequestRow => ({
  ...requestRow,
  ...placed,
  request: IDS[index]!,
  submittedAt: instant(`2022-11-0${1 + second}T08:00:00Z`),
  cohorts: needs.map(({ breached, days, override, ...own }, at) => ({
    ...requestRow.cohorts[0]!,
    ...own,
    cohort: at + 1,
    breachedPatients: Math.min(breached, own.patients),
    latestTreatmentOn: daysLater(today, days),
    ...(override && {
      override: { by: 'director' as ActorId, at: requestRow.createdAt, to: override, reason: 'Because' },
    }),
  })),
});

const rows = fc
  .tuple(
    fc.array(wish, { maxLength: IDS.length }),
    fc.array(fc.shuffledSubarray(IDS), { minLength: 4, maxLength: 4 }),
    fc.constantFrom([1, 2], [2, 1]),
  )
  .map(([wishes, orders, ranks]): QueueRows => ({
    requests: wishes.map(requestOf),
    rankings: orders.map((requests, index): RankingRow => ({
      ...{ etag: 0, position: requestRow.position, createdAt: requestRow.createdAt, updatedAt: requestRow.createdAt },
      programme: PROGRAMMES[index % 2]!,
      trust: TRUSTS[Math.floor(index / 2)]!,
      ranked: { by: 'trust-director' as ActorId, at: requestRow.createdAt },
      requests,
    })),
    programmes: PROGRAMMES.map((programme) => ({
      ...programmeRow,
      programme,
      phases: [1, 2].map((phase) => ({ ...programmeRow.phases[0]!, phase, rank: ranks[phase - 1]! })),
    })),
  }));

/** The place of every cohort as a text, made from the rows alone, so that the order of the texts is the order of the page. */
const byHand = ({ requests, rankings, programmes }: QueueRows): readonly string[] =>
  requests
    .flatMap(({ request, programme, phase, trust, submittedAt, cohorts }) => {
      const rank = programmes.find((each) => each.programme === programme)!.phases.find((p) => p.phase === phase)!.rank;
      const order = rankings.find((each) => each.programme === programme && each.trust === trust)?.requests ?? [];
      return cohorts.map((cohort) => {
        const points = priorityOf(cohort, today, rule).points;
        return [
          rank,
          { first: 0, none: 1, last: 2 }[cohort.override?.to ?? 'none'],
          2_000 - points,
          cohort.latestTreatmentOn,
          1_000 + (order.includes(request) ? order.indexOf(request) : 999),
          submittedAt,
          request,
          cohort.cohort,
        ].join(' ');
      });
    })
    .toSorted();

describe('the order of the queue', () => {
  it('is that of an independent reckoning, total, and the same whatever order the rows come in', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (all, seed) => {
        const turn = <Item>(items: readonly Item[]): readonly Item[] => {
          const at = seed % (items.length + 1);
          return [...items.slice(at), ...items.slice(0, at)].toReversed();
        };
        const queue = priorityQueue(all, rule, today);
        const other = {
          requests: turn(all.requests),
          rankings: turn(all.rankings),
          programmes: turn(all.programmes),
        };
        expect(priorityQueue(other, rule, today)).toEqual(queue);
        const told = byHand(all).map((text) => text.split(' ').slice(-2).join(' '));
        expect(queue.map(({ request, cohort }) => `${request} ${cohort}`)).toEqual(told);
        expect(new Set(told).size).toBe(queue.length);
      }),
    );
  });

  it('numbers the places of each phase from 1, without a gap', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const places = new Map<string, number[]>();
        for (const { programme, phase, place } of priorityQueue(all, rule, today)) {
          const key = `${programme} ${phase}`;
          places.set(key, [...(places.get(key) ?? []), place]);
        }
        for (const own of places.values()) expect(own).toEqual(own.map((_, index) => index + 1));
      }),
    );
  });
});
