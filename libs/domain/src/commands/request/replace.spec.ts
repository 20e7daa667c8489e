import { read, write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { ProgrammeId, RequestId } from '@spillrom/kernel';
import { rankingRef } from '../../aggregates/ranking/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { RequestEvent } from '../../aggregates/request/index.js';
import { waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';
import type { AmendDraft, DraftRequest, SubmitRequest } from './commands.js';
import { amendDraft, draftRequest } from './draft.js';
import { submitRequest } from './submit.js';

const { cataracts, coordinator, programme, programmeWith, standing, successor, toPhase, toRequest } = story;
const open = programmeWith('open');
const toSuccessor = requestRef(successor);
const replaces = story.request;
const body = { justification: 'Knees are done', cohorts: [cataracts], waitingData };

const drafting = (replaced: RequestId = replaces): DraftRequest => ({
  type: 'DraftRequest',
  target: { request: successor, programme },
  body: { phase: 1, ...body, replaces: replaced },
});
const said = { justification: body.justification, waitingData, cohorts: [{ cohort: 1, ...cataracts }] };
const drafted = (more: object = { replaces }, request = successor): RequestEvent =>
  ({
    type: 'RequestDrafted',
    data: { ...story.where, request, ...said, quotes: story.quotes(cataracts), ...more },
  }) as RequestEvent;
const submit: SubmitRequest = { type: 'SubmitRequest', target: { request: successor }, body: {} };
const trust = story.by('trust director', 'trust-medical-director', story.stOlavs);

const counted = { ...story.where, cohorts: [{ cohort: 1, specialty: '300', patients: 100 }] };
const submitted = (request: RequestId = successor): readonly Written[] => [
  write(requestRef(request), { type: 'RequestSubmitted', data: counted }),
  write(toPhase, {
    type: 'RequestEntered',
    data: { request, trust: story.stOlavs, cohorts: [{ cohort: 1, latestTreatmentOn: story.date('2022-12-31') }] },
  }),
];
const allowed = ['submitted', 'returned', 'assessed'];
const others = story.statusesBut('submitted', 'returned', 'assessed');

describe('a draft that replaces a request', () => {
  it.each(['submitted', 'returned', 'assessed'] as const)('may name one that is %s', (status) => {
    const after = given([...open, ...standing[status]])
      .when(draftRequest(drafting(), coordinator))
      .thenAccepted([write(toSuccessor, drafted())]);
    expect(after.result(read(toSuccessor))).toMatchObject({ status: 'draft', replaces });
    expect(after.result(read(toRequest))).toMatchObject({ status });
  });

  it.each(others)('may not name one that is %s', (status) => {
    given([...open, ...standing[status]])
      .when(draftRequest(drafting(), coordinator))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed, pointer: '/replaces' });
  });

  const missing = { code: 'NOT_FOUND', what: 'request', pointer: '/replaces' } as const;

  it.each([
    ['one that was never drafted', []],
    ["another trust's", story.onRequest(drafted({ trust: story.nordTrondelag }, replaces))],
    ["another programme's", story.onRequest(drafted({ programme: 'hmn-2023' as ProgrammeId }, replaces))],
  ])('finds not %s', (_, history) => {
    given([...open, ...history])
      .when(draftRequest(drafting(), coordinator))
      .thenRefused(missing);
  });

  it('finds not itself, and names nothing any more once amended without', () => {
    const before = given([...open, ...standing.submitted, write(toSuccessor, drafted())]);
    const amending = (more: object): AmendDraft => ({
      type: 'AmendDraft',
      target: { request: successor },
      body: { ...body, ...more },
    });
    before.when(amendDraft(amending({ replaces: successor }), coordinator)).thenRefused(missing);
    const data = { phase: 1, ...said, quotes: story.quotes(cataracts) };
    const after = before
      .when(amendDraft(amending({}), coordinator))
      .thenAccepted([write(toSuccessor, { type: 'DraftAmended', data })]);
    expect(after.result(read(toSuccessor))).not.toHaveProperty('replaces');
  });
});

describe('submitting a request that replaces another', () => {
  const superseded = (requested = story.lessPatients) =>
    write(toRequest, { type: 'RequestSuperseded', data: { ...story.where, by: successor, requested } });
  const before = (status: story.Status) => [...open, ...standing[status], write(toSuccessor, drafted())];

  it.each(['submitted', 'assessed'] as const)('ends one that is %s, whose patients are given back', (status) => {
    const after = given(before(status))
      .when(submitRequest(submit, trust))
      .thenAccepted([...submitted(), superseded(), story.left]);
    expect(after.result(read(toRequest))).toMatchObject({ status: 'superseded' });
  });

  it('ends one that is returned, of which no patients count', () => {
    given(before('returned'))
      .when(submitRequest(submit, trust))
      .thenAccepted([...submitted(), superseded([])]);
  });

  it.each(others)('is refused when that is %s by then', (status) => {
    given(before(status))
      .when(submitRequest(submit, trust))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed });
  });

  it('is refused to the second of two that replace the same one', () => {
    const third = '018490aa-0000-7000-8000-000000000003' as RequestId;
    const after = given([...before('submitted'), write(requestRef(third), drafted({ replaces }, third))])
      .when(submitRequest(submit, trust))
      .thenAccepted([...submitted(), superseded(), story.left]);
    after
      .when(submitRequest({ ...submit, target: { request: third } }, trust))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status: 'superseded', allowed });
  });

  it("takes its place in the trust's order", () => {
    const [toRanking, other] = [
      rankingRef(programme, story.stOlavs),
      '018490aa-0000-7000-8000-000000000004' as RequestId,
    ];
    const ranked = { programme, trust: story.stOlavs, by: trust.actor, requests: [other, replaces] };
    const after = given([...before('submitted'), write(toRanking, { type: 'RequestsRanked', data: ranked })])
      .when(submitRequest(submit, trust))
      .thenAccepted([
        ...submitted(),
        superseded(),
        story.left,
        write(toRanking, { type: 'RankInherited', data: { from: replaces, to: successor } }),
      ]);
    expect(after.result(read(toRanking))).toMatchObject({ requests: [other, successor] });
  });
});
