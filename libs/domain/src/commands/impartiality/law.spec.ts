import type { Written } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import * as story from '../../testing/contracts.js';
import { fromProvider, fromRequest, lifted, recused } from '../../testing/recusals.js';
import { drafted } from '../../testing/recusal-cases.js';
import type { Deed } from '../../testing/walk/walk.js';
import { impartialityHolds } from '../../testing/walk/recusal-laws.js';
import { World } from '../../testing/world.js';

const { holder, officer, target, told } = story;
const confirmed = told(drafted, story.confirming());
const events = confirmed.slice(drafted.length);
const deed: Deed = {
  command: { type: 'ConfirmContract', target, body: {} },
  by: { ...holder, roles: [holder.role], client: 'console' },
  context: holder,
  key: story.toProgramme.stream,
  asked: [],
  outcome: { kind: 'accepted', events },
};

const judging = (...recusals: readonly Written[]) => {
  const world = new World([...drafted, ...recusals, ...events]);
  return () => impartialityHolds(deed, events, world);
};

describe('the law of impartiality', () => {
  it.each([
    ['request', fromRequest],
    ['provider', fromProvider],
  ])('finds what somebody did who is recused from its %s, or what was prepared by one', (_, from) => {
    expect(judging(recused(holder.actor, from))).toThrow('ConfirmContract by holder, who is recused from it');
    expect(judging(recused(officer.actor, from))).toThrow('on what officer prepared, who is recused from it');
    expect(judging(recused(holder.actor, from), lifted(holder.actor))).not.toThrow();
    expect(judging(recused('somebody' as ActorId, from))).not.toThrow();
  });
});
