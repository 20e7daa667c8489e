import { Link } from '@tanstack/react-router';
import { api, type paths } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
import { Download } from '../../parts/download.js';
import { Listed } from '../../parts/listed.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { useEventName } from '../log/event-name.js';

const PATH = '/api/v1/programmes/{programme}/red-flags';

type Flag = paths[typeof PATH]['get']['responses'][200]['content']['application/json']['items'][number];

const Evidence = ({ of: { type, position, recordedAt } }: { readonly of: Flag['events'][number] }) => {
  const { format } = useWords();
  const { roles } = useSignedIn();
  const eventName = useEventName();
  const said = `${eventName(type)}, ${format.moment(recordedAt)}`;
  if (!roles.includes('auditor')) return <>{said}</>;
  return (
    <Link to="/events/$position" params={{ position }}>
      {said}
    </Link>
  );
};

const One = ({ of: { rule, version, phases, events, about } }: { readonly of: Flag }) => {
  const { ui, format } = useWords();
  const { reports, rules } = usePageWords();
  const { contract, request } = about;
  return (
    <li>
      <p className="between">
        <b>{rules[rule].name}</b>
        <span className="quiet">{format.and(phases.map((phase) => ui.overview.phase(phase)))}</span>
      </p>
      <p>{rules[rule].means}</p>
      {contract !== undefined && (
        <p>
          <Link to="/contracts/$contract" params={{ contract }}>
            {reports.theContract}
          </Link>
        </p>
      )}
      {contract === undefined && request !== undefined && (
        <p>
          <Link to="/requests/$request" params={{ request }}>
            {reports.theRequest}
          </Link>
        </p>
      )}
      <ul>
        {events.map((event) => (
          <li key={event.eventId}>
            <Evidence of={event} />
          </li>
        ))}
      </ul>
      <p>
        <small>{reports.version(version)}</small>
      </p>
    </li>
  );
};

/** What is allowed and somebody should look at, with the events that each flag rests on. */
export const RedFlags = ({ programme }: { readonly programme: string }) => {
  const { reports } = usePageWords();
  const params = { path: { programme }, query: { limit: 50 } };
  const list = api.useInfiniteQuery('get', PATH, { params }, PAGED);
  return (
    <section className="card">
      <h2>{reports.redFlags}</h2>
      <p className="lead">{reports.redFlagsLead}</p>
      <Listed of={list} none={reports.noFlags} height={300}>
        {(rows) => (
          <ul className="deadlines">
            {rows.map((flag, index) => (
              <One key={index} of={flag} />
            ))}
          </ul>
        )}
      </Listed>
      <Download path={PATH.replace('{programme}', programme)} what={reports.redFlags} />
    </section>
  );
};
