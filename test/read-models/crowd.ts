import type { Effect } from '@spillrom/domain';
import type { Commit } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import {
  approve,
  confirm,
  contractId,
  decisionId,
  DIRECTOR,
  HOLDER,
  on,
  opened,
  PROGRAMME,
  requestId,
  SECRETARY,
  ST_OLAVS,
  type Story,
} from '../../libs/read-models/src/testing/index.js';
import type { Ground } from './ground.js';

const CHAIN_COMMITS = 20;
const PLAN = 9_001;

/** A phase with so many approved requests, each with a contract of its own, all made by the deciders. */
export const crowd = (count: number): Story => {
  const story = opened('1000000000').at('2022-11-02T08:00:00Z');
  for (let number = 1; number <= count; number += 1) {
    approve(story, number, [{ patients: 1, reservedOre: '100' }]);
    confirm(story, number, { request: number, patients: 1, unitPriceOre: '100' });
  }
  return story;
};

const decide = (story: Story, number: number, effect: Effect): Story =>
  story
    .accept(
      {
        type: 'RecordDecision',
        target: { programme: PROGRAMME, decision: decisionId(number) },
        body: { body: 'board', decidedOn: on('2022-11-01'), caseNumber: '2022/79', effect },
      },
      ...SECRETARY,
    )
    .accept({ type: 'CountersignDecision', target: { decision: decisionId(number) }, body: {} }, ...DIRECTOR);

/** The main case: the phase is moved to April 2024 with everything in it. */
export const move = (story: Story): Story => {
  const window = { from: on('2024-04-01'), to: on('2024-04-30') };
  return decide(story, PLAN, {
    kind: 'plan',
    planVersion: story.state('programme', PROGRAMME).planVersion,
    phases: [{ phase: 1, trust: ST_OLAVS, rank: 1, ...window }],
  });
};

/** Everything in it is brought to an end, and then the phase itself. */
export const close = (story: Story, count: number): Story => {
  decide(story, PLAN + 1, { kind: 'phaseClosing', phase: 1 });
  for (let number = 1; number <= count; number += 1) {
    const target = { contract: contractId(number) };
    story.accept({ type: 'TerminateContract', target, body: { reason: 'The phase has moved' } }, ...HOLDER);
    story.accept({ type: 'SettleContract', target, body: {} } as Parameters<Story['accept']>[0], ...HOLDER);
  }
  return decide(story, PLAN + 2, { kind: 'phaseClosed', phase: 1 });
};

/** What the api shows of a person who may do anything and has done nothing. */
export const ANYBODY = { actor: 'anybody' as ActorId, org: ST_OLAVS };
export const MOVED = decisionId(PLAN);

/** Twenty commits in one call. */
export const appendAll = async ({ store }: Ground, commits: readonly Commit[]): Promise<void> => {
  for (let from = 0; from < commits.length; from += CHAIN_COMMITS) {
    const [first, ...rest] = commits.slice(from, from + CHAIN_COMMITS);
    if (first === undefined) return;
    const outcome = await store.append([first, ...rest]);
    if ('conflicts' in outcome) throw new Error(`${first.id} met a conflict`);
  }
};

/** Every request and contract of a crowd, by their ids. */
export const everyone = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => [requestId(index + 1), contractId(index + 1)])
    .flat()
    .sort();
