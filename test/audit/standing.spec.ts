import { auditReplay } from '../../apps/audit/src/audit-replay.js';
import { auditAsText } from '../../apps/audit/src/report.js';
import { leaveOut } from '@spillrom/postgres/read-models';
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
