import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { RequestEvent } from '../../aggregates/request/index.js';
import { noOwnRoom, waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';
import { assessRequest, overridePriority, returnRequest } from './assess.js';
import type { AssessRequest, CohortBody, DraftRequest, OverridePriority } from './commands.js';
import { draftRequest } from './draft.js';

const { cataracts, director, programmeWith, standing, target, toRequest } = story;
const open = programmeWith('open');

describe('what a draft says of the need', () => {
  const drafting = (cohort: CohortBody, asOf = waitingData.asOf): DraftRequest => ({
    type: 'DraftRequest',
    target: { request: story.request, programme: story.programme },
    body: { phase: 1, justification: 'Why', cohorts: [cohort], waitingData: { ...waitingData, asOf } },
  });
  const deciding = (command: DraftRequest) => given(open).when(draftRequest(command, story.coordinator));
  const drafted = (cohort: CohortBody, asOf = waitingData.asOf) =>
    write(toRequest, {
      type: 'RequestDrafted',
      data: {
        ...story.where,
        request: story.request,
        justification: 'Why',
        cohorts: [{ cohort: 1, ...cohort }],
        waitingData: { ...waitingData, asOf },
        quotes: story.quotes(cohort),
      },
    });

  it('may be that all patients are past their deadline, and not that more are', () => {
    const [all, more] = [100, 101].map((breachedPatients) => ({ ...cataracts, breachedPatients }));
    deciding(drafting(all!)).thenAccepted([drafted(all!)]);
    deciding(drafting(more!)).thenRefused({
      code: 'TOO_MANY_BREACHED',
      cohort: 1,
      breachedPatients: 101,
      patients: 100,
      pointer: '/cohorts/0/breachedPatients',
    });
  });

  it('may come from today, and not from tomorrow', () => {
    const [today, tomorrow] = [story.date('2022-11-12'), story.date('2022-11-13')];
    deciding(drafting(cataracts, today)).thenAccepted([drafted(cataracts, today)]);
    deciding(drafting(cataracts, tomorrow)).thenRefused({
      code: 'DATE_IN_FUTURE',
      date: tomorrow,
      today,
      pointer: '/waitingData/asOf',
    });
  });
});

describe('what was examined for an assessment', () => {
  const assess = (supply: AssessRequest['body']['supply']) =>
    given([...open, ...standing.submitted]).when(
      assessRequest({ type: 'AssessRequest', target, body: { assessment: 'Sound', supply } }, story.by('assessor')),
    );
  const hospital = { cohort: 2, kind: 'privateProvider', patients: 40, note: 'Has room' } as const;

  it('names own trusts for every cohort, though they may have no room', () => {
    const supply = [...noOwnRoom(1, 2), hospital];
    const data = { ...(story.assessed as Extract<RequestEvent, { type: 'RequestAssessed' }>).data, supply };
    const after = assess(supply).thenAccepted([write(toRequest, { type: 'RequestAssessed', data })]);
    expect(after.result(read(toRequest))).toMatchObject({ supply });
    assess([...noOwnRoom(1), hospital]).thenRefused({
      code: 'OWN_CAPACITY_NOT_EXAMINED',
      cohorts: [2],
      pointer: '/supply',
    });
    assess([]).thenRefused({ code: 'OWN_CAPACITY_NOT_EXAMINED', cohorts: [1, 2], pointer: '/supply' });
  });

  it('names no cohort that the request has not', () => {
    assess(noOwnRoom(1, 2, 3)).thenRefused({ code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/supply/2/cohort' });
  });
});

describe('overriding the priority of a cohort', () => {
  const overriding = (to: OverridePriority['body']['to'], cohort = 1): OverridePriority => ({
    type: 'OverridePriority',
    target,
    body: { cohort, to, reason: 'Sight at risk' },
  });
  const overridden = (to: OverridePriority['body']['to']) =>
    write(toRequest, {
      type: 'PriorityOverridden',
      data: { by: director.actor, cohort: 1, to, reason: 'Sight at risk' },
    });

  it.each(['submitted', 'assessed', 'approved', 'partlyApproved'] as const)('fits one that is %s', (status) => {
    const after = given([...open, ...standing[status]])
      .when(overridePriority(overriding('first'), director))
      .thenAccepted([overridden('first')]);
    expect(after.result(read(toRequest))).toMatchObject({ cohorts: [{ override: 'first' }, {}] });
  });

  it.each(story.statusesBut('submitted', 'assessed', 'approved', 'partlyApproved'))(
    'is refused to one that is %s',
    (status) => {
      given([...open, ...standing[status]])
        .when(overridePriority(overriding('first'), director))
        .thenRefused({
          code: 'WRONG_STATE',
          what: 'request',
          status,
          allowed: ['submitted', 'assessed', 'approved', 'partlyApproved'],
        });
    },
  );

  it('is refused to whoever assessed the request, and to nobody before there is an assessment', () => {
    const both = story.by('assessor', 'regional-medical-director');
    given([...open, ...standing.assessed])
      .when(overridePriority(overriding('last'), both))
      .thenRefused({ code: 'SAME_PERSON', actor: both.actor, part: 'overridePriority', earlierPart: 'assess' });
    given([...open, ...standing.submitted])
      .when(overridePriority(overriding('last'), both))
      .thenAccepted([
        write(toRequest, {
          type: 'PriorityOverridden',
          data: { by: both.actor, cohort: 1, to: 'last', reason: 'Sight at risk' },
        }),
      ]);
  });

  it('names a cohort of the request, and changes where it stands', () => {
    const before = given([...open, ...standing.submitted]);
    before
      .when(overridePriority(overriding('first', 3), director))
      .thenRefused({ code: 'COHORT_UNKNOWN', cohort: 3, pointer: '/cohort' });
    const nothing = { code: 'CHANGES_NOTHING', what: 'priority', pointer: '/to' } as const;
    before.when(overridePriority(overriding('none'), director)).thenRefused(nothing);
    const first = before.when(overridePriority(overriding('first'), director)).thenAccepted([overridden('first')]);
    first.when(overridePriority(overriding('first'), director)).thenRefused(nothing);
    const none = first.when(overridePriority(overriding('none'), director)).thenAccepted([overridden('none')]);
    expect(none.result(read(toRequest))).toEqual(before.result(read(toRequest)));
  });

  it.each(['planned', 'open', 'closing'] as const)('is taken in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.submitted])
      .when(overridePriority(overriding('first'), director))
      .thenAccepted([overridden('first')]);
  });

  it.each(['closed', 'cancelled'] as const)('is refused in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.submitted])
      .when(overridePriority(overriding('first'), director))
      .thenRefused({ code: 'PHASE_NOT_OPEN', phase: 1, status, allowed: ['planned', 'open', 'closing'] });
  });

  it('is over once the request is returned', () => {
    const after = given([...open, ...standing.submitted, overridden('first')])
      .when(returnRequest({ type: 'ReturnRequest', target, body: { reason: 'Say more about knees' } }, story.officer))
      .thenAccepted([write(toRequest, story.returned), story.left]);
    expect(after.result(read(toRequest))).not.toMatchObject({ cohorts: [{ override: 'first' }, {}] });
  });

  it('finds no request that was never drafted', () => {
    given([])
      .when(overridePriority(overriding('first'), director))
      .thenAbsent();
  });
});
