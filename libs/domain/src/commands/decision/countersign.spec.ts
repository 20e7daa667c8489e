import { empty, foldOnto, read, runReading, write, type Written } from '@spillrom/event-sourcing';
import { given, recorded as stored } from '@spillrom/event-sourcing/testing';
import { instant, localDate } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import type { ProgrammeEvent } from '../../aggregates/programme/index.js';
import { countersignDecision } from './countersign.js';
import { recordDecision } from './record.js';
import * as story from '../../testing/decisions.js';

const { base, countersigned, dated, decision, director, first, holder, onProgramme, recorded, toProgramme } = story;

const sign = (by = director) => countersignDecision(story.countersigning, by);
const step = (kind: Extract<Effect['kind'], `phase${string}`>): Effect => ({ kind, phase: 1 });

describe('countersigning a decision', () => {
  const back = [
    { account: 'available', phase: 1, amountOre: '-600' },
    { account: 'unallocated', amountOre: '600' },
  ] as const;
  type Row = readonly [what: string, effect: Effect, makes: ProgrammeEvent, history: readonly Written[]];
  const rows: readonly Row[] = [
    [
      'an appropriation is unallocated money, with its contra',
      story.appropriation('50'),
      {
        type: 'MoneyAppropriated',
        data: {
          decision,
          ...dated,
          entries: [
            { account: 'appropriation', amountOre: '-50' },
            { account: 'unallocated', amountOre: '50' },
          ],
        },
      },
      [],
    ],
    [
      'an allocation moves all its changes at once',
      story.allocation([1, '-200'], [2, '250']),
      {
        type: 'MoneyAllocated',
        data: {
          decision,
          ...dated,
          entries: [
            { account: 'unallocated', amountOre: '-50' },
            { account: 'available', phase: 1, amountOre: '-200' },
            { account: 'available', phase: 2, amountOre: '250' },
          ],
        },
      },
      [],
    ],
    [
      'an allocation adds up what it says of one phase twice',
      story.allocation([1, '5'], [2, '1'], [1, '-2'], [2, '-1']),
      {
        type: 'MoneyAllocated',
        data: {
          decision,
          ...dated,
          entries: [
            { account: 'unallocated', amountOre: '-3' },
            { account: 'available', phase: 1, amountOre: '3' },
          ],
        },
      },
      [],
    ],
    [
      'an allocation that moves money between phases only leaves the unallocated alone',
      story.allocation([1, '-200'], [2, '200']),
      {
        type: 'MoneyAllocated',
        data: {
          decision,
          ...dated,
          entries: [
            { account: 'available', phase: 1, amountOre: '-200' },
            { account: 'available', phase: 2, amountOre: '200' },
          ],
        },
      },
      [],
    ],
    ['an opening opens the phase', step('phaseOpening'), { type: 'PhaseOpened', data: { decision, phase: 1 } }, []],
    [
      'a closing begins to close the phase',
      step('phaseClosing'),
      { type: 'PhaseClosing', data: { decision, phase: 1 } },
      story.opened(1),
    ],
    [
      'a reopening opens a closing phase again',
      step('phaseReopening'),
      { type: 'PhaseReopened', data: { decision, phase: 1 } },
      story.closing(1),
    ],
    [
      'a closed phase gives what is available back',
      step('phaseClosed'),
      { type: 'PhaseClosed', data: { decision, phase: 1, ...dated, entries: back } },
      story.closing(1),
    ],
    [
      'a cancelled phase gives what is available back',
      step('phaseCancelled'),
      { type: 'PhaseCancelled', data: { decision, phase: 1, ...dated, entries: back } },
      [],
    ],
    [
      'a phase that has nothing left closes without money',
      step('phaseClosed'),
      { type: 'PhaseClosed', data: { decision, phase: 1, ...dated, entries: [] } },
      [...story.expended(1, 600n), ...story.closing(1)],
    ],
    [
      'an exception stands beside the window',
      story.exception('2023-01-01', '2023-01-31'),
      {
        type: 'ExceptionGranted',
        data: {
          decision,
          trust: story.nordTrondelag,
          phase: 1,
          from: localDate('2023-01-01'),
          to: localDate('2023-01-31'),
        },
      },
      [],
    ],
  ];

  it.each(rows)('%s', (_, effect, makes, history) => {
    given([...base, ...history, recorded(effect)])
      .when(sign())
      .thenAccepted([countersigned(), ...onProgramme(makes)]);
  });

  it('a delegation is granted to its holder and leaves the programme alone', () => {
    const effect = story.delegation('2022-11-01', '2022-12-31');
    const after = given([...base, recorded(effect)])
      .when(sign())
      .thenAccepted([
        countersigned(),
        write(story.toDelegation, {
          type: 'DelegationGranted',
          data: {
            decision,
            holder: holder.actor,
            contractLimitOre: '500',
            virementLimitOre: '50',
            from: localDate('2022-11-01'),
            to: localDate('2022-12-31'),
          },
        }),
      ]);
    expect(after.result(read(toProgramme))).toEqual(given(base).result(read(toProgramme)));
  });

  it.each([
    ...rows.map(([, effect, , history]) => [effect.kind, effect, history] as const),
    ['delegation', story.delegation('2022-11-01', '2022-12-31'), []] as const,
    ['plan', story.plan(1, first), []] as const,
  ])('has read every stream that %s writes, so that its commit checks them', (_, effect, history) => {
    const log = stored([...base, ...history, recorded(effect)]);
    const stepped = runReading(sign(), (ref) =>
      foldOnto(
        ref.aggregate,
        empty(ref.aggregate),
        log.filter(({ stream }) => stream === ref.stream),
      ),
    );
    if (!stepped.done || stepped.result.kind !== 'accepted') throw new Error('not accepted');
    const asked = stepped.asked.map(({ stream }) => stream);
    expect(asked).toEqual(expect.arrayContaining(stepped.result.events.map(({ ref }) => ref.stream)));
  });

  it('counts on the Oslo date, in its fiscal year', () => {
    const late = { ...director, decidedAt: instant('2022-12-31T23:30:00Z') };
    given([...base, recorded(story.appropriation('1'))])
      .when(sign(late))
      .thenAccepted([
        countersigned(),
        ...onProgramme({
          type: 'MoneyAppropriated',
          data: {
            decision,
            effectiveOn: localDate('2023-01-01'),
            fiscalYear: 2023,
            entries: [
              { account: 'appropriation', amountOre: '-1' },
              { account: 'unallocated', amountOre: '1' },
            ],
          },
        }),
      ]);
  });

  it('is refused to whoever recorded it, beside all else that is wrong', () => {
    given([...base, recorded(story.allocation([1, '101']), [], director)])
      .when(sign())
      .thenRefused(
        { code: 'SAME_PERSON', actor: director.actor, part: 'countersign', earlierPart: 'record' },
        { code: 'APPROPRIATION_EXCEEDED', requestedOre: '101', unallocatedOre: '100' },
      );
  });

  it('judges the state of its own moment: what was fair when recorded may be refused', () => {
    const effect = story.allocation([1, '-600']);
    given(base)
      .when(recordDecision(story.recording(effect), story.secretary))
      .thenAccepted([recorded(effect)]);
    given([...base, recorded(effect), ...story.opened(1), ...story.reserved(1, 1n)])
      .when(sign())
      .thenRefused({ code: 'BELOW_USE', phase: 1, requested: '0', inUse: '1' });
  });

  it('judges the state of its own moment: a plan replaced meanwhile is refused', () => {
    const [, , planned] = base;
    const again = {
      type: 'PlanChanged',
      data: { ...(planned!.event.data as object), planVersion: 2 },
    } as ProgrammeEvent;
    given([...base, recorded(story.plan(1, first)), ...onProgramme(again)])
      .when(sign())
      .thenRefused({ code: 'PLAN_CHANGED', replaces: 1, planVersion: 2 });
  });

  it('judges the state of its own moment: a phase opened meanwhile is not opened again', () => {
    given([...base, recorded(step('phaseOpening')), ...story.opened(1)])
      .when(sign())
      .thenRefused({ code: 'WRONG_STATE', what: 'phase', status: 'open', allowed: ['planned'] });
  });

  it.each([
    ['countersigned', countersigned()],
    ['withdrawn', story.withdrawn],
    ['declined', story.declined()],
  ])('is refused and names the state once it is %s', (status, event) => {
    given([...base, recorded(story.appropriation('50')), event])
      .when(sign())
      .thenRefused({ code: 'WRONG_STATE', what: 'decision', status, allowed: ['recorded'] });
  });

  it('finds no decision that was never recorded', () => {
    given(base).when(sign()).thenAbsent();
  });
});
