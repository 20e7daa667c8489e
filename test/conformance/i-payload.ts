import {
  canonical,
  leaf,
  EVENT_BYTES_MAX,
  type JsonObject,
  type NewEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import { isInstant, LAST_INSTANT, type Instant } from '@spillrom/kernel';
import { commit, contract, event, events, idOf, oneTo, readLog, readStream, request, stored } from './fixtures.js';
import type { Cases } from './gated.js';

const ANY_TIME = '2022-11-12T08:00:00.000000Z' as Instant;

/** An event whose leaf, as the first of its stream, has exactly so many bytes. */
const eventOfLeaf = (bytes: number): NewEvent => {
  const bare = event(contract, { note: '' });
  const bareBytes = Buffer.byteLength(leaf({ ...bare, version: 0, recordedAt: ANY_TIME }));
  return { ...bare, data: { note: 'x'.repeat(bytes - bareBytes) } };
};

/** Shows that the payload comes back as it was given, on every way of reading. */
const survives = (cases: Cases, name: string, data: JsonObject): void =>
  cases.show(name, async (log) => {
    const noted = event(contract, data);
    stored(await log.store.append([commit([[contract, -1]], [noted])]));
    const ways = [await readStream(log.store, contract), await readLog(await log.second())];
    for (const [found] of ways) {
      expect(found!.data).toEqual(data);
      expect(leaf(found!)).toBe(leaf({ ...noted, version: 0, recordedAt: found!.recordedAt }));
      expect(JSON.stringify(found!.data)).toBe(canonical(data));
    }
  });

/** I. Payload: what comes back. */
export const payload = (cases: Cases): void => {
  survives(cases, 'json_roundtrip_canonical_bytes', {
    zone: null,
    b: [{ z: 1, a: [] }, {}, [[]], true, false, null, ''],
    a: { '€': 'Euro Sign', '\r': 'Carriage Return', דּ: 'Hebrew', '': 'empty', '😀': 'Emoji', ö: 'Latin' },
    A: { '1a': -1, '-1': 0, '01': 2 },
    ['constructor']: { ['toString']: 'not a method' },
  });

  survives(cases, 'unicode_emoji_and_nfc', {
    composed: 'Møre og Romsdal, \u00c5lesund',
    decomposed: 'A\u030alesund',
    emoji: '👩🏽‍⚕️🏥',
    beyond: '𠮷\u{10ffff}\ufeff\u2028\u2029',
    '\u00c5': 1,
    'A\u030a': 2,
  });

  survives(cases, 'nul_character_in_string', { note: 'before\u0000after', '\u0000': '\u0000\u001f\u007f"\\/' });

  cases.show('large_integers_and_decimals_not_rounded', async ({ store }) => {
    const data = {
      largest: Number.MAX_SAFE_INTEGER,
      smallest: Number.MIN_SAFE_INTEGER,
      amountOre: '9007199254740993123456789',
      rate: '0.1000000000000000055511151231257827',
    };
    stored(await store.append([oneTo(contract, -1, data)]));
    const [found] = await readStream(store, contract);
    expect(found!.data).toEqual(data);
    for (const rounded of [2 ** 53, 0.1, 1e21, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(store.append([oneTo(contract, 0, { rounded })])).rejects.toMatchObject({ fault: 'PAYLOAD' });
    }
    await expect(store.append([oneTo(contract, 0, { '10': 1, '9': 2 })])).rejects.toMatchObject({ fault: 'PAYLOAD' });
    await expect(store.append([oneTo(contract, 0, { note: '\ud800' })])).rejects.toMatchObject({ fault: 'PAYLOAD' });
    expect(await readLog(store)).toHaveLength(1);
  });

  cases.show('recorded_time_six_decimals_utc', async ({ store }) => {
    stored(await store.append([commit([[contract, -1]], [event(contract)], ANY_TIME)]));
    stored(await store.append([oneTo(contract, 0)]));
    stored(await store.append([commit([[contract, 1]], [event(contract)], LAST_INSTANT)]));
    const times = (await readStream(store, contract)).map(({ recordedAt }) => recordedAt);
    expect(times.filter((time) => !isInstant(time))).toEqual([]);
    expect([times[0], times[2]]).toEqual([ANY_TIME, LAST_INSTANT]);
    expect(await store.head()).toMatchObject({ recordedAt: times[2] });
  });
};

/** I. Metadata. */
export const metadata = (cases: Cases): void => {
  cases.show('metadata_string_map_roundtrip_no_system_keys_leak', async ({ store }) => {
    const meta = { actor: 'officer-1', note: 'æøå \u0000 😀', empty: '', 'with space': 'x', Ärlig: '$value' };
    stored(await store.append([commit([[contract, -1]], [event(contract, {}, { meta }), event(contract)])]));
    for (const [full, bare] of [await readStream(store, contract), await readLog(store)]) {
      expect(full!.meta).toEqual(meta);
      expect(canonical(full!.meta)).toBe(canonical(meta));
      expect(bare!.meta).toEqual({});
    }
    const bad = [
      { $schema: 'x' },
      { count: 1 },
      { nested: {} },
      { '7': 'index-like' },
    ] as unknown as NewEvent['meta'][];
    for (const meta of bad) {
      const refusedEvent = event(contract, {}, { meta });
      await expect(store.append([commit([[contract, 1]], [refusedEvent])])).rejects.toMatchObject({
        fault: 'METADATA',
      });
    }
    expect(await readLog(store)).toHaveLength(2);
  });

  cases.show('correlation_and_causation_preserved', async ({ store }) => {
    const meta = { correlation: idOf('the request'), causation: idOf('the command') };
    stored(await store.append([commit([[contract, -1]], [event(contract, {}, { meta })])]));
    expect((await readStream(store, contract))[0]!.meta).toEqual(meta);
    expect((await readLog(store))[0]!.meta).toEqual(meta);
  });
};

/** I. Limits: refused by every store alike, with nothing written. */
export const limits = (cases: Cases): void => {
  cases.show('event_type_charset_enforced_equally', async ({ store }) => {
    const good = ['A', 'z9', 'ContractConfirmed', 'T'.repeat(100)];
    stored(
      await store.append([
        commit(
          [[contract, -1]],
          good.map((type) => event(contract, {}, { type })),
        ),
      ]),
    );
    expect((await readStream(store, contract)).map(({ type }) => type)).toEqual(good);
    for (const type of ['', '9a', 'a b', 'a-b', 'a_b', 'a.b', '$a', 'Avslått', 'A\n', 'T'.repeat(101)]) {
      const bad = commit([[contract, 3]], [event(contract, {}, { type })]);
      await expect(store.append([bad])).rejects.toMatchObject({ fault: 'EVENT_TYPE' });
    }
    expect(await readLog(store)).toHaveLength(good.length);
  });

  cases.show('stream_name_charset_length_enforced_equally', async ({ store }) => {
    const good = ['a', '0', '.', '..', 'a_b-c:d.9', 's'.repeat(200)] as StreamName[];
    for (const name of good) {
      stored(await store.append([oneTo(name, -1)]));
      expect(await readStream(store, name)).toHaveLength(1);
    }
    for (const name of ['', 'A', 'å', 'a b', 'a/b', '$all', 'a\n', "a'b", 'a%', 's'.repeat(201)] as StreamName[]) {
      await expect(store.append([oneTo(name, -1)])).rejects.toMatchObject({ fault: 'STREAM_NAME' });
    }
    expect(await readLog(store)).toHaveLength(good.length);
  });

  cases.show('event_too_large_typed_error', async ({ store }) => {
    const tooLarge = commit([[contract, -1]], [eventOfLeaf(EVENT_BYTES_MAX + 1)]);
    await expect(store.append([tooLarge])).rejects.toMatchObject({ fault: 'EVENT_TOO_LARGE' });
    expect(await store.head()).toBe('empty');
    const largest = eventOfLeaf(EVENT_BYTES_MAX);
    stored(await store.append([commit([[contract, -1]], [largest])]));
    expect((await readStream(store, contract))[0]!.data).toEqual(largest.data);
  });

  cases.show('commit_too_large_typed_error', async ({ store }) => {
    const tooLarge = commit([[contract, -1]], events(contract, 513));
    await expect(store.append([tooLarge])).rejects.toMatchObject({ fault: 'COMMIT_TOO_LARGE' });
    expect(await store.head()).toBe('empty');
    stored(await store.append([commit([[contract, -1]], events(contract, 512)), oneTo(request, -1)]));
    expect(await readLog(store)).toHaveLength(513);
  });
};
