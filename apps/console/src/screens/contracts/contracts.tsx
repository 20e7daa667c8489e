import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { More } from '../../parts/more.js';
import { Scroll } from '../../parts/scroll.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { useWords } from '../../shell/words.js';

/** All contracts that one may see, the newest first. */
export const Contracts = () => {
  const { ui, format } = useWords();
  const { provider, trust } = useNames();
  useTitle(ui.contracts.title);
  const pages = api.useInfiniteQuery('get', '/api/v1/contracts', { params: { query: { limit: 50 } } }, PAGED);
  return (
    <>
      <h1>{ui.contracts.title}</h1>
      <section className="card">
        <Shown of={pages} height={600}>
          {({ pages: all }) => (
            <Scroll label={ui.contracts.title}>
              <Table>
                <Table.Head>
                  <Table.Row>
                    <Table.HeaderCell>{ui.requests.reference}</Table.HeaderCell>
                    <Table.HeaderCell>{ui.contracts.provider}</Table.HeaderCell>
                    <Table.HeaderCell>{ui.overview.status}</Table.HeaderCell>
                    <Table.HeaderCell>{ui.requests.trust}</Table.HeaderCell>
                    <Table.HeaderCell>{ui.contracts.period}</Table.HeaderCell>
                    <Table.HeaderCell className="number">{ui.contracts.patients}</Table.HeaderCell>
                    <Table.HeaderCell className="number">{ui.contracts.value}</Table.HeaderCell>
                  </Table.Row>
                </Table.Head>
                <Table.Body>
                  {all
                    .flatMap(({ items }) => items)
                    .map((contract) => (
                      <Table.Row key={contract.id}>
                        <Table.HeaderCell scope="row">
                          <Link to="/contracts/$contract" params={{ contract: contract.id }}>
                            {contract.reference}
                          </Link>
                        </Table.HeaderCell>
                        <Table.Cell>{provider(contract.provider)}</Table.Cell>
                        <Table.Cell>
                          <Status of={contract.status} />
                        </Table.Cell>
                        <Table.Cell>{trust(contract.trust)}</Table.Cell>
                        <Table.Cell>
                          {format.date(contract.from)}–{format.date(contract.to)}
                        </Table.Cell>
                        <Table.Cell className="number">
                          {format.count(contract.lines.reduce((sum, line) => sum + line.patients, 0))}
                        </Table.Cell>
                        <Table.Cell className="number">{format.money(contract.totalOre)}</Table.Cell>
                      </Table.Row>
                    ))}
                </Table.Body>
              </Table>
            </Scroll>
          )}
        </Shown>
        {pages.data?.pages[0]?.items.length === 0 && <p className="quiet">{ui.contracts.none}</p>}
        <More of={pages} />
      </section>
    </>
  );
};
