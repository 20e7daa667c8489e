import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { Rows } from '../../parts/rows.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Came = NonNullable<Schemas['Invoice']['received']>;

/** The lines of a document that fits no contract as it is: what it says itself, before anybody has read more into it. */
export const ReceivedLines = ({ lines, references }: Pick<Came, 'lines' | 'references'>) => {
  const { ui, format } = useWords();
  const { invoices, contractUse } = usePageWords();
  const number = { isNumber: true as const };
  const named = [references.contract, references.order, references.buyer].filter((each) => each !== undefined);
  return (
    <section className="card">
      <h2>{invoices.came}</h2>
      {named.length > 0 && (
        <p>
          {invoices.reference}: {named.join(', ')}
        </p>
      )}
      <Rows
        label={invoices.came}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { name: contractUse.line, of: ({ id }) => id },
          { name: invoices.reference, of: ({ reference }) => reference },
          { name: invoices.quantity, ...number, of: ({ quantity }) => quantity },
          { name: invoices.price, ...number, of: ({ priceOre }) => format.price(priceOre) },
          { name: ui.contracts.amount, ...number, of: ({ amountOre }) => format.money(amountOre) },
        ]}
      />
    </section>
  );
};

/** What is wrong with it, with the numbers, as its supplier would be told. */
export const SupplierLetter = ({ invoice }: { readonly invoice: string }) => {
  const { language } = useWords();
  const { invoices } = usePageWords();
  const params = { path: { invoice } };
  const { data } = useQuery(api.queryOptions('get', '/api/v1/invoices/{invoice}/rejection', { params }));
  if (data === undefined) return null;
  return (
    <section className="card">
      <h2>{invoices.letter}</h2>
      <p className="letter">{data[language]}</p>
    </section>
  );
};
