import type { Position } from '@spillrom/event-sourcing';
import type { Instant, LocalDate, Uuid } from '@spillrom/kernel';
import { figuresPosition, type Ask } from './as-of.js';

/** Where a step is posted: in the figure of this key, by sources that begin like this. */
interface Link<Step extends string> {
  readonly step: Step;
  readonly key: string;
  readonly source: string;
}

/** A movement of one step, down to the event that made it. `amountOre` is signed: what takes back is below zero. */
export interface ChainMovement<Step extends string> {
  /** Which step of the way it belongs to */
  readonly step: Step;
  /** What it comes from: `contracts/<id>` */
  readonly source: string;
  readonly amountOre: string;
  readonly position: Position;
  readonly eventId: Uuid;
  readonly recordedAt: Instant;
  readonly effectiveOn: LocalDate;
}

const CHAIN = `
SELECT l.step, p.source, p.delta::text AS "amountOre", p.position::text, p.event_id AS "eventId",
       to_char(p.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt",
       to_char(p.effective_on, 'YYYY-MM-DD') AS "effectiveOn"
FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS l(step, key, source, place)
JOIN read.posting p ON p.key = l.key AND starts_with(p.source, l.source) AND p.position <= $4::bigint
ORDER BY l.place, p.position`;

/**
 * Every movement of every step up to the end of a commit, by default the last one, in one query: step by step as given, each in log
 * order. Ask within one snapshot.
 */
export const readChain = async <Step extends string>(
  ask: Ask,
  links: readonly Link<Step>[],
  until?: Position,
): Promise<{ readonly position: Position; readonly movements: readonly ChainMovement<Step>[] }> => {
  const columns = [links.map(({ step }) => step), links.map(({ key }) => key), links.map(({ source }) => source)];
  const position = until ?? (await figuresPosition(ask));
  return { position, movements: await ask<ChainMovement<Step>>(CHAIN, [...columns, position]) };
};
