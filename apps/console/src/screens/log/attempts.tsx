import { capital, nameIn, sentenceOf } from '@spillrom/words';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
import { usePeople } from '../../api/people.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type Attempt = Schemas['CommandRecord'];
type Outcome = Attempt['outcome'];

const OUTCOMES = ['refused', 'denied', 'accepted'] as const;

/** The rules that were broken, in words; of a denial that was hidden only that it was one. */
const Why = ({ of: { violations = [], code } }: { readonly of: Attempt }) => {
  const words = useWords();
  if (violations.length === 0) return <>{code ?? words.ui.frame.none}</>;
  return (
    <>
      {violations.map((violation) => (
        <p key={JSON.stringify(violation)}>{sentenceOf(words, violation)}</p>
      ))}
    </>
  );
};

/** Every command that was decided, and why some were not carried out. */
export const Attempts = () => {
  const words = useWords();
  const { commands, names, format } = words;
  const { log } = usePageWords();
  const name = usePeople();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | undefined>('refused');
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/commands',
    { params: { query: { limit: 50, ...(outcome !== undefined && { outcome }) } } },
    PAGED,
  );
  const title = nameOf(words, '/attempts');
  const columns: readonly Column<Attempt>[] = [
    { name: log.what, of: ({ type }) => nameIn(commands, type) },
    { name: log.outcome, of: (row) => capital(log.outcomes[row.outcome]) },
    { name: log.rule, of: (row) => <Why of={row} /> },
    {
      name: log.who,
      of: ({ actor, role }) => (
        <>
          {name(actor)} {role !== undefined && <small>{nameIn(names.roles, role)}</small>}
        </>
      ),
    },
    { name: log.when, of: ({ decidedAt }) => format.moment(decidedAt) },
    {
      name: log.number,
      of: ({ position }) => (
        <Link to="/events/$position" params={{ position }}>
          {position}
        </Link>
      ),
    },
  ];
  return (
    <>
      <Heading title={title} lead={log.attemptsLead} />
      <div className="card asked">
        <div className="field">
          <label htmlFor={id}>{log.outcome}</label>
          <select
            id={id}
            className="ds-input"
            value={outcome ?? ''}
            onChange={({ target }) => setOutcome(OUTCOMES.find((each) => each === target.value))}
          >
            {OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {capital(log.outcomes[each])}
              </option>
            ))}
            <option value="">{log.allOutcomes}</option>
          </select>
        </div>
      </div>
      <section className="card">
        <Listed of={list} none={log.noAttempts} height={600}>
          {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ command }) => command} />}
        </Listed>
      </section>
    </>
  );
};
