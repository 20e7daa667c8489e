import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { ProgrammeEvent } from '../../aggregates/programme/index.js';
import type { RequestEvent } from '../../aggregates/request/index.js';
import type { AmendDraft, CohortBody } from './commands.js';
import { amendDraft } from './draft.js';
import { waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';

const { coordinator, knees, programmeWith, standing, target, toRequest } = story;

const amend = (cohorts: readonly CohortBody[] = [knees]): AmendDraft => ({
  type: 'AmendDraft',
  target,
  body: { justification: 'Knees only', cohorts, waitingData },
});
const amended = (...cohorts: readonly CohortBody[]): RequestEvent => ({
  type: 'DraftAmended',
  data: {
    phase: 1,
    justification: 'Knees only',
    cohorts: cohorts.map((cohort, index) => ({ cohort: index + 1, ...cohort })),
    waitingData,
    quotes: story.quotes(...cohorts),
  },
});

describe('amending a draft', () => {
  it('replaces the cohorts of a draft', () => {
    given([...programmeWith('planned'), ...standing.draft])
      .when(amendDraft(amend(), coordinator))
      .thenAccepted([write(toRequest, amended(knees))]);
  });

  it('replaces those of a returned request, which stays returned', () => {
    const after = given([...programmeWith('open'), ...standing.returned])
      .when(amendDraft(amend(), coordinator))
      .thenAccepted([write(toRequest, amended(knees))]);
    expect(after.result(read(toRequest))).toMatchObject({ status: 'returned', cohorts: [{ cohort: 1, ...knees }] });
  });

  const second: ProgrammeEvent = {
    type: 'PlanChanged',
    data: {
      ...story.plan(2, story.stOlavs, '2022-11-01', '2022-12-31').data,
      phases: [
        { phase: 2, trust: story.stOlavs, rank: 2, from: story.date('2023-02-01'), to: story.date('2023-03-31') },
      ],
    } as Extract<ProgrammeEvent, { type: 'PlanChanged' }>['data'],
  };
  const february = story.onDate(knees, '2023-02-15');
  const moving = (phase: number, cohort: CohortBody): AmendDraft => ({
    ...amend([cohort]),
    body: { ...amend([cohort]).body, phase },
  });

  it.each(['draft', 'returned'] as const)('moves a %s one to another phase, whose plan judges it', (status) => {
    const history = [...programmeWith('cancelled', [second]), ...standing[status]];
    const after = given(history)
      .when(amendDraft(moving(2, february), coordinator))
      .thenAccepted([
        write(toRequest, { ...amended(february), data: { ...amended(february).data, phase: 2 } } as RequestEvent),
      ]);
    expect(after.result(read(toRequest))).toMatchObject({ status, phase: 2 });
    given(history)
      .when(amendDraft(moving(2, knees), coordinator))
      .thenRefused({
        code: 'OUTSIDE_WINDOW',
        cohort: 1,
        latestTreatmentOn: story.date('2022-11-01'),
        from: story.date('2023-02-01'),
        to: story.date('2023-03-31'),
        pointer: '/cohorts/0/latestTreatmentOn',
      });
  });

  it('stays in its phase where the body names none, and finds no phase that the plan does not have', () => {
    given([...programmeWith('cancelled', [second]), ...standing.draft])
      .when(amendDraft(amend(), coordinator))
      .thenRefused({ code: 'PHASE_NOT_OPEN', phase: 1, status: 'cancelled', allowed: ['planned', 'open', 'closing'] });
    given([...programmeWith('open'), ...standing.draft])
      .when(amendDraft(moving(2, knees), coordinator))
      .thenRefused({ code: 'NOT_FOUND', what: 'phase', pointer: '/phase' });
  });

  it('names the phase where that is what stands in the way', () => {
    given([...programmeWith('closed'), ...standing.draft])
      .when(amendDraft(moving(1, knees), coordinator))
      .thenRefused({
        code: 'PHASE_NOT_OPEN',
        phase: 1,
        status: 'closed',
        allowed: ['planned', 'open', 'closing'],
        pointer: '/phase',
      });
  });

  it('restates where the case is kept: what is left out is gone', () => {
    const archived = {
      ...amended(knees),
      data: { ...amended(knees).data, archiveReference: '22/1-3' },
    } as RequestEvent;
    given([...programmeWith('open'), ...standing.draft])
      .when(amendDraft({ ...amend(), body: { ...amend().body, archiveReference: '22/1-3' } }, coordinator))
      .thenAccepted([write(toRequest, archived)])
      .when(amendDraft(amend(), coordinator))
      .thenAccepted([write(toRequest, amended(knees))]);
  });

  it.each(story.statusesBut('draft', 'returned'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(amendDraft(amend(), coordinator))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['draft', 'returned'] });
  });

  it('judges the new cohorts as a draft does', () => {
    given([...programmeWith('closed'), ...standing.draft])
      .when(amendDraft(amend([{ ...story.onDate(knees, '2023-01-01'), procedure: 'CJE2' }]), coordinator))
      .thenRefused(
        { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closed', allowed: ['planned', 'open', 'closing'] },
        { code: 'CODE_UNKNOWN', value: 'CJE2', pointer: '/cohorts/0/procedure' },
        {
          code: 'OUTSIDE_WINDOW',
          cohort: 1,
          latestTreatmentOn: story.date('2023-01-01'),
          from: story.date('2022-11-01'),
          to: story.date('2022-12-31'),
          pointer: '/cohorts/0/latestTreatmentOn',
        },
      );
  });

  it('finds no request that was never drafted', () => {
    given(programmeWith('open')).when(amendDraft(amend(), coordinator)).thenAbsent();
  });
});
