import { read, write } from '@spillrom/event-sourcing';
import { given, survivesStorage } from '@spillrom/event-sourcing/testing';
import type { Principal } from '@spillrom/event-sourcing';
import type { OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import { rankingAggregate, rankingRef } from '../../aggregates/ranking/index.js';
import type { RankingEvent } from '../../aggregates/ranking/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import * as story from '../../testing/requests.js';
import type { RankRequests } from './commands.js';
import { rankRequests } from './rank.js';
import { rankingRows } from './rows.js';

const { programme, programmeWith, standing, stOlavs } = story;
const trust = story.by('trust director', 'trust-medical-director', stOlavs);
const first = story.request;
const second = story.successor;
const toRanking = rankingRef(programme, stOlavs);

const rank = (...requests: readonly RequestId[]): RankRequests => ({
  type: 'RankRequests',
  target: { programme, trust: stOlavs },
  body: { requests },
});
const ranked = (...requests: readonly RequestId[]): RankingEvent => ({
  type: 'RequestsRanked',
  data: { programme, trust: stOlavs, by: trust.actor, requests },
});
const { drafted } = story;
if (drafted.type !== 'RequestDrafted') throw new Error(drafted.type);
const alike = (more: object = {}) => [
  write(requestRef(second), { ...drafted, data: { ...drafted.data, request: second, ...more } }),
  write(requestRef(second), story.submitted),
];
const both = [...programmeWith('open'), ...standing.approved, ...alike()];
const deciding = (command: RankRequests, history = both) => given(history).when(rankRequests(command, trust));

describe('the order of a trust', () => {
  it('is the newest one, and says all', () => {
    const after = deciding(rank(second, first)).thenAccepted([write(toRanking, ranked(second, first))]);
    const again = after.when(rankRequests(rank(first), trust)).thenAccepted([write(toRanking, ranked(first))]);
    expect(again.result(read(toRanking))).toMatchObject({ requests: [first] });
    again
      .when(rankRequests(rank(first), trust))
      .thenRefused({ code: 'CHANGES_NOTHING', what: 'ranking', pointer: '/requests' });
  });

  it('names every request once', () => {
    deciding(rank(first, second, first)).thenRefused({
      code: 'REQUEST_REPEATED',
      request: first,
      pointer: '/requests/2',
    });
  });

  it.each([
    ['that was never drafted', [...programmeWith('open'), ...standing.approved]],
    ["of another trust's", [...programmeWith('open'), ...standing.approved, ...alike({ trust: story.nordTrondelag })]],
    ['of another programme', [...programmeWith('open'), ...standing.approved, ...alike({ programme: 'hmn-2023' })]],
  ])('finds no request %s', (_, history) => {
    deciding(rank(first, second), history).thenRefused({ code: 'NOT_FOUND', what: 'request', pointer: '/requests/1' });
  });

  const allowed = ['submitted', 'assessed', 'approved', 'partlyApproved'];

  it.each(['submitted', 'assessed', 'approved', 'partlyApproved'] as const)('takes one that is %s', (status) => {
    deciding(rank(first), [...programmeWith('open'), ...standing[status]]).thenAccepted([
      write(toRanking, ranked(first)),
    ]);
  });

  it.each(story.statusesBut('submitted', 'assessed', 'approved', 'partlyApproved'))(
    'takes none that is %s',
    (status) => {
      deciding(rank(second, first), [...programmeWith('open'), ...standing[status], ...alike()]).thenRefused({
        code: 'WRONG_STATE',
        what: 'request',
        status,
        allowed,
        pointer: '/requests/1',
      });
    },
  );

  it('finds no programme that was never established', () => {
    deciding(rank(first), []).thenAbsent();
  });

  it('has one place for a request that inherits another one', () => {
    const third = '018490aa-0000-7000-8000-000000000003' as RequestId;
    const inherits = write(toRanking, { type: 'RankInherited', data: { from: first, to: third } });
    const order = (...requests: readonly RequestId[]) =>
      given([write(toRanking, ranked(...requests)), inherits]).result(read(toRanking));
    expect(order(second, first)).toMatchObject({ requests: [second, third] });
    expect(order(third, second, first)).toMatchObject({ requests: [second, third] });
    expect(order(second)).toMatchObject({ requests: [second] });
  });

  it('survives storage', () => {
    survivesStorage(rankingAggregate, [
      ranked(second, first),
      { type: 'RankInherited', data: { from: first, to: second } },
    ]);
  });
});

describe('who may give the order of a trust', () => {
  const scope = (roles: Principal['roles'], org: OrgNumber) =>
    given(both).result(
      rankingRows.RankRequests.scope(rank(first), { actor: trust.actor, client: 'console', org, roles }),
    );

  it('is its medical director; to others there is no such order', () => {
    expect(scope(['trust-medical-director'], stOlavs)).toEqual({ kind: 'granted', role: 'trust-medical-director' });
    expect(scope(['trust-medical-director'], story.nordTrondelag)).toEqual({ kind: 'hidden' });
    expect(scope(['trust-coordinator'], stOlavs)).toMatchObject({ kind: 'denied' });
  });

  it('waits for its programme, or for the order while there is none', () => {
    const key = rankingRows.RankRequests.key(rank(first));
    expect(given(both).result(key)).toBe(story.toProgramme.stream);
    const unknown = { ...rank(first), target: { programme: 'hmn-2023' as ProgrammeId, trust: stOlavs } };
    expect(given(both).result(rankingRows.RankRequests.key(unknown))).toBe('ranking-hmn-2023.883974832');
  });
});
