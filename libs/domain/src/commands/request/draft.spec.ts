import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { ZERO } from '@spillrom/kernel';
import type { RequestEvent } from '../../aggregates/request/index.js';
import type { CohortBody, DiscardDraft, DraftRequest } from './commands.js';
import { discardDraft, draftRequest } from './draft.js';
import { waitingData } from '../../testing/needs.js';
import * as story from '../../testing/requests.js';

const { cataracts, coordinator, knees, programme, programmeWith, request, standing, target, toRequest } = story;

const draft = (cohorts: readonly CohortBody[] = [cataracts, knees], phase = 1): DraftRequest => ({
  type: 'DraftRequest',
  target: { request, programme },
  body: { phase, justification: 'Activity drops at go-live', cohorts, waitingData },
});
const discard: DiscardDraft = { type: 'DiscardDraft', target, body: {} };

describe('drafting a request', () => {
  it('is for the trust that the drafter acts for, with cohorts numbered from 1', () => {
    const after = given(programmeWith('planned'))
      .when(draftRequest(draft(), coordinator))
      .thenAccepted([write(toRequest, story.drafted)]);
    expect(after.result(read(toRequest))).toEqual({
      status: 'draft',
      request,
      programme,
      phase: 1,
      trust: story.stOlavs,
      cohorts: story.numberedCohorts.map((cohort) => ({
        ...cohort,
        approvedPatients: 0,
        contractedPatients: 0,
        ownTrustPatients: 0,
        reservedOre: ZERO,
      })),
      supply: [],
      contracts: new Map(),
      draftedOn: new Map(),
      inquiries: new Set(),
      awards: [],
      ownTrustContracts: new Set(),
      releases: 0,
      amendments: 0,
      reversals: [],
    });
  });

  it('finds no programme that was never established', () => {
    given([]).when(draftRequest(draft(), coordinator)).thenAbsent();
  });

  it('finds no phase that the plan does not have', () => {
    given(programmeWith('open'))
      .when(draftRequest(draft([cataracts], 2), coordinator))
      .thenRefused({ code: 'NOT_FOUND', what: 'phase', pointer: '/phase' });
  });

  it('is refused a second time and names the state', () => {
    given([...programmeWith('open'), ...standing.returned])
      .when(draftRequest(draft(), coordinator))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status: 'returned', allowed: [] });
  });

  it.each(['planned', 'open', 'closing'] as const)('is taken while the phase is %s', (status) => {
    given(programmeWith(status))
      .when(draftRequest(draft(), coordinator))
      .thenAccepted([write(toRequest, story.drafted)]);
  });

  it.each(['closed', 'cancelled'] as const)('is refused once the phase is %s', (status) => {
    given(programmeWith(status))
      .when(draftRequest(draft(), coordinator))
      .thenRefused({
        code: 'PHASE_NOT_OPEN',
        phase: 1,
        status,
        allowed: ['planned', 'open', 'closing'],
        pointer: '/phase',
      });
  });

  it('names all that is wrong: the phase, unknown codes, retired codes, procedures, dates, each cohort by cohort', () => {
    const cohorts = [
      { ...story.onDate(cataracts, '2023-01-01'), specialty: '231' },
      { ...cataracts, specialty: '999', procedure: 'XXX00' },
      { ...story.onDate(cataracts, '2022-10-31'), specialty: '050' },
    ];
    const window = { from: story.date('2022-11-01'), to: story.date('2022-12-31') };
    given(programmeWith('closed'))
      .when(draftRequest(draft(cohorts), coordinator))
      .thenRefused(
        {
          code: 'PHASE_NOT_OPEN',
          phase: 1,
          status: 'closed',
          allowed: ['planned', 'open', 'closing'],
          pointer: '/phase',
        },
        { code: 'CODE_UNKNOWN', value: '999', pointer: '/cohorts/1/specialty' },
        { code: 'CODE_UNKNOWN', value: 'XXX00', pointer: '/cohorts/1/procedure' },
        { code: 'CODE_RETIRED', value: '231', pointer: '/cohorts/0/specialty' },
        {
          code: 'PROCEDURE_SPECIALTY',
          procedure: 'CJE20',
          specialty: '050',
          belongsTo: '300',
          pointer: '/cohorts/2/procedure',
        },
        {
          code: 'OUTSIDE_WINDOW',
          cohort: 1,
          latestTreatmentOn: story.date('2023-01-01'),
          ...window,
          pointer: '/cohorts/0/latestTreatmentOn',
        },
        {
          code: 'OUTSIDE_WINDOW',
          cohort: 3,
          latestTreatmentOn: story.date('2022-10-31'),
          ...window,
          pointer: '/cohorts/2/latestTreatmentOn',
        },
      );
  });
});

