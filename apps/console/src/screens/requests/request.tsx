import { nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { useNumbered } from '../../parts/command/related.js';
import { RequestLinks } from '../../parts/case-links.js';
import { Crumbs } from '../../parts/crumbs.js';
import { History } from '../../parts/history.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { useWords } from '../../shell/words.js';
import { CohortTable } from './cohort-table.js';

type RequestRow = Schemas['Request'];

const HistoryOf = ({ request }: { readonly request: string }) => {
  const { ui } = useWords();
  const params = { path: { request }, query: { limit: 200 } };
  return (
    <section className="card">
      <h2>{ui.requests.history}</h2>
      <History of={useQuery(api.queryOptions('get', '/api/v1/requests/{request}/history', { params }))} />
    </section>
  );
};

const Facts = ({ request }: { readonly request: RequestRow }) => {
  const { ui, names } = useWords();
  const { quality, source } = request.waitingData;
  return (
    <dl className="card facts">
      <dt>{ui.overview.phaseHeading}</dt>
      <dd>{request.phase}</dd>
      <dt>{ui.requests.justification}</dt>
      <dd>{request.justification}</dd>
      <dt>{ui.requests.waitingData}</dt>
      <dd>{ui.requests.source(source ?? ui.frame.none, nameIn(names.qualities, quality))}</dd>
    </dl>
  );
};

const ContractsOf = ({ request }: { readonly request: RequestRow }) => {
  const { ui } = useWords();
  if (request.contracts.length === 0) return null;
  return (
    <section className="card">
      <h2>{ui.requests.contractsOf}</h2>
      <ul className="plain">
        {request.contracts.map(({ contract, status }) => (
          <li key={contract}>
            <Link to="/contracts/$contract" params={{ contract }}>
              {contract.slice(0, 8)}
            </Link>{' '}
            <Status of={status} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the forms of its commands begin with, and what they choose from. */
const useKnown = (request: RequestRow) => {
  const numbered = useNumbered();
  const { id, cohorts } = request;
  return {
    choices: { cohort: numbered(cohorts, 'cohort') },
    fill: {
      AmendDraft: request,
      AssessRequest: { supply: cohorts.map(({ cohort }) => ({ cohort, kind: 'ownTrust' })) },
      ApproveRequest: { cohorts: cohorts.map(({ cohort, patients }) => ({ cohort, patients })) },
      DraftContract: { request: id, lines: cohorts.map(({ cohort, patients }) => ({ cohort, patients })) },
      DraftInquiry: { request: id, cohorts: cohorts.map(({ cohort, patients }) => ({ cohort, patients })) },
      DeclareRecusal: { request: id },
    },
  };
};

const Page = ({ request }: { readonly request: RequestRow }) => {
  const { ui } = useWords();
  const { trust } = useNames();
  const heading = ui.requests.heading(request.reference, trust(request.trust));
  useTitle(heading);
  return (
    <>
      <h1>
        {heading} <Status of={request.status} />
      </h1>
      <Actions may={mayOf(request)} {...useKnown(request)} />
      <div className="columns">
        <aside>
          <Facts request={request} />
          <HistoryOf request={request.id} />
          <RequestLinks request={request.id} />
        </aside>
        <div>
          <section className="card">
            <h2>{ui.requests.cohorts}</h2>
            <CohortTable request={request} />
          </section>
          <ContractsOf request={request} />
        </div>
      </div>
    </>
  );
};

/** A request: who needs what by when, how far it is covered, and what has happened to it. */
export const Request = () => {
  const { request } = useParams({ from: '/requests/$request' });
  const query = useQuery(api.queryOptions('get', '/api/v1/requests/{request}', { params: { path: { request } } }));
  return (
    <>
      <Crumbs to="/requests" />
      <Shown of={query} height={900}>
        {(data) => <Page request={data} key={request} />}
      </Shown>
    </>
  );
};
