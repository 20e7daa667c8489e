import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Contract = Schemas['Contract'];
type Draw = Contract['draws'][number];
type Return = Contract['returns'][number];

/** As many as were reported at last. */
const corrected = ({ patients, corrections }: Draw | Return): number => corrections.at(-1)?.patients ?? patients;

/** A table of what there is some of, under its heading. */
export const Section = <Row,>({
  title,
  rows,
  columns,
  keyOf,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string | number;
}) =>
  rows.length === 0 ? null : (
    <section className="card">
      <h2>{title}</h2>
      <Rows label={title} rows={rows} columns={columns} keyOf={(row) => String(keyOf(row))} />
    </section>
  );

/** What has been used of it: the patients referred and returned, the deliveries and the invoices. */
export const Use = ({ contract }: { readonly contract: Contract }) => {
  const { ui, format } = useWords();
  const { contractUse, invoices } = usePageWords();
  const { draws, returns, deliveries } = contract;
  const patients = { name: ui.contracts.patients, isNumber: true as const };
  const line = {
    ...{ name: contractUse.line, isNumber: true as const },
    of: (row: { readonly line: number }) => row.line,
  };
  return (
    <>
      <Section
        title={contractUse.draws}
        rows={draws}
        keyOf={({ draw }) => draw}
        columns={[
          { name: contractUse.number, of: ({ draw }) => draw },
          line,
          { name: contractUse.on, of: ({ drawnOn }) => format.date(drawnOn) },
          { ...patients, of: (draw) => format.count(corrected(draw)) },
        ]}
      />
      <Section
        title={contractUse.returns}
        rows={returns}
        keyOf={(each) => each.return}
        columns={[
          { name: contractUse.number, of: (each) => each.return },
          line,
          { name: contractUse.on, of: ({ at }) => format.dateOf(at) },
          { ...patients, of: (each) => format.count(corrected(each)) },
        ]}
      />
      <Section
        title={contractUse.deliveries}
        rows={deliveries}
        keyOf={({ delivery }) => delivery}
        columns={[
          { name: contractUse.number, of: ({ delivery }) => delivery },
          line,
          { name: contractUse.on, of: ({ deliveredOn }) => format.date(deliveredOn) },
          { ...patients, of: (each) => format.count(each.patients) },
          { name: contractUse.invoiced, isNumber: true, of: ({ used }) => format.count(used) },
          { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
        ]}
      />
      <Section
        title={ui.places.invoices}
        rows={contract.invoices.map((each, index) => ({ ...each, place: index + 1 }))}
        keyOf={({ invoice }) => invoice}
        columns={[
          {
            name: invoices.invoice,
            of: ({ invoice, place }) => (
              <Link to="/invoices/$invoice" params={{ invoice }}>
                {invoices.numbered(place)}
              </Link>
            ),
          },
          { ...patients, of: ({ lines }) => format.count(lines.reduce((sum, each) => sum + each.patients, 0)) },
          { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
        ]}
      />
    </>
  );
};
