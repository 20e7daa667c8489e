/**
 * The tables of the read models in a schema of this name: the migration makes `read` of it, and a rebuild makes a fresh one beside it.
 * All of it can be made again from the log, so a change of these tables is a migration that drops the schema and makes it anew, empty.
 */
export const readSchema = (schema: string): string => `
CREATE SCHEMA ${schema};

CREATE TABLE ${schema}.checkpoint (
  name       text   PRIMARY KEY,
  position   bigint NOT NULL,
  generation bigint NOT NULL,
  known_at   timestamptz,
  parked     text,
  engine     text
);
INSERT INTO ${schema}.checkpoint (name, position, generation) VALUES ('figures', 0, 1), ('registers', 0, 1);
COMMENT ON TABLE ${schema}.checkpoint IS 'How far each projection has come, the generation of its tables, and why it stands still';
COMMENT ON COLUMN ${schema}.checkpoint.engine IS 'The engine of the log whose positions these are';
COMMENT ON COLUMN ${schema}.checkpoint.known_at IS 'The latest recorded time at or before the position';

CREATE TABLE ${schema}.boundary (position bigint PRIMARY KEY, known_at timestamptz NOT NULL);
CREATE INDEX boundary_known_at ON ${schema}.boundary (known_at, position);
COMMENT ON TABLE ${schema}.boundary IS 'The end of every commit, and the latest recorded time at or before it';

CREATE TABLE ${schema}.figure (
  key     text   COLLATE "C" PRIMARY KEY,
  balance bigint NOT NULL
);

CREATE TABLE ${schema}.posting (
  key          text        COLLATE "C" NOT NULL,
  position     bigint      NOT NULL,
  event_id     uuid        NOT NULL,
  delta        bigint      NOT NULL CHECK (delta <> 0),
  balance      bigint      NOT NULL,
  recorded_at  timestamptz NOT NULL,
  effective_on date        NOT NULL,
  source       text        NOT NULL,
  PRIMARY KEY (key, position)
);
COMMENT ON COLUMN ${schema}.posting.balance IS 'The sum of all postings of the key up to and with this one';

${due(schema)}
CREATE TABLE ${schema}.dialogue (
  position    bigint  NOT NULL,
  provider    text    COLLATE "C" NOT NULL,
  at          text    COLLATE "C" NOT NULL,
  happened_on text    COLLATE "C" NOT NULL,
  request     text,
  inquiry     text,
  contract    text,
  contact     integer,
  corrects    integer,
  entry       text    NOT NULL,
  PRIMARY KEY (position, provider)
);
CREATE INDEX dialogue_provider ON ${schema}.dialogue (provider, at, position);
CREATE INDEX dialogue_corrects ON ${schema}.dialogue (provider, corrects) WHERE corrects IS NOT NULL;
CREATE INDEX dialogue_request ON ${schema}.dialogue (request, at, position) WHERE request IS NOT NULL;
COMMENT ON TABLE ${schema}.dialogue IS 'What happened with each provider, in the order of at: contacts, and the lives of inquiries, offers and contracts';
${REGISTERS.map((register) => register(schema)).join('')}`;

type Table = (schema: string) => string;

const due: Table = (schema) => `
CREATE TABLE ${schema}.due (
  register text   NOT NULL,
  id       text   COLLATE "C" NOT NULL,
  command  text   COLLATE "C" NOT NULL,
  target   text   COLLATE "C" NOT NULL,
  due_at   text   COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  version  bigint NOT NULL,
  PRIMARY KEY (register, id, command, target)
);
CREATE INDEX due_in_order ON ${schema}.due (due_at, command, target);
COMMENT ON TABLE ${schema}.due IS 'What falls due and is not held back: a command of the clock, and when';
COMMENT ON COLUMN ${schema}.due.version IS 'Of the stream that the row is made of, when it was last said that this falls due';

CREATE TABLE ${schema}.due_past (
  register text   NOT NULL,
  id       text   COLLATE "C" NOT NULL,
  command  text   COLLATE "C" NOT NULL,
  target   text   COLLATE "C" NOT NULL,
  due_at   text   COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  until    bigint NOT NULL,
  PRIMARY KEY (register, id, command, target, position)
);
COMMENT ON TABLE ${schema}.due_past IS 'What fell due for a row from a position until another, at which it changed';
`;

const nameOf = (column: string): string => column.split(' ')[0]!;

/**
 * One row for each resource: what it is filtered and sorted by, and the row itself as JSON. Beside it, what was there before, without
 * the JSON, which would grow with the square of what happens; and both together.
 */
