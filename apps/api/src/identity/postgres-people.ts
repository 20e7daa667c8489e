import type { ActorId, OrgNumber, Role } from '@spillrom/kernel';
import type { Pool } from 'pg';
import { nameKey } from './name-key.js';

/** Somebody whom a token has vouched for, as others may look them up. */
export interface PersonRow {
  readonly actor: ActorId;
  /** The name that an operator entered, or else the one in the latest token; missing if there is neither. */
  readonly name?: string;
  /** From the latest token; missing until a token has one. */
  readonly organisation?: OrgNumber;
  readonly roles: readonly Role[];
}

export interface NameChange {
  readonly by: ActorId;
  /** RFC 3339, UTC. */
  readonly at: string;
}

export interface PersonView extends PersonRow {
  /** Who entered a name and when, oldest first. The names themselves are not kept. */
  readonly nameChanges: readonly NameChange[];
}

export interface PeopleQuery {
  /** Part of the name, in upper or lower case. */
  readonly name?: string;
  readonly role?: Role;
  readonly organisation?: string;
  readonly limit: number;
  /** The last person on the previous page. */
  readonly after?: ActorId;
}

export interface PeoplePage {
  readonly items: readonly PersonRow[];
  readonly next?: ActorId;
}

// One person may come by several issuers: the last token counts.
const PEOPLE = `
WITH seen AS (
  SELECT DISTINCT ON (actor) actor, organisation, roles, name, name_key FROM identity.people
  ORDER BY actor, seen_at DESC, issuer, subject
), people AS (
  SELECT actor, organisation, roles, coalesce(entered.name, seen.name) AS name,
    coalesce(entered.name_key, seen.name_key) AS name_key
  FROM seen LEFT JOIN identity.names entered USING (actor)
), places AS (
  SELECT *, name_key IS NULL AS is_nameless, coalesce(name_key, '') COLLATE "C" AS sort_key FROM people
)`;

const LIST = `${PEOPLE}
SELECT actor, organisation, roles, name FROM places
WHERE ($1::text IS NULL OR strpos(name_key, $1) > 0) AND ($2::text IS NULL OR $2 = ANY (roles))
  AND ($3::text IS NULL OR organisation = $3)
  AND ($4::text IS NULL OR
    (is_nameless, sort_key, actor) > (SELECT is_nameless, sort_key, actor FROM places WHERE actor = $4))
ORDER BY is_nameless, sort_key, actor LIMIT $5`;

const ONE = `${PEOPLE} SELECT actor, organisation, roles, name FROM people WHERE actor = $1`;

const CHANGES = `
SELECT changed_by AS by, to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
FROM identity.name_changes WHERE actor = $1 ORDER BY number`;

// The same name again changes nothing.
const ENTER = `
WITH entered AS (
  INSERT INTO identity.names (actor, name, name_key)
  SELECT $1, $2, $3 WHERE EXISTS (SELECT FROM identity.people WHERE actor = $1)
  ON CONFLICT (actor) DO UPDATE SET name = excluded.name, name_key = excluded.name_key WHERE names.name <> excluded.name
  RETURNING actor
)
INSERT INTO identity.name_changes (actor, changed_by) SELECT actor, $4 FROM entered`;

interface Row {
  readonly actor: ActorId;
  readonly organisation: OrgNumber | null;
  readonly roles: readonly Role[];
  readonly name: string | null;
}

const personOf = ({ actor, name, organisation, roles }: Row): PersonRow => ({
  actor,
  ...(name !== null && { name }),
  ...(organisation !== null && { organisation }),
  roles,
});

/** The directory as people look it up. The subjects by which issuers know them never leave the table. */
export class PostgresPeople {
  constructor(private readonly pool: Pool) {}

  /** By name, those without one last. Undefined when nobody has the id that the page should come after. */
  async list({ name, role, organisation, limit, after }: PeopleQuery): Promise<PeoplePage | undefined> {
    if (after !== undefined && (await this.row(after)) === undefined) return undefined;
    const part = name === undefined ? null : nameKey(name);
    const asked = [part, role ?? null, organisation ?? null, after ?? null, limit + 1];
    const { rows } = await this.pool.query<Row>(LIST, asked);
    const items = rows.slice(0, limit).map(personOf);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last !== undefined && { next: last.actor }) };
  }

  async nameOf(actor: ActorId): Promise<string | undefined> {
    return (await this.row(actor))?.name;
  }

  async get(actor: ActorId): Promise<PersonView | undefined> {
    const person = await this.row(actor);
    if (person === undefined) return undefined;
    const { rows } = await this.pool.query<NameChange>(CHANGES, [actor]);
    return { ...person, nameChanges: rows };
  }

  /** Enters a name for somebody and notes by whom; does nothing for an id that nobody has. */
  async enterName(actor: ActorId, name: string, by: ActorId): Promise<void> {
    await this.pool.query(ENTER, [actor, name, nameKey(name), by]);
  }

  private async row(actor: ActorId): Promise<PersonRow | undefined> {
    const { rows } = await this.pool.query<Row>(ONE, [actor]);
    return rows.map(personOf)[0];
  }
}
