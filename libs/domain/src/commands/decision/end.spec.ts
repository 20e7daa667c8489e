import { read } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { countersignDecision } from './countersign.js';
import { declineDecision, withdrawDecision } from './end.js';
import * as story from '../../testing/decisions.js';

const { base, countersigned, decision, director, recorded, secretary, toDecision } = story;

const sign = () => countersignDecision(story.countersigning, director);
const withdraw = () => withdrawDecision({ type: 'WithdrawDecision', target: { decision }, body: {} }, secretary);
const decline = (by = director) => {
  const body = { reason: 'The board has thought again' };
  return declineDecision({ type: 'DeclineDecision', target: { decision }, body }, by);
};

describe('withdrawing a decision', () => {
  const recordedOnce = [...base, recorded(story.appropriation('50'))];

  it('leaves it without effect', () => {
    const after = given(recordedOnce).when(withdraw()).thenAccepted([story.withdrawn]);
    expect(after.result(read(toDecision))).toMatchObject({ status: 'withdrawn' });
    after
      .when(sign())
      .thenRefused({ code: 'WRONG_STATE', what: 'decision', status: 'withdrawn', allowed: ['recorded'] });
  });

  it.each([
    ['countersigned', countersigned()],
    ['withdrawn', story.withdrawn],
    ['declined', story.declined()],
  ])('is refused and names the state once it is %s', (status, event) => {
    given([...recordedOnce, event])
      .when(withdraw())
      .thenRefused({ code: 'WRONG_STATE', what: 'decision', status, allowed: ['recorded'] });
  });

  it('finds no decision that was never recorded', () => {
    given(base).when(withdraw()).thenAbsent();
  });
});

describe('declining a decision', () => {
  const recordedOnce = [...base, recorded(story.appropriation('50'))];

  it('leaves it without effect, and says who and why', () => {
    const after = given(recordedOnce).when(decline()).thenAccepted([story.declined()]);
    expect(after.result(read(toDecision))).toMatchObject({ status: 'declined' });
    after
      .when(sign())
      .thenRefused({ code: 'WRONG_STATE', what: 'decision', status: 'declined', allowed: ['recorded'] });
  });

  it('takes no delegation, even of a virement', () => {
    given([...base, recorded(story.virement('50'), [], director)])
      .when(decline(story.holder))
      .thenAccepted([story.declined(story.holder)]);
  });

  it('is not for whoever recorded it', () => {
    given([...base, recorded(story.appropriation('50'), [], director)])
      .when(decline())
      .thenRefused({ code: 'SAME_PERSON', actor: director.actor, part: 'decline', earlierPart: 'record' });
  });

  it('is not for whoever is to hold a delegation', () => {
    given([...base, recorded(story.delegation('2022-11-01', '2022-12-31'))])
      .when(decline(story.holder))
      .thenRefused({ code: 'SAME_PERSON', actor: story.holder.actor, part: 'decline', earlierPart: 'hold' });
  });

  it('finds no decision that was never recorded', () => {
    given(base).when(decline()).thenAbsent();
  });
});
