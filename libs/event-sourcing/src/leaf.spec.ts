import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { instant, type Uuid } from '@spillrom/kernel';
import { canonical } from './canonical.js';
import { streamName } from './event-store.js';
import { leaf, leafHash, type Leafed } from './leaf.js';

const REFERENCE = JSON.parse(readFileSync(join(__dirname, '../test-vectors/rfc6962/reference-tree.json'), 'utf8')) as {
  readonly leavesHex: readonly string[];
  readonly nodeHashesHex: { readonly level0: readonly string[] };
};

const event: Leafed = {
  id: '017f22e2-79b0-7abc-9ef0-1234567890a0' as Uuid,
  stream: streamName('contract-1'),
  version: 3,
  type: 'ContractConfirmed',
  schemaVersion: 1,
  recordedAt: instant('2022-11-12T08:00:00Z'),
  meta: { correlation: 'c', actor: 'a' },
  data: { totalOre: '100', lines: [{ patients: 2, name: 'grå stær' }] },
};

describe('the leaf of an event', () => {
  it('is its canonical text', () => {
    expect(leaf(event)).toBe(
      '{"data":{"lines":[{"name":"grå stær","patients":2}],"totalOre":"100"},"id":"017f22e2-79b0-7abc-9ef0-1234567890a0",' +
        '"meta":{"actor":"a","correlation":"c"},"recordedAt":"2022-11-12T08:00:00.000000Z","schemaVersion":1,' +
        '"stream":"contract-1","type":"ContractConfirmed","version":3}',
    );
  });

  it('is RFC 8785 of the whole, for any data and metadata', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.dictionary(texts, texts), fc.dictionary(texts, texts), (data, meta) => {
        expect(leaf({ ...event, data, meta })).toBe(canonical({ ...event, data, meta }));
      }),
    );
  });

  it('embeds the canonical bytes of data and metadata', () => {
    expect(leaf(event)).toContain(`{"data":${canonical(event.data)},`);
    expect(leaf(event)).toContain(`,"meta":${canonical(event.meta)},`);
  });

  it('says nothing of position and commit', () => {
    expect(leaf({ ...event, position: '7', commit: { index: 0 } } as Leafed)).toBe(leaf(event));
  });

  it.each<[keyof Leafed, Partial<Leafed>]>([
    ['id', { id: '017f22e2-79b0-7abc-9ef0-1234567890a1' as Uuid }],
    ['stream', { stream: streamName('contract-2') }],
    ['version', { version: 4 }],
    ['type', { type: 'ContractSettled' }],
    ['schemaVersion', { schemaVersion: 2 }],
    ['recordedAt', { recordedAt: instant('2022-11-12T08:00:00.000001Z') }],
    ['meta', { meta: {} }],
    ['data', { data: {} }],
  ])('changes with its %s', (_, other) => {
    expect(leaf({ ...event, ...other })).not.toBe(leaf(event));
  });
});

describe('the hash of a leaf', () => {
  it('is that of the reference tree of RFC 6962', () => {
    const hashes = REFERENCE.leavesHex.map((hex) => leafHash(Buffer.from(hex, 'hex').toString('utf8')).toString('hex'));
    expect(hashes).toEqual(REFERENCE.nodeHashesHex.level0);
    expect(hashes).toHaveLength(8);
  });

  it('is of the UTF-8 bytes behind a zero', () => {
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from(leaf(event), 'utf8')]);
    expect(leafHash(leaf(event))).toEqual(createHash('sha256').update(bytes).digest());
  });
});
