import { auditReplay } from '../../apps/audit/src/audit-replay.js';
import { auditAsText } from '../../apps/audit/src/report.js';
import { leaveOut } from '@spillrom/postgres/read-models';
import { START } from '@spillrom/event-sourcing';
import { FIRST_INSTANT, instant } from '@spillrom/kernel';
import { readModel } from '@spillrom/read-models';
import { fullLife } from '../../libs/read-models/src/testing/index.js';
import { Ground } from '../read-models/ground.js';

const story = fullLife();
const LATER = 5;
const eventsIn = (commits: typeof story.commits): number => commits.reduce((sum, { events }) => sum + events.length, 0);

describe('a replay beside the read models', () => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await Ground.open();
  });
  afterEach(() => ground.close());

  const audit = () => auditReplay({ log: ground.store, database: ground.url }, () => {});

  it('tells where the log ends, and by how many events each of them is behind it', async () => {
    await ground.append(story.commits.slice(0, -LATER));
    const projector = ground.projector();
    await ground.caughtUp();
    await projector.stop();
    const reached = await ground.head();
    await ground.append(story.commits.slice(-LATER));
    const head = await ground.store.head();
    const missing = eventsIn(story.commits.slice(-LATER));
    const report = await audit();
    const behind = { position: reached, eventsBehind: missing, parked: null, leftOut: [] };
    expect(report).toMatchObject({
      equal: true,
      events: eventsIn(story.commits.slice(0, -LATER)),
      head,
      readModels: [
        { readModel: 'figures', ...behind },
        { readModel: 'registers', ...behind },
      ],
    });
    expect(auditAsText(report)).toContain(`figures: at position ${reached}, ${missing} events behind the log`);
  });

  it('is of what was known at a moment, as of which the read models say the same', async () => {
    await ground.append(story.commits);
    const projector = ground.projector();
    await ground.caughtUp();
    await projector.stop();
    const { events } = await ground.store.readAll(START, 10_000);
    const ends = events.filter(({ commit: { index, count } }) => index === count - 1);
    for (const place of [0, Math.floor(ends.length / 2), ends.length - 1]) {
      const { recordedAt } = ends[place]!;
      const known = ends.findLast((end) => end.recordedAt <= recordedAt)!;
      const report = await auditReplay({ log: ground.store, database: ground.url, knownAt: recordedAt }, () => {});
      expect(report).toMatchObject({ equal: true, lastCommit: known.commit.id, problems: [], differences: [] });
    }
    const before = await auditReplay({ log: ground.store, database: ground.url, knownAt: FIRST_INSTANT }, () => {});
    expect(before).toMatchObject({ equal: true, commits: 0, figures: 0 });
  });

  it('contradicts read models that count a commit as known before it was recorded', async () => {
    await ground.append(story.commits);
    const projector = ground.projector();
    await ground.caughtUp();
    await projector.stop();
    await ground.client.query("UPDATE read.boundary SET known_at = '2001-01-01'");
    const report = await auditReplay(
      { log: ground.store, database: ground.url, knownAt: instant('2002-01-01T00:00:00Z') },
      () => {},
    );
    expect(report).toMatchObject({ equal: false, commits: 0 });
    expect(report.problems).toEqual([expect.stringContaining('after event 0: the read models have reached a commit')]);
  });

  it('says of an empty log that it is one', async () => {
    expect(
      auditAsText(await audit())
        .split('\n')
        .slice(1),
    ).toEqual([
      'the log is empty',
      'figures: at position 0, the end of the log',
      'registers: at position 0, the end of the log',
    ]);
  });

  it('says of read models of another log that this one has no such position', async () => {
    await ground.append(story.commits);
    const projector = ground.projector();
    await ground.caughtUp();
    await projector.stop();
    const other = await Ground.open();
    await other.append(story.commits.slice(0, 3));
    const report = await auditReplay({ log: other.store, database: ground.url }, () => {});
    await other.close();
    expect(report).toMatchObject({ equal: false, readModels: [{ eventsBehind: null }, { eventsBehind: null }] });
    const reached = await ground.head();
    expect(auditAsText(report)).toContain(`figures: at position ${reached}, which this log does not have`);
  });

  it('names what stands still and what an operator left out, with the difference that it makes', async () => {
    await ground.append(story.commits);
    const poison = story.events.findLast(({ type }) => type === 'ReservationReleased')!;
    const post: typeof readModel.post = (event) => {
      if (event.id === poison.id) throw new Error('not yet known how');
      return readModel.post(event);
    };
    const parked: unknown[] = [];
    const projector = ground.projector({
      readModel: { ...readModel, post },
      onParked: (...all) => parked.push(all),
    });
    while (parked.length === 0) await new Promise((later) => setTimeout(later, 5));
    expect(auditAsText(await audit())).toContain(
      `figures: stopped before event ${poison.id} (ReservationReleased) at position ${poison.position}: Error: not yet known how`,
    );
    const { position } = poison;
    const connection = { connectionString: ground.url };
    await leaveOut({ connection, position, reason: 'Seen by two', by: 'operator-1' });
    await ground.caughtUp();
    await projector.stop();
    const report = await audit();
    expect(report.equal).toBe(false);
    expect(report.differences.map(({ key }) => key)).toContain(
      `budget/${story.events[0]!.stream.slice(10)}/1/reserved`,
    );
    expect(auditAsText(report)).toMatch(
      new RegExp(
        `figures: event ${poison.id} \\(ReservationReleased\\) at position ${position} is left out, as operator-1 decided at 20\\S+Z: Seen by two`,
      ),
    );
  });
});
