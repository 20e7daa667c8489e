import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { AssessRequest, RejectRequest, ReturnRequest } from './commands.js';
import { assessRequest, rejectRequest, returnRequest } from './assess.js';
import { noOwnRoom } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';

const { programmeWith, standing, target, toRequest } = story;

const everyPhase = ['planned', 'open', 'closing', 'closed', 'cancelled'] as const;

describe('assessing a request', () => {
  const assess: AssessRequest = {
    type: 'AssessRequest',
    target,
    body: { assessment: 'Sound', supply: noOwnRoom(1, 2) },
  };
  const assessor = story.by('assessor');

  it.each(['planned', 'open', 'closing'] as const)('remembers who did, in a %s phase', (status) => {
    const after = given([...programmeWith(status), ...standing.submitted])
      .when(assessRequest(assess, assessor))
      .thenAccepted([write(toRequest, story.assessed)]);
    expect(after.result(read(toRequest))).toMatchObject({ status: 'assessed', assessedBy: 'assessor' });
  });

  it.each(['closed', 'cancelled'] as const)('is refused in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.submitted])
      .when(assessRequest(assess, assessor))
      .thenRefused({ code: 'PHASE_NOT_OPEN', phase: 1, status, allowed: ['planned', 'open', 'closing'] });
  });

  it.each(story.statusesBut('submitted', 'assessed'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(assessRequest(assess, assessor))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['submitted', 'assessed'] });
  });

  it('may be done again by another, who then is the assessor, and not by the same person', () => {
    const again = story.by('second-assessor');
    const before = given([...programmeWith('open'), ...standing.assessed]);
    const after = before.when(assessRequest(assess, again)).thenAccepted([
      write(toRequest, {
        ...story.assessed,
        data: { ...story.assessed.data, by: again.actor },
      } as typeof story.assessed),
    ]);
    expect(after.result(read(toRequest))).toMatchObject({ status: 'assessed', assessedBy: 'second-assessor' });
    before
      .when(assessRequest(assess, assessor))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status: 'assessed', allowed: ['submitted'] });
  });

  it('finds no request that was never drafted', () => {
    given([]).when(assessRequest(assess, assessor)).thenAbsent();
  });
});

describe('returning a request', () => {
  const back: ReturnRequest = { type: 'ReturnRequest', target, body: { reason: 'Say more about knees' } };

  it.each(['submitted', 'assessed'] as const)('takes back what a %s one asked for; it leaves its phase', (status) => {
    const after = given([...programmeWith('open'), ...standing[status]])
      .when(returnRequest(back, story.officer))
      .thenAccepted([write(toRequest, story.returned), story.left]);
    expect(after.result(read(toRequest))).not.toHaveProperty('assessedBy');
  });

  it.each(everyPhase)('is taken in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.submitted])
      .when(returnRequest(back, story.officer))
      .thenAccepted([write(toRequest, story.returned), story.left]);
  });

  it.each(story.statusesBut('submitted', 'assessed'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(returnRequest(back, story.officer))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['submitted', 'assessed'] });
  });

  it('finds no request that was never drafted', () => {
    given([]).when(returnRequest(back, story.officer)).thenAbsent();
  });
});

describe('rejecting a request', () => {
  const reject: RejectRequest = { type: 'RejectRequest', target, body: { reason: 'No room' } };

  it.each(everyPhase)('ends an assessed one in a %s phase; what it asked for stays counted', (status) => {
    given([...programmeWith(status), ...standing.assessed])
      .when(rejectRequest(reject, story.officer))
      .thenAccepted([write(toRequest, story.rejected), story.left]);
  });

  it.each(story.statusesBut('assessed'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(rejectRequest(reject, story.officer))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['assessed'] });
  });

  it('finds no request that was never drafted', () => {
    given([]).when(rejectRequest(reject, story.officer)).thenAbsent();
  });
});
