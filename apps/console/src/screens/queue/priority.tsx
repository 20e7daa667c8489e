import { Tag } from '@digdir/designsystemet-react';
import { nameIn } from '@spillrom/words';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { usePeople } from '../../api/people.js';
import { Listed } from '../../parts/listed.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { sightOf, useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';
import { OwnOrder } from './own-order.js';
import { TermBar, TermKey, TermTable, type Queued } from './terms.js';

/** That a decision has put a group where its points would not, and why. */
const Override = ({ of: { to, reason, by, at } }: { readonly of: NonNullable<Queued['override']> }) => {
  const { format } = useWords();
  const { queue } = usePageWords();
  const name = usePeople();
  const { roles } = useSignedIn();
  return (
    <div className="noted">
      <b>{queue.overridden[to]}</b>
      <p>{reason}</p>
      {sightOf(roles) === 'region' && <small>{queue.overriddenBy(name(by), format.dateOf(at))}</small>}
    </div>
  );
};

const Place = ({ of: row, most }: { readonly of: Queued; readonly most: number }) => {
  const { ui, names, format } = useWords();
  const { queue } = usePageWords();
  const { procedure, trust } = useNames();
  const facts = [
    trust(row.trust),
    ui.overview.phase(row.phase),
    ui.contracts.patientsOf(row.patients),
    queue.urgency(row.urgency),
    queue.latest(format.date(row.latestTreatmentOn)),
  ];
  return (
    <li>
      <span className="place">
        <span className="unseen">{queue.place(row.place)}: </span>
        <span aria-hidden="true">{format.count(row.place)}</span>
      </span>
      <div>
        <p className="between">
          <span>
            <b>{procedure(row.procedure)}</b>{' '}
            <Link to="/requests/$request" params={{ request: row.request }}>
              {row.requestReference}
            </Link>
          </span>
          <Status of={row.status} />
        </p>
        <p className="quiet">{facts.join(' · ')}</p>
        {row.override !== undefined && <Override of={row.override} />}
        {row.trustPlace !== undefined && <p className="quiet">{queue.trustPlace(row.trustPlace)}</p>}
        <div className="pointed">
          <TermBar of={row} most={most} />
          <b>{queue.points(row.terms.points)}</b>
        </div>
        {row.waitingData.quality !== 'verified' && (
          <small className="quiet">{queue.quality(nameIn(names.qualities, row.waitingData.quality))}</small>
        )}
        {!row.rule.verified && <Tag data-color="warning">{queue.ruleNotVerified}</Tag>}
      </div>
    </li>
  );
};

const Queue = ({ rows }: { readonly rows: readonly Queued[] }) => {
  const { queue } = usePageWords();
  const most = Math.max(1, ...rows.map(({ terms }) => terms.points));
  return (
    <>
      <p className="lead">{queue.termsLead}</p>
      <TermKey />
      <ol className="queue">
        {rows.map((row) => (
          <Place key={`${row.request} ${row.cohort}`} of={row} most={most} />
        ))}
      </ol>
      <TermTable rows={rows} />
    </>
  );
};

/** The order in which groups are to be covered, with the points that make it. */
export const Priority = () => {
  const words = useWords();
  const { queue } = usePageWords();
  const { roles } = useSignedIn();
  const title = nameOf(words, '/priority');
  useTitle(title);
  const list = api.useInfiniteQuery('get', '/api/v1/priority', { params: { query: { limit: 50 } } }, PAGED);
  const on = list.data?.pages[0]?.on;
  const isOfTrust = sightOf(roles) === 'trust';
  const lead = isOfTrust ? queue.ownPriorityLead : queue.priorityLead;
  return (
    <>
      <div>
        <h1>{title}</h1>
        {on !== undefined && <p className="lead">{lead(words.format.day(on))}</p>}
      </div>
      {isOfTrust && <OwnOrder />}
      <section className="card">
        <Listed of={list} none={queue.noQueue} height={800}>
          {(rows) => <Queue rows={rows} />}
        </Listed>
      </section>
    </>
  );
};
