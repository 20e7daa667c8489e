import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { More } from '../../parts/more.js';
import { Rows } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { useSignedIn } from '../../shell/me.js';
import { useWords } from '../../shell/words.js';

/** All invoices that one may see, the newest first. */
export const Invoices = () => {
  const { ui, format } = useWords();
  const { provider } = useNames();
  const { invoices, contracts } = ui;
  const me = useSignedIn();
  useTitle(invoices.title);
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/invoices',
    { params: { query: { limit: 50 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
    },
  );
  return (
    <>
      <h1>{invoices.title}</h1>
      <p className="lead">{invoices.lead}</p>
      <Actions may={mayOf(me)?.filter(({ command }) => command === 'RegisterInvoice')} />
      <section className="card">
        <Shown of={pages} height={600}>
          {({ pages: all }) => (
            <Rows
              label={invoices.title}
              columns={[
                { head: invoices.invoice },
                { head: contracts.provider },
                { head: ui.overview.status },
                { head: invoices.date },
                { head: invoices.contract },
                { head: contracts.amount, isNumber: true },
              ]}
              rows={all
                .flatMap(({ items }) => items)
                .map((invoice) => ({
                  key: invoice.id,
                  cells: [
                    <Link key="link" to="/invoices/$invoice" params={{ invoice: invoice.id }}>
                      {invoice.number}
                    </Link>,
                    provider(invoice.supplier),
                    <Status key="status" of={invoice.status} />,
                    format.date(invoice.invoiceDate),
                    <Link key="contract" to="/contracts/$contract" params={{ contract: invoice.contract }}>
                      {invoice.contractReference}
                    </Link>,
                    format.money(invoice.amountOre),
                  ],
                }))}
            />
          )}
        </Shown>
        {pages.data?.pages[0]?.items.length === 0 && <p className="quiet">{invoices.none}</p>}
        <More of={pages} />
      </section>
    </>
  );
};
