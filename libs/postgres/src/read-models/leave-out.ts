import type { Position, StreamName } from '@spillrom/event-sourcing';
import { withClient, type Connection } from '../connection.js';
import type { Parked, ProjectionName } from './checkpoint.js';
import type { Client } from './projection.js';
import { lockRebuilds } from './rebuild.js';

export interface LeavingOut {
  readonly connection: Connection;
  /** Of the event, as the projection that stands still before it names it. */
  readonly position: Position;
  readonly reason: string;
  /** Who decides: an opaque id. */
  readonly by: string;
}

/** What was decided of which event, for which projections. */
export interface Decided {
  readonly event: string;
  readonly type: string;
  readonly projections: readonly ProjectionName[];
  /** The stream of which everything is decided with it, since it begins with the event. */
  readonly stream?: StreamName;
}

/** The decision does not fit what the projections stand at. */
export class DecisionRefused extends Error {
  override readonly name = 'DecisionRefused';
}

interface Case extends Omit<Parked, 'reason' | 'begins'> {
  readonly projection: ProjectionName;
  readonly stream?: StreamName | null;
}

const PARKED = 'SELECT name, parked FROM read.checkpoint WHERE parked IS NOT NULL ORDER BY name FOR UPDATE';

// Who was decided on before may be decided on again, whatever stands still now.
const EARLIER = `
SELECT DISTINCT ON (projection, event) projection, event, type, position::text, stream, decided FROM projections.decision
 WHERE position = $1::bigint ORDER BY projection, event, number DESC`;

const DECIDE = `
INSERT INTO projections.decision (projection, event, type, position, stream, decided, reason, decided_by)
VALUES ($1, $2::uuid, $3, $4::bigint, $5, $6, $7, $8)`;

const LIFT = "UPDATE read.checkpoint SET parked = NULL WHERE name = $1 AND (parked::json ->> 'event') = $2";

type Verdict = 'left out' | 'taken in';

const parkedCases = async (client: Client): Promise<readonly Case[]> => {
  const { rows } = await client.query<{ name: ProjectionName; parked: string }>(PARKED);
  return rows.map(({ name, parked }) => {
    const { begins, ...found } = JSON.parse(parked) as Parked;
    // A row is folded from its first event on; a figure is the sum of whatever there is.
    return { ...found, projection: name, ...(name === 'registers' && begins !== undefined && { stream: begins }) };
  });
};

const earlierCases = async (client: Client, position: Position, decided: Verdict): Promise<readonly Case[]> => {
  const { rows } = await client.query<Case & { decided: Verdict }>(EARLIER, [position]);
  return rows.filter((row) => row.decided === decided);
};

const decide = (
  { connection, position, reason, by }: LeavingOut,
  verdict: Verdict,
  casesOf: (client: Client) => Promise<readonly Case[]>,
  refusal: string,
): Promise<Decided> =>
  withClient(connection, async (client) => {
    await lockRebuilds(client);
    await client.query('BEGIN');
    try {
      const cases = await casesOf(client);
      const [first] = cases;
      if (first === undefined) throw new DecisionRefused(refusal);
      for (const { projection, event, type, stream } of cases) {
        await client.query(DECIDE, [projection, event, type, position, stream ?? null, verdict, reason, by]);
        await client.query(LIFT, [projection, event]);
      }
      await client.query('COMMIT');
      const { event, type } = first;
      const stream = cases.find((each) => each.stream !== undefined && each.stream !== null)?.stream;
      return { event, type, projections: cases.map(({ projection }) => projection), ...(stream && { stream }) };
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  });

/**
 * Records that the projections which stand still before the event at this position pass over it from now on, and lifts their parking:
 * whichever process keeps them goes on by itself. A rebuild keeps to it. Without its first event a row cannot be told, so everything of
 * its stream is left out with that.
 * @throws DecisionRefused when no projection stands still there
 * @throws RebuildRunning
 */
export const leaveOut = (wish: LeavingOut): Promise<Decided> =>
  decide(
    wish,
    'left out',
    async (client) => {
      const here = (await parkedCases(client)).filter(({ position }) => position === wish.position);
      return here.length > 0 ? here : earlierCases(client, wish.position, 'taken in');
    },
    `No projection is stopped at position ${wish.position}, so nothing there can be left out. GET /readyz shows where one is.`,
  );

/**
 * Records that an event which was left out counts again. The read models have it when they are made again, which the caller does next.
 * @throws DecisionRefused when no event at this position is left out
 * @throws RebuildRunning
 */
export const takeIn = (wish: LeavingOut): Promise<Decided> =>
  decide(
    wish,
    'taken in',
    (client) => earlierCases(client, wish.position, 'left out'),
    `No event at position ${wish.position} is left out.`,
  );
