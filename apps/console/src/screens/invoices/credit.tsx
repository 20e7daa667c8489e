import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Facts } from '../../parts/facts.js';
import { Heading } from '../../parts/heading.js';
import { Rows } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

const Page = ({ credit }: { readonly credit: Schemas['Credit'] }) => {
  const { ui, format } = useWords();
  const { provider } = useNames();
  const { invoices, contractUse } = usePageWords();
  const number = { isNumber: true as const };
  return (
    <>
      <Heading
        title={invoices.creditHeading(credit.number, provider(credit.supplier))}
        status={<Status of={credit.status} />}
      />
      <Actions may={mayOf(credit)} />
      <section className="card">
        <Facts
          of={[
            { name: ui.contracts.amount, value: format.money(credit.amountOre) },
            { name: invoices.creditDate, value: format.date(credit.creditDate) },
            {
              name: invoices.invoice,
              value: (
                <Link to="/invoices/$invoice" params={{ invoice: credit.invoice }}>
                  {invoices.toInvoice}
                </Link>
              ),
            },
            {
              name: invoices.contract,
              value: (
                <Link to="/contracts/$contract" params={{ contract: credit.contract }}>
                  {credit.contractReference}
                </Link>
              ),
            },
            { name: ui.contracts.rationale, value: credit.reason },
            { name: invoices.rejected, value: credit.rejected?.reason },
            {
              name: invoices.receivable,
              value: credit.approved === undefined ? undefined : format.money(credit.approved.receivableOre),
            },
          ]}
        />
      </section>
      <section className="card">
        <h2>{invoices.creditLines}</h2>
        <Rows
          label={invoices.creditLines}
          rows={credit.lines}
          keyOf={({ line }) => String(line)}
          columns={[
            { name: contractUse.line, of: ({ line }) => line },
            { name: ui.contracts.patients, ...number, of: ({ patients }) => format.count(patients) },
            { name: ui.contracts.amount, ...number, of: ({ amountOre }) => format.money(amountOre) },
          ]}
        />
      </section>
    </>
  );
};

/** A credit: what it takes back of which invoice, and what is to be decided on it. */
export const Credit = () => {
  const { credit } = useParams({ from: '/credits/$credit' });
  const query = useQuery(api.queryOptions('get', '/api/v1/credits/{credit}', { params: { path: { credit } } }));
  return (
    <>
      <Crumbs to="/invoices" />
      <Shown of={query} height={600}>
        {(data) => <Page credit={data} key={credit} />}
      </Shown>
    </>
  );
};
