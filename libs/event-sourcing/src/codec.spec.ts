import type { Uuid } from '@spillrom/kernel';
import type { Catalogue } from './catalogue.js';
import { decode, encode, UnknownEventType } from './codec.js';
import { write, type Aggregate } from './decider.js';
import { ChainRefused, streamName, type StoredEvent } from './event-store.js';
import type { JsonObject } from './json.js';
import { EVENT_BYTES_MAX } from './leaf.js';
import { recorded } from './testing/index.js';

type NoteEvent =
  | { readonly type: 'NoteTaken'; readonly data: JsonObject }
  | { readonly type: 'NoteFiled'; readonly data: { readonly drawer: number } };

const catalogue: Catalogue<NoteEvent> = {
  NoteTaken: {
    upcasts: [
      ({ words, ...others }) => ({ ...others, text: words! }),
      ({ text, ...others }) => ({ ...others, text: text!, language: 'nb' }),
    ],
  },
  NoteFiled: {},
};
const aggregate: Aggregate<number, NoteEvent> = { initial: 0, evolve: (count) => count + 1, catalogue };
const note = { stream: streamName('note-1'), aggregate };

const ID = '017f22e2-79b0-7abc-9ef0-1234567890a0' as Uuid;

const taken = (data: JsonObject) => write(note, { type: 'NoteTaken', data });

const storedAs = (type: string, schemaVersion: number, data: JsonObject): StoredEvent => ({
  ...recorded([taken({})])[0]!,
  type,
  schemaVersion,
  data,
});

describe('encoding an event', () => {
  it('gives it its stream and the newest schema version of its type', () => {
    expect(encode(taken({ text: 'a' }), ID, { actor: 'x' })).toEqual({
      id: ID,
      stream: 'note-1',
      type: 'NoteTaken',
      schemaVersion: 3,
      data: { text: 'a' },
      meta: { actor: 'x' },
    });
    expect(encode(write(note, { type: 'NoteFiled', data: { drawer: 1 } }), ID, {}).schemaVersion).toBe(1);
  });

  it.each(['NoteBurnt', 'constructor', 'toString', '__proto__'])(
    'stops at the type %s, which its catalogue lacks',
    (type) => {
      const ref = { stream: note.stream, aggregate: aggregate as Aggregate<number, any> };
      expect(() => encode(write(ref, { type, data: {} }), ID, {})).toThrow(UnknownEventType);
    },
  );

  it('refuses what cannot be stored', () => {
    const refusal = (data: JsonObject) => {
      try {
        return encode(taken(data), ID, {});
      } catch (error) {
        return error instanceof ChainRefused ? error.fault : error;
      }
    };
    expect(refusal({ text: 0.5 })).toBe('PAYLOAD');
    expect(refusal({ text: 'a'.repeat(EVENT_BYTES_MAX) })).toBe('EVENT_TOO_LARGE');
  });
});

describe('decoding an event', () => {
  it('lifts every older shape to the newest', () => {
    const newest = { type: 'NoteTaken', data: { by: 'x', text: 'a', language: 'nb' } };
    expect(decode(storedAs('NoteTaken', 1, { by: 'x', words: 'a' }), catalogue)).toEqual(newest);
    expect(decode(storedAs('NoteTaken', 2, { by: 'x', text: 'a' }), catalogue)).toEqual(newest);
    expect(decode(storedAs('NoteTaken', 3, { by: 'x', text: 'a', language: 'nb' }), catalogue)).toEqual(newest);
  });

  it('leaves the stored event as it is', () => {
    const stored = storedAs('NoteTaken', 1, { words: 'a' });
    decode(stored, catalogue);
    expect(stored.data).toEqual({ words: 'a' });
  });

  it.each([
    ['NoteBurnt', 1],
    ['constructor', 1],
    ['__proto__', 1],
    ['NoteTaken', 4],
    ['NoteTaken', 0],
    ['NoteTaken', 1.5],
    ['NoteFiled', 2],
  ])('stops at %s of schema version %d', (type, schemaVersion) => {
    const unknown = new UnknownEventType('note-1', type, schemaVersion);
    expect(() => decode(storedAs(type, schemaVersion, {}), catalogue)).toThrow(unknown);
    expect(unknown).toMatchObject({ stream: 'note-1', type, schemaVersion });
  });
});