describe('the window of a request', () => {
  const ask = (date: string, trust: typeof coordinator, exceptions: Parameters<typeof programmeWith>[1]) =>
    given(programmeWith('open', exceptions)).when(draftRequest(draft([story.onDate(cataracts, date)]), trust));
  const outside = (latestTreatmentOn: string, from: string, to: string) =>
    ({
      code: 'OUTSIDE_WINDOW',
      cohort: 1,
      latestTreatmentOn: story.date(latestTreatmentOn),
      from: story.date(from),
      to: story.date(to),
      pointer: '/cohorts/0/latestTreatmentOn',
    }) as const;
  const draftedFor = (date: string, trust = story.stOlavs) => [
    write(toRequest, {
      ...story.drafted,
      data: {
        ...story.where,
        trust,
        request,
        justification: 'Activity drops at go-live',
        cohorts: [{ cohort: 1, ...story.onDate(cataracts, date) }],
        waitingData,
        quotes: story.quotes(cataracts),
      },
    } as RequestEvent),
  ];
  const other = story.by('other', 'trust-coordinator', story.nordTrondelag);
  const january = story.exception(story.stOlavs, '2023-01-10', '2023-01-20');
  const spill = story.exception(story.nordTrondelag, '2022-12-20', '2023-01-10');

  it.each(['2022-11-01', '2022-12-31'])('takes %s, at its end', (date) => {
    ask(date, coordinator, []).thenAccepted(draftedFor(date));
  });

  it.each(['2022-10-31', '2023-01-01'])('refuses %s, a day beside it', (date) => {
    ask(date, coordinator, []).thenRefused(outside(date, '2022-11-01', '2022-12-31'));
  });

  it.each(['2022-11-01', '2022-12-31', '2023-01-10', '2023-01-20'])(
    'or an exception takes %s of the prioritised trust',
    (date) => {
      ask(date, coordinator, [january]).thenAccepted(draftedFor(date));
    },
  );

  it.each(['2022-10-31', '2023-01-01', '2023-01-09', '2023-01-21'])(
    'and an exception together refuse %s of the prioritised trust',
    (date) => {
      ask(date, coordinator, [january]).thenRefused(outside(date, '2022-11-01', '2022-12-31'));
    },
  );

  it('is closed to another trust without an exception, whatever the date', () => {
    const elsewhere = { ...spill, data: { ...spill.data, phase: 2 } } as typeof spill;
    for (const exceptions of [[], [january, elsewhere]]) {
      ask('2022-11-01', other, exceptions).thenRefused({
        code: 'NOT_PRIORITISED',
        phase: 1,
        trust: story.nordTrondelag,
        prioritised: story.stOlavs,
        pointer: '/phase',
      });
    }
  });

  it.each(['2022-12-20', '2023-01-10'])('is its exception for another trust, which takes %s', (date) => {
    ask(date, other, [january, spill]).thenAccepted(draftedFor(date, story.nordTrondelag));
  });

  it.each(['2022-12-19', '2023-01-11', '2023-01-15'])(
    'is no more than its exception for another trust, which refuses %s',
    (date) => {
      ask(date, other, [january, spill]).thenRefused(outside(date, '2022-12-20', '2023-01-10'));
    },
  );
});

describe('discarding a draft', () => {
  it.each(['planned', 'open', 'closing', 'closed', 'cancelled'] as const)('is taken in a %s phase', (status) => {
    given([...programmeWith(status), ...standing.draft])
      .when(discardDraft(discard, coordinator))
      .thenAccepted([write(toRequest, story.discarded)]);
  });

  it.each(story.statusesBut('draft'))('is refused to one that is %s', (status) => {
    given([...programmeWith('open'), ...standing[status]])
      .when(discardDraft(discard, coordinator))
      .thenRefused({ code: 'WRONG_STATE', what: 'request', status, allowed: ['draft'] });
  });

  it('finds no request that was never drafted', () => {
    given([]).when(discardDraft(discard, coordinator)).thenAbsent();
  });
});
