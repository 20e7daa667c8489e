import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { NewRequest } from '../../parts/new-request.js';
import { More } from '../../parts/more.js';
import { Scroll } from '../../parts/scroll.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { useWords } from '../../shell/words.js';

const RequestTable = ({ requests }: { readonly requests: readonly Schemas['Request'][] }) => {
  const { ui, format } = useWords();
  const { trust } = useNames();
  return (
    <Table>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{ui.requests.reference}</Table.HeaderCell>
          <Table.HeaderCell>{ui.requests.trust}</Table.HeaderCell>
          <Table.HeaderCell>{ui.overview.status}</Table.HeaderCell>
          <Table.HeaderCell className="number">{ui.overview.phaseHeading}</Table.HeaderCell>
          <Table.HeaderCell className="number">{ui.requests.patients}</Table.HeaderCell>
          <Table.HeaderCell>{ui.requests.latest}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {requests.map((request) => (
          <Table.Row key={request.id}>
            <Table.HeaderCell scope="row">
              <Link to="/requests/$request" params={{ request: request.id }}>
                {request.reference}
              </Link>
            </Table.HeaderCell>
            <Table.Cell>{trust(request.trust)}</Table.Cell>
            <Table.Cell>
              <Status of={request.status} />
            </Table.Cell>
            <Table.Cell className="number">{request.phase}</Table.Cell>
            <Table.Cell className="number">
              {format.count(request.cohorts.reduce((sum, { patients }) => sum + patients, 0))}
            </Table.Cell>
            <Table.Cell>
              {request.cohorts
                .map(({ latestTreatmentOn }) => latestTreatmentOn)
                .sort()
                .slice(0, 1)
                .map(format.date)}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
};

/** All requests that one may see, the newest first. */
export const Requests = () => {
  const { ui } = useWords();
  useTitle(ui.requests.title);
  const pages = api.useInfiniteQuery('get', '/api/v1/requests', { params: { query: { limit: 50 } } }, PAGED);
  return (
    <>
      <div className="head">
        <h1>{ui.requests.title}</h1>
        <NewRequest />
      </div>
      <section className="card">
        <Shown of={pages} height={600}>
          {({ pages: all }) => (
            <Scroll label={ui.requests.title}>
              <RequestTable requests={all.flatMap(({ items }) => items)} />
            </Scroll>
          )}
        </Shown>
        {pages.data?.pages[0]?.items.length === 0 && <p className="quiet">{ui.requests.none}</p>}
        <More of={pages} />
      </section>
    </>
  );
};
