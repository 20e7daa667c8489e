import { nameIn } from '@spillrom/words';
import type { Schemas } from '../../api/client.js';
import { Rows } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { useWords } from '../../shell/words.js';

type Contract = Schemas['Contract'];

/** What it would be changed into, or was: line by line. */
const useChange = () => {
  const { ui, format } = useWords();
  return ({ from, to, lines, newLines }: Contract['amendments'][number]): string =>
    [
      ...(from === undefined && to === undefined
        ? []
        : [`${from === undefined ? '' : format.date(from)}–${to === undefined ? '' : format.date(to)}`]),
      ...[...lines, ...newLines].map((line) =>
        line.unitPriceOre === undefined
          ? ui.contracts.changeOf(line.line, ui.contracts.patientsOf(line.patients))
          : ui.contracts.changeOf(
              line.line,
              `${ui.contracts.patientsOf(line.patients)} × ${format.money(line.unitPriceOre)}`,
            ),
      ),
    ].join('; ');
};

/** Amendments and reversals, with what became of them. */
export const Changes = ({ contract: { amendments, reversals } }: { readonly contract: Contract }) => {
  const { ui, names } = useWords();
  const { contracts } = ui;
  const change = useChange();
  return (
    <>
      {amendments.length > 0 && (
        <section className="card">
          <h2>{contracts.amendments}</h2>
          <Rows
            label={contracts.amendments}
            columns={[
              { head: contracts.number },
              { head: contracts.changed },
              { head: contracts.rationale },
              { head: ui.overview.status },
            ]}
            rows={amendments.map((each) => ({
              key: each.amendment,
              cells: [each.amendment, change(each), each.reason, <Status key="status" of={each.status} />],
            }))}
          />
        </section>
      )}
      {reversals.length > 0 && (
        <section className="card">
          <h2>{contracts.reversals}</h2>
          <Rows
            label={contracts.reversals}
            columns={[
              { head: contracts.number },
              { head: contracts.of },
              { head: contracts.rationale },
              { head: ui.overview.status },
            ]}
            rows={reversals.map((each) => ({
              key: each.reversal,
              cells: [
                each.reversal,
                nameIn(names.reversed, each.of),
                each.reason,
                <Status key="status" of={each.status} />,
              ],
            }))}
          />
        </section>
      )}
    </>
  );
};
