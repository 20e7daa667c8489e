import { instant, uuidv7, type Instant, type Uuid } from '@spillrom/kernel';
import { checkChain, COMMIT_EVENTS_MAX } from './chain-form.js';
import { ChainRefused, streamName, type Chain, type Commit, type NewEvent, type StreamName } from './event-store.js';
import type { JsonObject } from './json.js';
import { leaf, EVENT_BYTES_MAX } from './leaf.js';

const idOf = (number: number): Uuid => uuidv7(1_668_240_000_000 + number, new Uint8Array(10));

const contract = streamName('contract-1');
const programme = streamName('programme-2022');

const event = (number: number, other: Partial<NewEvent> = {}): NewEvent => ({
  id: idOf(number),
  stream: contract,
  type: 'ContractConfirmed',
  schemaVersion: 1,
  data: {},
  meta: {},
  ...other,
});

const commit = (other: Partial<Commit> = {}): Commit => ({
  id: idOf(1000),
  reads: [{ stream: contract, version: -1 }],
  events: [event(1)],
  ...other,
});

const fault = (...chain: Chain): string => {
  try {
    checkChain(chain);
    return 'none';
  } catch (error) {
    if (error instanceof ChainRefused) return error.fault;
    throw error;
  }
};

const faultOf = (other: Partial<NewEvent>): string => fault(commit({ events: [event(1, other)] }));
const faultOfData = (data: unknown): string => faultOf({ data: data as JsonObject });
const faultOfMeta = (meta: unknown): string => faultOf({ meta: meta as NewEvent['meta'] });

describe('the form of a chain', () => {
  it('is fine for commits over several streams, some only read', () => {
    const reads = [
      { stream: programme, version: 7 },
      { stream: contract, version: -1 },
    ];
    const first = commit({ reads, events: [event(1), event(2)] });
    const second = commit({
      id: idOf(1001),
      recordedAt: instant('2022-11-12T08:00:00Z'),
      reads: [{ stream: contract, version: 1 }],
      events: [event(3)],
    });
    expect(fault(first, second)).toBe('none');
  });

  it('needs an event in each commit', () => {
    expect(fault(commit(), commit({ id: idOf(1001), events: [] }))).toBe('EMPTY_COMMIT');
  });

  it('needs an expectation of every stream written', () => {
    expect(fault(commit({ reads: [] }))).toBe('NO_EXPECTATION');
    expect(fault(commit({ events: [event(1), event(2, { stream: programme })] }))).toBe('NO_EXPECTATION');
  });

  it('needs an expectation in the very commit that writes', () => {
    expect(fault(commit(), commit({ id: idOf(1001), reads: [], events: [event(2)] }))).toBe('NO_EXPECTATION');
  });

  it('has each stream once in the reads of a commit', () => {
    const [read] = commit().reads;
    expect(fault(commit({ reads: [read!, read!] }))).toBe('DUPLICATE_EXPECTATION');
    expect(fault(commit({ reads: [read!, { ...read!, version: 3 }] }))).toBe('DUPLICATE_EXPECTATION');
  });

  it('has each event id once, within a commit and over commits', () => {
    expect(fault(commit({ events: [event(1), event(1)] }))).toBe('DUPLICATE_EVENT_ID');
    expect(fault(commit(), commit({ id: idOf(1001) }))).toBe('DUPLICATE_EVENT_ID');
  });

  it.each(['', 'Contract-1', 'contract 1', 'contract/1', 'kontråkt', 'contract-1\n', 'a'.repeat(201)])(
    'has no stream named %j',
    (name) => {
      const stream = name as StreamName;
      expect(fault(commit({ reads: [{ stream, version: -1 }], events: [event(1, { stream })] }))).toBe('STREAM_NAME');
      expect(fault(commit({ reads: [...commit().reads, { stream, version: -1 }] }))).toBe('STREAM_NAME');
    },
  );

  it('takes a stream name of 200 characters', () => {
    const stream = streamName('a.b_c:d-9'.padEnd(200, 'a'));
    expect(fault(commit({ reads: [{ stream, version: -1 }], events: [event(1, { stream })] }))).toBe('none');
  });

  it.each([
    '',
    '1Confirmed',
    '$ContractConfirmed',
    'Contract-Confirmed',
    'Kontrakt_Bekreftet',
    'Bekreftå',
    'A\n',
    'A'.repeat(101),
  ])('has no event of type %j', (type) => {
    expect(faultOf({ type })).toBe('EVENT_TYPE');
  });

  it('takes an event type of 100 characters', () => {
    expect(faultOf({ type: 'A'.repeat(100) })).toBe('none');
  });

  it('takes 512 events in a commit and not one more', () => {
    const events = Array.from({ length: COMMIT_EVENTS_MAX + 1 }, (_, number) => event(number));
    expect(COMMIT_EVENTS_MAX).toBe(512);
    expect(fault(commit({ events: events.slice(1) }))).toBe('none');
    expect(fault(commit({ events }))).toBe('COMMIT_TOO_LARGE');
  });

  it.each<[string, Partial<Commit>]>([
    ['a commit id that is none', { id: 'a' as Uuid }],
    ['a recorded time that is none', { recordedAt: '2022-11-12T08:00:00Z' as Instant }],
    ['a version before −1', { reads: [{ stream: contract, version: -2 }] }],
    ['a version that is a fraction', { reads: [{ stream: contract, version: 0.5 }] }],
    ['an event id that is none', { events: [event(1, { id: 'A' as Uuid })] }],
    ['a schema version 0', { events: [event(1, { schemaVersion: 0 })] }],
  ])('is malformed by %s', (_, other) => {
    expect(fault(commit(other))).toBe('MALFORMED');
  });

  it('is malformed by a commit that comes twice', () => {
    expect(fault(commit(), commit({ events: [event(2)] }))).toBe('MALFORMED');
  });
});

