import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { NewRequest } from '../../parts/new-request.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { useSignedIn } from '../../shell/me.js';
import { useWords } from '../../shell/words.js';
import { Deadlines } from './deadlines.js';
import { Tasks } from './tasks.js';

const UNDER_WAY = ['draft', 'submitted', 'assessed', 'returned', 'approved', 'partlyApproved'];

const OwnRequests = () => {
  const { ui, format } = useWords();
  const { procedure } = useNames();
  const requests = useQuery(api.queryOptions('get', '/api/v1/requests', { params: { query: { limit: 200 } } }));
  return (
    <section className="card">
      <h2>{ui.overview.ownRequests}</h2>
      <p className="lead">{ui.overview.ownRequestsLead}</p>
      <Shown of={requests} height={360}>
        {({ items }) => (
          <ul className="tasks">
            {items
              .filter(({ status }) => UNDER_WAY.includes(status))
              .map((request) => (
                <li key={request.id}>
                  <p className="between">
                    <Link to="/requests/$request" params={{ request: request.id }}>
                      {request.reference}
                    </Link>
                    <Status of={request.status} />
                  </p>
                  <p>{format.and([...new Set(request.cohorts.map((cohort) => procedure(cohort.procedure)))])}</p>
                  <small>
                    {ui.overview.phase(request.phase)} ·{' '}
                    {ui.contracts.patientsOf(request.cohorts.reduce((sum, { patients }) => sum + patients, 0))}
                  </small>
                </li>
              ))}
            {items.length === 0 && <li className="quiet">{ui.requests.none}</li>}
          </ul>
        )}
      </Shown>
    </section>
  );
};

const Quotas = () => {
  const { ui } = useWords();
  const { procedure, provider } = useNames();
  const contracts = useQuery(
    api.queryOptions('get', '/api/v1/contracts', { params: { query: { limit: 200, status: 'confirmed' } } }),
  );
  return (
    <section className="card">
      <h2>{ui.overview.quotas}</h2>
      <p className="lead">{ui.overview.quotasLead}</p>
      <Shown of={contracts} height={200}>
        {({ items }) => {
          const open = items
            .flatMap((contract) => contract.lines.map((line) => ({ contract, line })))
            .map(({ contract, line }) => ({ contract, line, left: line.patients - line.referred + line.returned }))
            .filter(({ left }) => left > 0);
          if (open.length === 0) return <p className="quiet">{ui.overview.noQuotas}</p>;
          return (
            <ul className="tasks">
              {open.map(({ contract, line, left }) => (
                <li key={`${contract.id} ${line.line}`}>
                  <p className="between">
                    <Link to="/contracts/$contract" params={{ contract: contract.id }}>
                      {provider(contract.provider)}
                    </Link>
                    <b>{ui.overview.placesLeft(left)}</b>
                  </p>
                  <small>{procedure(line.procedure)}</small>
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
};

const OwnPhases = ({ phases }: { readonly phases: Schemas['Programme']['phases'] }) => {
  const { ui, format } = useWords();
  if (phases.length === 0) return <p className="quiet">{ui.overview.noPhases}</p>;
  return (
    <ul className="plain">
      {phases.map((phase) => (
        <li key={phase.phase}>
          {ui.overview.windowOf(ui.overview.phase(phase.phase), format.date(phase.from), format.date(phase.to))}{' '}
          <Status of={phase.status} />
        </li>
      ))}
    </ul>
  );
};

/** A trust's overview: its own requests, deadlines, quotas and phases, and no money. */
export const TrustOverview = () => {
  const { ui, format } = useWords();
  const { organisation, now } = useSignedIn();
  const { trust } = useNames();
  useTitle(ui.overview.title);
  const programmes = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 1 } } }));
  const today = format.dayInOslo(now);
  return (
    <>
      <div className="head">
        <div>
          <h1>{ui.overview.title}</h1>
          <p className="lead">{trust(organisation)}</p>
        </div>
        <NewRequest />
      </div>
      <Shown of={programmes} height={900}>
        {({ items: [programme] }) =>
          programme === undefined ? null : (
            <div className="columns">
              <aside>
                <Tasks />
                <Deadlines programme={programme} today={today} />
              </aside>
              <div>
                <section className="card">
                  <h2>{ui.overview.ownPhases}</h2>
                  <OwnPhases phases={programme.phases.filter((each) => each.trust === organisation)} />
                </section>
                <OwnRequests />
                <Quotas />
              </div>
            </div>
          )
        }
      </Shown>
    </>
  );
};