const register =
  (name: string, columns: readonly string[], indexes: readonly string[]): Table =>
  (schema) => {
    const all = [
      'id         text   COLLATE "C" NOT NULL',
      'position   bigint NOT NULL',
      'created_at text   COLLATE "C" NOT NULL',
      'updated_at text   COLLATE "C" NOT NULL',
      'waiting    text[] NOT NULL',
      ...columns,
    ];
    const names = all.map(nameOf).join(', ');
    return `
CREATE TABLE ${schema}.${name} (
  ${[...all, 'row text NOT NULL', 'PRIMARY KEY (id)'].join(',\n  ')}
);
CREATE INDEX ${name}_created_at ON ${schema}.${name} (created_at, id);
CREATE INDEX ${name}_updated_at ON ${schema}.${name} (updated_at, id);
${indexes.map((column) => `CREATE INDEX ${name}_${column} ON ${schema}.${name} (${column});\n`).join('')}
CREATE TABLE ${schema}.${name}_past (
  ${[...all, 'until bigint NOT NULL', 'PRIMARY KEY (id, position)'].join(',\n  ')}
);
CREATE INDEX ${name}_past_until ON ${schema}.${name}_past (until);
COMMENT ON TABLE ${schema}.${name}_past IS 'What a row was found by from a position until another, at which it changed';

CREATE VIEW ${schema}.${name}_versions AS
  SELECT ${names}, NULL::bigint AS until, row FROM ${schema}.${name}
  UNION ALL SELECT ${names}, until, NULL FROM ${schema}.${name}_past;
`;
  };

const REGISTERS: readonly Table[] = [
  register('programmes', ['case_number text COLLATE "C" NOT NULL', 'name text NOT NULL'], []),
  register(
    'decisions',
    [
      'reference text COLLATE "C" NOT NULL',
      'programme text NOT NULL',
      'status text NOT NULL',
      'kind text NOT NULL',
      'body text NOT NULL',
      'decided_on text COLLATE "C" NOT NULL',
      'case_number text COLLATE "C" NOT NULL',
    ],
    ['reference', 'programme'],
  ),
  register('delegations', [], []),
  register(
    'providers',
    ['status text NOT NULL', 'kind text NOT NULL', 'name text NOT NULL', 'engaged boolean NOT NULL'],
    [],
  ),
  register('rankings', ['programme text NOT NULL', 'trust text NOT NULL'], ['programme']),
  register('recusals', ['status text NOT NULL', 'request text[] NOT NULL', 'provider text[] NOT NULL'], []),
  register(
    'frameworks',
    ['provider text NOT NULL', 'agreement_number text COLLATE "C" NOT NULL', 'procedures text[] NOT NULL'],
    ['provider'],
  ),
  register(
    'requests',
    [
      'reference text COLLATE "C" NOT NULL',
      'programme text NOT NULL',
      'phase integer NOT NULL',
      'trust text NOT NULL',
      'status text NOT NULL',
      'specialties text[] NOT NULL',
      'ever_confirmed boolean NOT NULL',
    ],
    ['reference', 'programme'],
  ),
  register(
    'inquiries',
    [
      'reference text COLLATE "C" NOT NULL',
      'programme text NOT NULL',
      'phase integer NOT NULL',
      'trust text NOT NULL',
      'status text NOT NULL',
      'request text NOT NULL',
      'kind text NOT NULL',
      'specialties text[] NOT NULL',
      'invitee text[] NOT NULL',
      'offers_until text COLLATE "C" NOT NULL',
      'due text COLLATE "C"',
    ],
    ['reference', 'programme', 'request', 'due'],
  ),
  register(
    'contracts',
    [
      'reference text COLLATE "C" NOT NULL',
      'programme text NOT NULL',
      'phase integer NOT NULL',
      'trust text NOT NULL',
      'status text NOT NULL',
      'request text NOT NULL',
      'provider text NOT NULL',
      'framework text',
      'basis text NOT NULL',
      'specialties text[] NOT NULL',
      'ever_confirmed boolean NOT NULL',
      'total_ore bigint NOT NULL',
    ],
    ['reference', 'programme', 'request', 'provider'],
  ),
  register(
    'invoices',
    [
      'programme text',
      'phase integer',
      'trust text',
      'status text NOT NULL',
      'request text',
      'contract text',
      'supplier text NOT NULL',
      'number text COLLATE "C" NOT NULL',
      'invoice_date text COLLATE "C" NOT NULL',
      'due_date text COLLATE "C"',
      'specialties text[] NOT NULL',
      'amount_ore bigint NOT NULL',
    ],
    ['programme', 'contract'],
  ),
  register(
    'credits',
    [
      'programme text NOT NULL',
      'phase integer NOT NULL',
      'trust text NOT NULL',
      'status text NOT NULL',
      'request text NOT NULL',
      'contract text NOT NULL',
      'invoice text NOT NULL',
      'supplier text NOT NULL',
      'number text COLLATE "C" NOT NULL',
      'credit_date text COLLATE "C" NOT NULL',
      'amount_ore bigint NOT NULL',
    ],
    ['programme', 'contract', 'invoice'],
  ),
  register(
    'commands',
    [
      'type text NOT NULL',
      'target text',
      'actor text NOT NULL',
      'role text',
      'organisation text NOT NULL',
      'outcome text NOT NULL',
      'code text',
    ],
    ['actor', 'target'],
  ),
];
