import { accept, absent, judge, read, refuse, write, type Aggregate, type Outcome, type Reading } from '../decider.js';
import { ChainRefused, streamName } from '../event-store.js';
import { given, recorded, survivesStorage } from './index.js';

type TillEvent =
  | { readonly type: 'TillOpened'; readonly data: { readonly floatOre: string } }
  | { readonly type: 'CashTaken'; readonly data: { readonly ore: string; readonly note?: string } };
type Till =
  { readonly status: 'none' } | { readonly status: 'open'; readonly ore: number; readonly takings: readonly string[] };
type Refusal = { readonly code: 'WRONG_STATE'; readonly status: string } | { readonly code: 'EMPTY' };

const tills: Aggregate<Till, TillEvent> = {
  initial: { status: 'none' },
  evolve: (till, event) => {
    if (event.type === 'TillOpened') return { status: 'open', ore: Number(event.data.floatOre), takings: [] };
    const before = till.status === 'open' ? till : { ore: 0, takings: [] };
    const { ore } = event.data;
    return { status: 'open', ore: before.ore + Number(ore), takings: [...before.takings, ore] };
  },
  catalogue: { TillOpened: {}, CashTaken: {} },
};
const till = (number: number) => ({ stream: streamName(`till-${number}`), aggregate: tills });

const opened = (number: number, floatOre: string) => write(till(number), { type: 'TillOpened', data: { floatOre } });
const taken = (number: number, ore: string) => write(till(number), { type: 'CashTaken', data: { ore } });

/** Takes all that one till holds into another. */
function* empties(from: number, into: number): Reading<Outcome<Refusal>> {
  const source = yield* read(till(from));
  const target = yield* read(till(into));
  if (source.status === 'none') return absent;
  if (target.status === 'none') return refuse<Refusal>({ code: 'WRONG_STATE', status: target.status });
  const violations: Refusal[] = source.ore === 0 ? [{ code: 'EMPTY' }] : [];
  return judge(violations, () =>
    accept([taken(from, String(-source.ore)), taken(into, String(source.ore))], String(source.takings.length)),
  );
}

const HISTORY = [opened(1, '500'), opened(2, '0'), taken(1, '20')];

describe('the test kit', () => {
  it('accepts the exact events in order, with what was made', () => {
    given(HISTORY)
      .when(empties(1, 2))
      .thenAccepted([taken(1, '-520'), taken(2, '520')], '1');
  });

  it.each([
    ['fewer events', [taken(1, '-520')], '1'],
    ['more events', [taken(1, '-520'), taken(2, '520'), taken(2, '1')], '1'],
    ['another order', [taken(2, '520'), taken(1, '-520')], '1'],
    ['another stream', [taken(1, '-520'), taken(3, '520')], '1'],
    ['another payload', [taken(1, '-520'), taken(2, '521')], '1'],
    ['nothing made', [taken(1, '-520'), taken(2, '520')], undefined],
    ['something else made', [taken(1, '-520'), taken(2, '520')], '2'],
  ])('fails a spec that expects %s', (_, events, made) => {
    expect(() => given(HISTORY).when(empties(1, 2)).thenAccepted(events, made)).toThrow('strictly deep-equal');
  });

  it('goes on from what was accepted', () => {
    given(HISTORY)
      .when(empties(1, 2))
      .thenAccepted([taken(1, '-520'), taken(2, '520')], '1')
      .when(empties(1, 2))
      .thenRefused('EMPTY')
      .when(empties(2, 1))
      .thenAccepted([taken(2, '-520'), taken(1, '520')], '1');
  });

  it('compares refusals with all that they say', () => {
    const decided = () => given([opened(1, '5')]).when(empties(1, 2));
    decided().thenRefused({ code: 'WRONG_STATE', status: 'none' });
    expect(() => decided().thenRefused('WRONG_STATE')).toThrow('strictly deep-equal');
    expect(() => decided().thenRefused({ code: 'WRONG_STATE', status: 'none' }, 'EMPTY')).toThrow(
      'strictly deep-equal',
    );
    expect(() => decided().thenAbsent()).toThrow('strictly deep-equal');
    expect(() => decided().thenAccepted([])).toThrow('strictly deep-equal');
  });

  it('knows what is absent', () => {
    given([]).when(empties(1, 2)).thenAbsent();
    expect(() => given([]).when(empties(1, 2)).thenRefused('EMPTY')).toThrow('strictly deep-equal');
  });

  it('gives the result of any reading', () => {
    expect(given(HISTORY).result(read(till(1)))).toEqual({ status: 'open', ore: 520, takings: ['20'] });
    expect(given(HISTORY).result(read(till(3)))).toEqual({ status: 'none' });
  });

  it('fails a history that could not be stored', () => {
    const noted = write(till(1), { type: 'CashTaken', data: { ore: '1', note: undefined } });
    expect(() => given([noted as never])).toThrow(ChainRefused);
  });

  it('finds out an evolve that changes what it was shown', () => {
    const hasty: Aggregate<{ list: string[] }, TillEvent> = {
      initial: { list: [] },
      evolve: (state, { type }) => {
        state.list.push(type);
        return state;
      },
      catalogue: tills.catalogue,
    };
    const ref = { stream: streamName('till-9'), aggregate: hasty };
    const event: TillEvent = { type: 'TillOpened', data: { floatOre: '1' } };
    expect(() => given([write(ref, event)]).result(read(ref))).toThrow(TypeError);
  });
});

describe('a recorded history', () => {
  it('counts versions by stream and positions by log', () => {
    expect(recorded(HISTORY).map(({ stream, version, position }) => [stream, version, position])).toEqual([
      ['till-1', 0, '1'],
      ['till-2', 0, '2'],
      ['till-1', 1, '3'],
    ]);
    expect(new Set(recorded(HISTORY).map(({ id }) => id)).size).toBe(3);
  });
});

describe('surviving storage', () => {
  const event: TillEvent = { type: 'CashTaken', data: { ore: '1' } };

  it('holds for an aggregate that reads values only', () => {
    survivesStorage(tills, [{ type: 'TillOpened', data: { floatOre: '5' } }, event]);
  });

  it('fails for one that relies on the order of keys', () => {
    const ordered: Aggregate<string, TillEvent> = {
      initial: '',
      evolve: (_, { data }) => Object.keys(data).join(),
      catalogue: tills.catalogue,
    };
    expect(() => survivesStorage(ordered, [{ type: 'CashTaken', data: { ore: '1', note: 'a' } }])).toThrow(
      'strictly deep-equal',
    );
  });

  it('fails for data that JSON changes', () => {
    expect(() => survivesStorage(tills, [{ type: 'CashTaken', data: { ore: -0 as never } }])).toThrow(
      'strictly deep-equal',
    );
  });
});
