import { write, type Aggregate, type DomainEvent } from './decider.js';
import { streamName } from './event-store.js';
import { UnknownEventType } from './codec.js';
import { empty, evolveOnto, foldOnto } from './fold.js';
import { recorded } from './testing/index.js';

const seen: Aggregate<readonly string[], DomainEvent> = {
  initial: [],
  evolve: (before, { type, data }, version) => [...before, `${version} ${type} ${JSON.stringify(data)}`],
  catalogue: { Drafted: { upcasts: [(data) => ({ ...data, lifted: true })] }, Drawn: { mark: true } },
};
const ref = { stream: streamName('contract-1'), aggregate: seen };
const events = recorded(['Drafted', 'Drawn', 'Drafted', 'Drawn'].map((type) => write(ref, { type, data: {} })));

describe('folding a stream', () => {
  it('starts from nothing', () => {
    expect(empty(seen)).toEqual({ state: [], version: -1, shown: -1 });
    expect(foldOnto(seen, empty(seen), [])).toEqual(empty(seen));
  });

  it('takes each event in its newest shape, with its version', () => {
    const old = { ...events[0]!, schemaVersion: 1 };
    expect(foldOnto(seen, empty(seen), [old, events[1]!]).state).toEqual(['0 Drafted {"lifted":true}', '1 Drawn {}']);
  });

  it('shows the version of the latest event that is not a mark', () => {
    const shown = [1, 2, 3, 4].map((count) => foldOnto(seen, empty(seen), events.slice(0, count)));
    expect(shown.map(({ version, shown }) => [version, shown])).toEqual([
      [0, 0],
      [1, 0],
      [2, 2],
      [3, 2],
    ]);
  });

  it('knows the latest moment at which one of its events was decided', () => {
    const at = (index: number, decidedAt: string) => ({ ...events[index]!, meta: { decidedAt } });
    const told = [at(0, '2022-11-12T08:00:00.000000Z'), at(1, '2022-11-13T08:00:00.000000Z'), events[2]!];
    const later = foldOnto(seen, empty(seen), [...told, at(3, '2022-11-11T08:00:00.000000Z')]);
    expect(later.decidedAt).toBe('2022-11-13T08:00:00.000000Z');
  });

  it('comes to the same in one go, in parts, and event by event', () => {
    const whole = foldOnto(seen, empty(seen), events);
    for (const cut of [0, 1, 2, 3, 4]) {
      expect(foldOnto(seen, foldOnto(seen, empty(seen), events.slice(0, cut)), events.slice(cut))).toEqual(whole);
    }
    expect(events.reduce((folded, { type, data }) => evolveOnto(seen, folded, { type, data }), empty(seen))).toEqual(
      whole,
    );
  });

  it('passes over what it has folded already', () => {
    const folded = foldOnto(seen, empty(seen), events.slice(0, 3));
    expect(foldOnto(seen, folded, events)).toEqual(foldOnto(seen, empty(seen), events));
    expect(foldOnto(seen, folded, events.slice(0, 2))).toBe(folded);
  });

  it('throws when a version is missing', () => {
    expect(() => foldOnto(seen, empty(seen), events.slice(1))).toThrow(RangeError);
  });

  it('stops at an event that it does not know', () => {
    expect(() => foldOnto(seen, empty(seen), [{ ...events[0]!, type: 'Burnt' }])).toThrow(UnknownEventType);
  });
});
