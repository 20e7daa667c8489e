import { nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Crumbs } from '../../parts/crumbs.js';
import { History } from '../../parts/history.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Section } from '../contracts/use.js';
import { Credits, useCreditChoices } from './credits.js';
import { Matched } from './matched.js';
import { ReceivedLines, SupplierLetter } from './received.js';

type InvoiceRow = Schemas['Invoice'];

const Disputes = ({ invoice }: { readonly invoice: InvoiceRow }) => {
  const { format } = useWords();
  const { invoices } = usePageWords();
  return invoice.disputes.map(({ reason, disputed, resolved }) => (
    <Fragment key={disputed.at}>
      <dt>{invoices.disputed}</dt>
      <dd>
        {format.dateOf(disputed.at)}: {reason}
      </dd>
      {resolved !== undefined && (
        <>
          <dt>{invoices.resolved}</dt>
          <dd>
            {format.dateOf(resolved.at)}: {resolved.resolution}
          </dd>
        </>
      )}
    </Fragment>
  ));
};

const Facts = ({ invoice }: { readonly invoice: InvoiceRow }) => {
  const { ui, format } = useWords();
  const { trust } = useNames();
  const { invoices, contractUse } = usePageWords();
  return (
    <dl className="card facts">
      <dt>{ui.contracts.amount}</dt>
      <dd className="big">{format.money(invoice.amountOre)}</dd>
      <dt>{invoices.date}</dt>
      <dd>{format.date(invoice.invoiceDate)}</dd>
      {invoice.dueDate !== undefined && (
        <>
          <dt>{invoices.due}</dt>
          <dd>{format.date(invoice.dueDate)}</dd>
        </>
      )}
      {invoice.contract !== undefined && (
        <>
          <dt>{invoices.contract}</dt>
          <dd>
            <Link to="/contracts/$contract" params={{ contract: invoice.contract }}>
              {invoice.contractReference}
            </Link>
          </dd>
        </>
      )}
      {invoice.trust !== undefined && (
        <>
          <dt>{ui.contracts.phase}</dt>
          <dd>
            {invoice.phase}, {trust(invoice.trust)}
          </dd>
        </>
      )}
      {invoice.archiveReference !== undefined && (
        <>
          <dt>{contractUse.archive}</dt>
          <dd>{invoice.archiveReference}</dd>
        </>
      )}
      {invoice.payment !== undefined && (
        <>
          <dt>{invoices.paid}</dt>
          <dd>
            {format.date(invoice.payment.paidOn)}, {invoice.payment.reference}
          </dd>
        </>
      )}
      {invoice.creditedOre !== '0' && (
        <>
          <dt>{invoices.credited}</dt>
          <dd>{format.money(invoice.creditedOre)}</dd>
        </>
      )}
      {invoice.receivableOre !== '0' && (
        <>
          <dt>{invoices.receivable}</dt>
          <dd>{format.money(invoice.receivableOre)}</dd>
        </>
      )}
      <Disputes invoice={invoice} />
      {invoice.rejected !== undefined && (
        <>
          <dt>{invoices.rejected}</dt>
          <dd>{invoice.rejected.reason}</dd>
        </>
      )}
    </dl>
  );
};

const Page = ({ invoice }: { readonly invoice: InvoiceRow }) => {
  const { ui, names, format } = useWords();
  const { provider } = useNames();
  const { now } = useSignedIn();
  const { invoices, contractUse } = usePageWords();
  const heading = invoices.heading(invoice.number, provider(invoice.supplier));
  useTitle(heading);
  const choices = useCreditChoices(invoice);
  const payable = String(BigInt(invoice.amountOre) - BigInt(invoice.creditedOre));
  const params = { path: { invoice: invoice.id }, query: { limit: 200 } };
  const history = useQuery(api.queryOptions('get', '/api/v1/invoices/{invoice}/history', { params }));
  return (
    <>
      <h1>
        {heading} <Status of={invoice.status} />
      </h1>
      <Actions
        may={mayOf(invoice)}
        fill={{
          RecordPayment: { amountOre: payable, paidOn: format.dayInOslo(now) },
          RecordRefund: { amountOre: invoice.receivableOre, receivedOn: format.dayInOslo(now) },
        }}
        choices={choices}
      />
      <div className="columns">
        <aside>
          <Facts invoice={invoice} />
          <section className="card">
            <h2>{invoices.history}</h2>
            <History of={history} />
          </section>
        </aside>
        <div>
          {invoice.status === 'unmatched' && invoice.received !== undefined && (
            <>
              <ReceivedLines {...invoice.received} />
              <SupplierLetter invoice={invoice.id} />
            </>
          )}
          {invoice.contract !== undefined && invoice.lines.length > 0 && (
            <section className="card">
              <h2>{invoices.match}</h2>
              <Matched invoice={invoice} contract={invoice.contract} />
            </section>
          )}
          <Credits invoice={invoice} />
          <Section
            title={contractUse.reversals}
            rows={invoice.reversals}
            keyOf={({ reversal }) => reversal}
            columns={[
              { name: contractUse.number, of: ({ reversal }) => reversal },
              { name: contractUse.of, of: ({ of }) => nameIn(names.reversed, of) },
              { name: ui.contracts.rationale, of: ({ reason }) => reason },
              { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
            ]}
          />
        </div>
      </div>
    </>
  );
};

/** An invoice: what it claims against what was agreed and done, and what has happened to it. */
export const Invoice = () => {
  const { invoice } = useParams({ from: '/invoices/$invoice' });
  const query = useQuery(api.queryOptions('get', '/api/v1/invoices/{invoice}', { params: { path: { invoice } } }));
  return (
    <>
      <Crumbs to="/invoices" />
      <Shown of={query} height={900}>
        {(data) => <Page invoice={data} key={invoice} />}
      </Shown>
    </>
  );
};
