import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

const ALL = { limit: 50 } as const;
const UNMATCHED = { ...ALL, status: 'unmatched' } as const;

/** Those that came and fit no contract as they are first, then all that one may see, the newest first. */
export const Invoices = () => {
  const { ui, format } = useWords();
  const { invoices } = usePageWords();
  const { provider } = useNames();
  const me = useSignedIn();
  const title = ui.places.invoices;
  useTitle(title);
  const list = api.useInfiniteQuery('get', '/api/v1/invoices', { params: { query: ALL } }, PAGED);
  const inbox = api.useInfiniteQuery('get', '/api/v1/invoices', { params: { query: UNMATCHED } }, PAGED);
  const isWaiting = inbox.data?.pages.some(({ items }) => items.length > 0) === true;
  const columns: readonly Column<Schemas['Invoice']>[] = [
    {
      name: invoices.invoice,
      of: ({ id, number }) => (
        <Link to="/invoices/$invoice" params={{ invoice: id }}>
          {number}
        </Link>
      ),
    },
    { name: ui.contracts.provider, of: ({ supplier }) => provider(supplier) },
    { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
    { name: invoices.date, of: ({ invoiceDate }) => format.date(invoiceDate) },
    {
      name: invoices.contract,
      of: ({ contract, contractReference }) =>
        contract !== undefined && (
          <Link to="/contracts/$contract" params={{ contract }}>
            {contractReference}
          </Link>
        ),
    },
    { name: ui.contracts.amount, isNumber: true, of: ({ amountOre }) => format.money(amountOre) },
  ];
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{invoices.lead}</p>
      <Actions may={mayOf(me)?.filter(({ command }) => command === 'RegisterInvoice')} />
      {isWaiting && (
        <section className="card">
          <h2>{invoices.unmatched}</h2>
          <Listed of={inbox} none={invoices.none} height={200}>
            {(rows) => <Rows label={invoices.unmatched} columns={columns} rows={rows} keyOf={({ id }) => id} />}
          </Listed>
        </section>
      )}
      <section className="card">
        <Listed of={list} none={invoices.none} height={600}>
          {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />}
        </Listed>
      </section>
    </>
  );
};
