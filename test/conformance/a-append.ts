import { comparePositions, START } from '@spillrom/event-sourcing';
import {
  commit,
  contract,
  event,
  events,
  grow,
  idsOf,
  oneTo,
  programme,
  readLog,
  readStream,
  refused,
  request,
  stored,
  upTo,
  versionsOf,
} from './fixtures.js';
import type { Cases } from './gated.js';

/** A. Append and expectations. */
export const append = (cases: Cases): void => {
  cases.show('append_single_event_to_new_stream', async ({ store }) => {
    const noted = event(contract, { amountOre: '125000' }, { meta: { actor: 'officer-1' } });
    const only = commit([[contract, -1]], [noted]);
    const position = stored(await store.append([only]));
    const [found, ...others] = await readStream(store, contract);
    expect(found).toMatchObject({ ...noted, version: 0, position, commit: { id: only.id, index: 0, count: 1 } });
    expect(others).toEqual([]);
  });

  cases.show('append_many_events_one_commit_versions_are_consecutive', async ({ store }) => {
    const many = events(contract, 7);
    const one = commit([[contract, -1]], many);
    stored(await store.append([one]));
    const found = await readStream(store, contract);
    expect(idsOf(found)).toEqual(idsOf(many));
    expect(versionsOf(found)).toEqual(upTo(7));
    expect(found.map((each) => each.commit)).toEqual(upTo(7).map((index) => ({ id: one.id, index, count: 7 })));
  });

  cases.show('append_one_by_one_advances_version', async ({ store }) => {
    await grow(store, contract, 5);
    expect(versionsOf(await readStream(store, contract))).toEqual(upTo(5));
  });

  cases.show('first_version_is_zero_based', async ({ store }) => {
    stored(await store.append([oneTo(contract, -1)]));
    expect(versionsOf(await readStream(store, contract))).toEqual([0]);
    stored(await store.append([oneTo(contract, 0)]));
  });

  cases.show('append_result_reports_position_at_or_after_every_commit', async ({ store }) => {
    const position = stored(
      await store.append([
        commit([[contract, -1]], events(contract, 3)),
        commit([[request, -1]], events(request, 2)),
        commit([[programme, -1]], events(programme, 1)),
      ]),
    );
    const log = await readLog(store);
    expect(log).toHaveLength(6);
    expect(log.filter((each) => comparePositions(each.position, position) > 0)).toEqual([]);
  });

  cases.show('failed_append_leaves_no_trace', async ({ store }) => {
    await grow(store, contract, 1);
    const [head, log] = [await store.head(), await readLog(store)];
    const lost = commit(
      [
        [contract, 5],
        [request, -1],
      ],
      [...events(contract, 2), ...events(request, 1)],
    );
    refused(await store.append([lost]));
    expect(await store.head()).toEqual(head);
    expect(await readLog(store)).toEqual(log);
    expect(await readStream(store, request)).toEqual([]);
    stored(
      await store.append([
        {
          ...lost,
          reads: [
            { stream: contract, version: 0 },
            { stream: request, version: -1 },
          ],
        },
      ]),
    );
  });

  cases.show('empty_commit_is_rejected_or_noop_as_documented', async ({ store }) => {
    await expect(store.append([commit([[contract, -1]], [])])).rejects.toMatchObject({ fault: 'EMPTY_COMMIT' });
    expect(await store.head()).toBe('empty');
    expect(await store.readAll(START, 10)).toMatchObject({ events: [], end: true });
  });
};

export const expectations = (cases: Cases): void => {
  cases.show('no_stream_succeeds_on_new', async ({ store }) => {
    stored(await store.append([oneTo(contract, -1)]));
  });

  cases.show('no_stream_fails_on_existing', async ({ store }) => {
    await grow(store, contract, 1);
    refused(await store.append([oneTo(contract, -1)]));
    expect(versionsOf(await readStream(store, contract))).toEqual([0]);
  });

  cases.show('exact_version_succeeds', async ({ store }) => {
    await grow(store, contract, 3);
    stored(await store.append([oneTo(contract, 2)]));
    expect(versionsOf(await readStream(store, contract))).toEqual(upTo(4));
  });

  cases.show('exact_version_stale_fails', async ({ store }) => {
    await grow(store, contract, 3);
    for (const stale of [0, 1]) refused(await store.append([oneTo(contract, stale)]));
    expect(versionsOf(await readStream(store, contract))).toEqual(upTo(3));
  });

  cases.show('exact_version_ahead_of_end_fails', async ({ store }) => {
    await grow(store, contract, 3);
    for (const ahead of [3, 4]) refused(await store.append([oneTo(contract, ahead)]));
    expect(versionsOf(await readStream(store, contract))).toEqual(upTo(3));
  });

  cases.show('exact_version_on_missing_stream_fails', async ({ store }) => {
    refused(await store.append([oneTo(contract, 0)]));
    expect(await readStream(store, contract)).toEqual([]);
  });

  cases.show('conflict_error_carries_stream_expected_actual', async ({ store }) => {
    await grow(store, contract, 3);
    const stale = oneTo(contract, 1);
    expect(refused(await store.append([stale]))).toEqual([
      { commit: stale.id, stream: contract, expected: 1, actual: 2 },
    ]);
    const missing = oneTo(request, 4);
    expect(refused(await store.append([missing]))).toEqual([
      { commit: missing.id, stream: request, expected: 4, actual: -1 },
    ]);
  });

  cases.show('write_without_expectation_is_refused', async ({ store }) => {
    await expect(store.append([commit([], [event(contract)])])).rejects.toMatchObject({ fault: 'NO_EXPECTATION' });
    const halfExpected = commit([[contract, -1]], [event(contract), event(request)]);
    await expect(store.append([halfExpected])).rejects.toMatchObject({ fault: 'NO_EXPECTATION' });
    expect(await store.head()).toBe('empty');
  });
};