describe('the form of an event', () => {
  it.each<[string, unknown]>([
    ['whole numbers up to 2^53 − 1', { a: [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0] }],
    ['arrays, nulls, booleans and empty things', { a: [null, true, { b: [] }], c: {}, d: '' }],
    ['NUL and emoji in a text', { a: '\u0000🚑' }],
    ['keys that only resemble indexes', { '01': 1, '-1': 1, '1.5': 1, a1: 1, '1a': 1 }],
  ])('takes %s in the data', (_, data) => {
    expect(faultOfData(data)).toBe('none');
  });

  it.each<[string, unknown]>([
    ['an array for an object', []],
    ['nothing', null],
    ['a text', 'a'],
    ['a key that looks like an index', { '0': 1 }],
    ['such a key deep inside', { a: [{ b: { '42': 1 } }] }],
    ['a fraction', { a: 0.5 }],
    ['a number past 2^53 − 1', { a: [2 ** 53] }],
    ['NaN', { a: NaN }],
    ['undefined', { a: undefined }],
    ['a bigint', { a: 1n }],
    ['a date', { a: new Date(0) }],
    ['a lone surrogate', { a: '\ud800' }],
  ])('refuses %s in the data', (_, data) => {
    expect(faultOfData(data)).toBe('PAYLOAD');
  });

  it('takes a flat map of strings for metadata', () => {
    expect(faultOfMeta({ actor: 'a', co$t: '', role: 'payer' })).toBe('none');
  });

  it.each<[string, unknown]>([
    ['an array', []],
    ['nothing', undefined],
    ['a number', { a: 1 }],
    ['an object inside', { a: {} }],
    ['undefined', { a: undefined }],
    ['a key of the system', { $a: 'b' }],
    ['a key that looks like an index', { '7': 'b' }],
    ['a lone surrogate', { a: '\ud800' }],
    ['a lone surrogate in a key', { '\ud800': 'a' }],
  ])('refuses %s in the metadata', (_, meta) => {
    expect(faultOfMeta(meta)).toBe('METADATA');
  });

  it('names places and never repeats values', () => {
    const said = (other: Partial<NewEvent>) => () => checkChain([commit({ events: [event(1, other)] })]);
    const silent = expect.objectContaining({ message: expect.not.stringContaining('Kari') });
    expect(said({ data: { name: { '0': 'Kari' } } })).toThrow(silent);
    expect(said({ data: { name: [0.5, 'Kari'] } })).toThrow(silent);
    expect(said({ data: { name: 'Kari\ud800' } })).toThrow(silent);
    expect(said({ meta: { $name: 'Kari' } })).toThrow(silent);
  });

  it.each([-1, 8, 98])('counts the bytes of the leaf that it will have after version %d, up to 60 KiB', (version) => {
    const reads = [{ stream: contract, version }];
    const withText = (text: string) => event(1, { data: { text } });
    const bare = leaf({ ...withText(''), version: version + 1, recordedAt: instant('2022-11-12T08:00:00Z') });
    const room = EVENT_BYTES_MAX - Buffer.byteLength(bare);
    expect(fault(commit({ reads, events: [withText('a'.repeat(room))] }))).toBe('none');
    expect(fault(commit({ reads, events: [withText('a'.repeat(room + 1))] }))).toBe('EVENT_TOO_LARGE');
    expect(fault(commit({ reads, events: [withText('å'.repeat(Math.floor(room / 2) + 1))] }))).toBe('EVENT_TOO_LARGE');
  });
});
