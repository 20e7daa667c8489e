import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { Rows } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { useWords } from '../../shell/words.js';

type Contract = Schemas['Contract'];

/** As many as were reported at last. */
const corrected = ({ patients, corrections }: Contract['draws'][number] | Contract['returns'][number]): number =>
  corrections.at(-1)?.patients ?? patients;

const Referrals = ({ contract: { draws, returns } }: { readonly contract: Contract }) => {
  const { ui, format } = useWords();
  const { contracts } = ui;
  return (
    <>
      {draws.length > 0 && (
        <section className="card">
          <h2>{contracts.draws}</h2>
          <Rows
            label={contracts.draws}
            columns={[
              { head: contracts.number },
              { head: contracts.line, isNumber: true },
              { head: contracts.on },
              { head: contracts.patients, isNumber: true },
            ]}
            rows={draws.map((draw) => ({
              key: draw.draw,
              cells: [draw.draw, draw.line, format.date(draw.drawnOn), format.count(corrected(draw))],
            }))}
          />
        </section>
      )}
      {returns.length > 0 && (
        <section className="card">
          <h2>{contracts.returns}</h2>
          <Rows
            label={contracts.returns}
            columns={[
              { head: contracts.number },
              { head: contracts.line, isNumber: true },
              { head: contracts.on },
              { head: contracts.patients, isNumber: true },
            ]}
            rows={returns.map((each) => ({
              key: each.return,
              cells: [each.return, each.line, format.dateOf(each.at), format.count(corrected(each))],
            }))}
          />
        </section>
      )}
    </>
  );
};

/** What has been used of it: the patients referred and returned, the deliveries and the invoices. */
export const Use = ({ contract }: { readonly contract: Contract }) => {
  const { ui, format } = useWords();
  const { contracts } = ui;
  const { deliveries, invoices } = contract;
  return (
    <>
      <Referrals contract={contract} />
      {deliveries.length > 0 && (
        <section className="card">
          <h2>{contracts.deliveries}</h2>
          <Rows
            label={contracts.deliveries}
            columns={[
              { head: contracts.number },
              { head: contracts.line, isNumber: true },
              { head: contracts.on },
              { head: contracts.patients, isNumber: true },
              { head: contracts.invoiced, isNumber: true },
              { head: ui.overview.status },
            ]}
            rows={deliveries.map((each) => ({
              key: each.delivery,
              cells: [
                each.delivery,
                each.line,
                format.date(each.deliveredOn),
                format.count(each.patients),
                format.count(each.used),
                <Status key="status" of={each.status} />,
              ],
            }))}
          />
        </section>
      )}
      {invoices.length > 0 && (
        <section className="card">
          <h2>{ui.invoices.title}</h2>
          <Rows
            label={ui.invoices.title}
            columns={[
              { head: ui.invoices.invoice },
              { head: contracts.patients, isNumber: true },
              { head: ui.overview.status },
            ]}
            rows={invoices.map(({ invoice, lines, status }, index) => ({
              key: invoice,
              cells: [
                <Link key="link" to="/invoices/$invoice" params={{ invoice }}>
                  {ui.invoices.numbered(index + 1)}
                </Link>,
                format.count(lines.reduce((sum, { patients }) => sum + patients, 0)),
                <Status key="status" of={status} />,
              ],
            }))}
          />
        </section>
      )}
    </>
  );
};
