import { comparePositions, START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import { replay } from '../../apps/audit/src/replay/replay.js';
import { asText, reportOn, type Report } from '../../apps/audit/src/report.js';
import { approve, confirm, decide, opened } from '../../libs/read-models/src/testing/index.js';

const PATIENTS = { patients: 3, unitPriceOre: '1000' };

const story = confirm(approve(opened('100000'), 1, [{ patients: 5, reservedOre: '50000' }]), 1, PATIENTS);
const { events, commits } = story;
const END = events.length;

const at = (position: number): Position => String(position) as Position;

/** What the auditor reports of a log whose read models stand at its end, or at the position given, and say the same. */
const audit = async (log: readonly StoredEvent[], upTo = log.at(-1)?.position ?? START): Promise<Report> => {
  const readAll = async (after: Position) => {
    const page = log.filter(({ position }) => after === START || comparePositions(position, after) > 0);
    return { events: page, next: page.at(-1)?.position ?? after, end: true };
  };
  return reportOn(await replay({ readAll }, upTo, () => {}), []);
};

/** The history with the event of this number, from 1, changed. */
const changed = (number: number, change: (event: StoredEvent) => Partial<StoredEvent>): readonly StoredEvent[] =>
  events.map((event, index) => (index === number - 1 ? { ...event, ...change(event) } : event));

describe('a replay', () => {
  it('tells how much it folded and which commit was the last', async () => {
    const lastCommit = commits.at(-1)!.id;
    const report = await audit(events);
    expect(report).toMatchObject({ equal: true, lastCommit, commits: commits.length, events: END, problems: [] });
    expect(report.figures).toBeGreaterThan(10);
    expect(asText(report)).toBe(
      `replayed ${END} events in ${commits.length} commits up to commit ${lastCommit}: ` +
        `all ${report.figures} figures equal those of the read models`,
    );
  });

  it('has no last commit where nothing was ever written', async () => {
    const report = await audit([]);
    expect(report).toMatchObject({ equal: true, lastCommit: null, commits: 0, events: 0, figures: 0 });
    expect(asText(report)).toBe('replayed 0 events in 0 commits: all 0 figures equal those of the read models');
  });

  it('reports the same bytes wherever a store puts the events', async () => {
    const gap = (log: readonly StoredEvent[]) =>
      log.map((event, index) => ({ ...event, position: at(5_000 + 97 * index * index) }));
    const contradiction = changed(7, ({ version }) => ({ version: version + 1 }));
    for (const log of [events, contradiction]) {
      expect(JSON.stringify(await audit(gap(log)))).toBe(JSON.stringify(await audit(log)));
      expect(asText(await audit(gap(log)))).toBe(asText(await audit(log)));
    }
  });

  it('holds the years of the ledger against decisions and invoices', async () => {
    const framed = decide(opened('100000'), { kind: 'yearFrame', fiscalYear: 2022, amountOre: '500' }).events;
    expect(await audit(framed)).toMatchObject({ equal: true });
    const wrong = framed.map((event) =>
      event.type === 'YearFrameChanged' ? { ...event, data: { ...event.data, amountOre: '501' } } : event,
    );
    const sentence = '2022: the ledger has a frame of 501, but decisions made a frame of 500';
    expect(await audit(wrong)).toMatchObject({ equal: false, problems: [expect.stringContaining(sentence)] });
  });

  it('names by its number the first event that does not follow the one before it in its stream', async () => {
    const report = await audit(changed(END, ({ version }) => ({ version: version + 1 })));
    const { stream, version } = events.at(-1)!;
    const sentence = `event ${END}: ${stream} has version ${version + 1} where ${version} is expected`;
    expect(report).toMatchObject({ equal: false, problems: [sentence] });
    expect(asText(report)).toContain(`1 contradictions in the log, 0 figures differ\nfirst contradiction: ${sentence}`);
  });

  it('contradicts an order of positions that does not rise', async () => {
    const { problems } = await audit(changed(3, () => ({ position: at(2) })));
    expect(problems).toEqual(['event 3: its position is not after that of the previous event']);
  });

  it('notes where recorded time goes back, which contradicts nothing', async () => {
    const early = '2022-01-01T00:00:00.000000Z' as Instant;
    const first = commits[0]!.events.length;
    const twice = events.map((event, index) =>
      index === first || index === END - 1 ? { ...event, recordedAt: early } : event,
    );
    const report = await audit(twice);
    expect(report).toMatchObject({ equal: true, recordedTimeFalls: { count: 2, firstEvent: first + 1 }, problems: [] });
    expect(asText(report)).toMatch(new RegExp(`\nrecorded time goes back 2 times, first at event ${first + 1}$`));
    expect(await audit(events)).toMatchObject({ recordedTimeFalls: { count: 0, firstEvent: null } });
  });

  it.each([
    ['has lost its end', events.slice(0, 5), END, 5],
    ['is another', events, END - 1, END - commits.at(-1)!.events.length],
  ])('contradicts a log that %s where the read models stand', async (_, log, upTo, last) => {
    const { equal, problems } = await audit(log, at(upTo));
    expect(problems.slice(-1)).toEqual([
      `after event ${last}: the read models have reached a commit that is not in the log`,
    ]);
    expect(equal).toBe(false);
  });
});
