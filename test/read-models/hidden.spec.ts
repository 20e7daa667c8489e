import type { EventStore, Position } from '@spillrom/event-sourcing';
import type { OrgNumber } from '@spillrom/kernel';
import { ReadViews } from '@spillrom/postgres/read-models';
import { readModel, type RegisterName } from '@spillrom/read-models';
import { Client } from 'pg';
import { registerViews } from '../../apps/api/src/views/registers.js';
import { contractId, fullLife, PROGRAMME, requestId, ST_OLAVS } from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const story = fullLife();
const OTHERS = '983974791' as OrgNumber;
const NOWHERE = '018490ff-0000-7000-8000-000000000000';

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : (statement as { readonly text: string }).text;

describe('what a trust may not see', () => {
  let ground: Ground;
  let confirmedAt: Position;
  const query = jest.spyOn(Client.prototype, 'query');
  beforeAll(async () => {
    ground = await Ground.open();
    await ground.append(story.commits);
    const projector = ground.projector();
    await ground.caughtUp();
    await projector.stop();
    confirmedAt = story.events.find(({ type }) => type === 'ContractConfirmed')!.position;
  });
  afterAll(async () => {
    await ground.close();
    query.mockRestore();
  });

  /** Every statement to the database and every read of the log that looking for one row takes, and how it ends. */
  const workOf = async (register: RegisterName, id: string, trust: OrgNumber, asOf?: Position) => {
    const reads: string[] = [];
    const read: EventStore['read'] = (from) => {
      reads.push(`read ${from.length} streams`);
      return ground.store.read(from);
    };
    const views = await ReadViews.open({ url: ground.url, readModel, log: { read } });
    // The first question opens a connection.
    await views.reached();
    const before = query.mock.calls.length;
    const asked = { sight: { of: 'trust', trust }, register, id, ...(asOf !== undefined && { asOf }) } as const;
    const ended = await registerViews(views)
      .one(asked)
      .then(
        () => 'shown',
        (error: { readonly code?: string }) => error.code,
      );
    const statements = (query.mock.calls as readonly (readonly unknown[])[])
      .slice(before)
      .map(([each]) => textOf(each));
    await views.close();
    return { ended, statements, reads };
  };

  it.each<[RegisterName, string, string]>([
    ['requests', requestId(1), NOWHERE],
    ['contracts', contractId(1), NOWHERE],
    // Drafted, and so nobody's but the region's.
    ['contracts', contractId(2), NOWHERE],
    ['decisions', story.events.find(({ stream }) => stream.startsWith('decision-'))!.stream.slice(9), NOWHERE],
    ['rankings', `${PROGRAMME}.${ST_OLAVS}`, `2022-9.${ST_OLAVS}`],
  ])('of %s is looked for by the same work as what is nowhere, now and in the past', async (register, id, nowhere) => {
    for (const asOf of [undefined, confirmedAt]) {
      const hidden = await workOf(register, id, OTHERS, asOf);
      const absent = await workOf(register, nowhere, OTHERS, asOf);
      expect(hidden.ended).toBe('NOT_FOUND');
      expect(absent).toEqual(hidden);
      expect(hidden.statements.length).toBeGreaterThan(2);
    }
  });

  it('is what takes more work once it is seen, so that the count can tell', async () => {
    const [own, absent] = [
      await workOf('requests', requestId(1), ST_OLAVS, confirmedAt),
      await workOf('requests', NOWHERE, ST_OLAVS, confirmedAt),
    ];
    expect([own.ended, absent.ended]).toEqual(['shown', 'NOT_FOUND']);
    expect(own.statements.length).toBeGreaterThan(absent.statements.length);
    expect([own.reads.length, absent.reads.length]).toEqual([2, 0]);
  });
});
