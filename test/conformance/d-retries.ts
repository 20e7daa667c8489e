import { StoreUnavailable, type Commit, type NewEvent } from '@spillrom/event-sourcing';
import {
  appendTillKnown,
  commit,
  contract,
  event,
  events,
  grow,
  oneTo,
  programme,
  readLog,
  readStream,
  request,
  stored,
  versionsOf,
} from './fixtures.js';
import type { Cases } from './gated.js';

const known = { fault: 'KNOWN_EVENT_ID' };

/** D. Idempotency: the same again. */
export const retries = (cases: Cases): void => {
  cases.show('retry_same_ids_same_expectation_returns_same_result', async (log) => {
    const once = commit([[contract, -1]], events(contract, 3));
    const outcome = await log.store.append([once]);
    stored(outcome);
    const before = await readLog(log.store);
    expect(await log.store.append([once])).toEqual(outcome);
    expect(await (await log.second()).append([once])).toEqual(outcome);
    expect(await readLog(log.store)).toEqual(before);
  });

  cases.show('retry_after_stream_moved_on_still_returns_original', async ({ store }) => {
    const once = oneTo(contract, -1);
    const outcome = await store.append([once]);
    for (const version of [0, 1, 2]) stored(await store.append([oneTo(contract, version)]));
    expect(await store.append([once])).toEqual(outcome);
    expect(versionsOf(await readStream(store, contract))).toEqual([0, 1, 2, 3]);
  });

  cases.show('multi_stream_retry_all_duplicate_succeeds', async ({ store }) => {
    const chain = [
      commit(
        [
          [contract, -1],
          [programme, -1],
        ],
        [event(contract), ...events(programme, 2)],
      ),
      commit(
        [
          [request, -1],
          [programme, 1],
        ],
        [event(request), event(programme)],
      ),
    ] as const;
    const outcome = await store.append(chain);
    stored(outcome);
    stored(await store.append([oneTo(programme, 2)]));
    expect(await store.append(chain)).toEqual(outcome);
    expect(await readLog(store)).toHaveLength(6);
  });

  cases.show('retry_while_the_first_try_is_under_way_writes_once', async (log) => {
    const second = await log.second();
    const once = commit(
      [
        [contract, -1],
        [programme, -1],
      ],
      [event(contract), event(programme)],
    );
    const outcomes = await Promise.all(
      [log.store, second, log.store, second].map((store) => appendTillKnown(store, once)),
    );
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await readLog(second)).toHaveLength(2);
  });

  cases.showWith(
    'clientWithLostReplies',
    'retry_after_lost_ack_connection_killed_before_reply',
    async (log, harness) => {
      await grow(log.store, contract, 1);
      const lossy = await harness.clientWithLostReplies(log);
      const once = commit(
        [
          [contract, 0],
          [programme, -1],
        ],
        [event(contract), event(programme)],
      );
      const lost = await lossy.store.append([once]).catch((error: unknown) => error);
      expect(lost).toBeInstanceOf(StoreUnavailable);
      expect(lost).toMatchObject({ outcome: 'unknown' });
      lossy.heal();
      const position = stored(await lossy.store.append([once]));
      expect((await readLog(log.store)).map((each) => each.id)).toContain(once.events[0]!.id);
      expect(await readLog(log.store)).toHaveLength(3);
      expect(await log.store.append([once])).toEqual({ position });
    },
  );
};

/** D. Idempotency: almost the same again. */
export const overlaps = (cases: Cases): void => {
  cases.show('partial_overlap_of_ids_is_an_error', async ({ store }) => {
    const once = commit([[contract, -1]], events(contract, 2));
    stored(await store.append([once]));
    const longer: Commit = { ...once, events: [...once.events, event(contract)] };
    await expect(store.append([longer])).rejects.toMatchObject(known);
    expect(await readLog(store)).toHaveLength(2);
  });

  cases.show('multi_stream_retry_mixed_fails', async ({ store }) => {
    const first = commit(
      [
        [contract, -1],
        [programme, -1],
      ],
      [event(contract), event(programme)],
    );
    stored(await store.append([first]));
    const second = commit(
      [
        [request, -1],
        [programme, 0],
      ],
      [event(request), event(programme)],
    );
    await expect(store.append([first, second])).rejects.toMatchObject(known);
    expect(await readStream(store, request)).toEqual([]);
    expect(await readLog(store)).toHaveLength(2);
  });

  cases.showIf('comparesKnownEvents', 'same_ids_different_payload_is_an_error', async ({ store }) => {
    const noted = event(contract, { amountOre: '100', note: 'a' }, { meta: { actor: 'officer-1' } });
    const once = commit([[contract, -1]], [noted]);
    const outcome = await store.append([once]);
    stored(outcome);
    const others: readonly Partial<NewEvent>[] = [
      { data: { amountOre: '101', note: 'a' } },
      { data: { amountOre: '100' } },
      { meta: { actor: 'officer-2' } },
      { type: 'ContractRenoted' },
      { schemaVersion: 2 },
    ];
    for (const other of others) {
      const changed: Commit = { ...once, events: [{ ...noted, ...other }] };
      await expect(store.append([changed])).rejects.toMatchObject(known);
    }
    const reordered: Commit = { ...once, events: [{ ...noted, data: { note: 'a', amountOre: '100' } }] };
    expect(await store.append([reordered])).toEqual(outcome);
    expect(await readLog(store)).toHaveLength(1);
  });

  cases.showIf('comparesKnownEvents', 'same_id_in_another_stream_is_an_error', async ({ store }) => {
    const noted = event(contract);
    const once = commit([[contract, -1]], [noted]);
    stored(await store.append([once]));
    const elsewhere: Commit = {
      ...once,
      reads: [{ stream: request, version: -1 }],
      events: [{ ...noted, stream: request }],
    };
    await expect(store.append([elsewhere])).rejects.toMatchObject(known);
    expect(await readStream(store, request)).toEqual([]);
    const later = commit([[contract, 0]], [event(contract), noted]);
    await expect(store.append([later])).rejects.toMatchObject(known);
    expect(await readStream(store, contract)).toHaveLength(1);
  });

  cases.show('duplicate_id_inside_one_commit_is_refused', async ({ store }) => {
    const noted = event(contract);
    const twice = commit([[contract, -1]], [noted, { ...noted }]);
    await expect(store.append([twice])).rejects.toMatchObject({ fault: 'DUPLICATE_EVENT_ID' });
    const acrossCommits = [commit([[contract, -1]], [noted]), commit([[contract, 0]], [noted])] as const;
    await expect(store.append(acrossCommits)).rejects.toMatchObject({ fault: 'DUPLICATE_EVENT_ID' });
    expect(await store.head()).toBe('empty');
  });
};
