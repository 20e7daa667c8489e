import { Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Rows } from '../../parts/rows.js';
import { useWords } from '../../shell/words.js';

type Line = Schemas['Contract']['lines'][number];

/** What a line of an invoice claims beside what was agreed and done. */
const useFinding = () => {
  const { invoices } = useWords().ui;
  return (unitPriceOre: string, of: Line): { readonly fits: boolean; readonly what: string } => {
    if (BigInt(unitPriceOre) > BigInt(of.unitPriceOre)) return { fits: false, what: invoices.tooDear };
    if (of.invoiced > of.verified) return { fits: false, what: invoices.notDelivered };
    return { fits: true, what: invoices.fits };
  };
};

/** Each line against the contract's price, and against what was treated and what is invoiced in all. */
export const Matched = ({ invoice }: { readonly invoice: Schemas['Invoice'] }) => {
  const { ui, format } = useWords();
  const { procedure } = useNames();
  const { invoices, contracts } = ui;
  const finding = useFinding();
  const { data } = useQuery(
    api.queryOptions('get', '/api/v1/contracts/{contract}', { params: { path: { contract: invoice.contract } } }),
  );
  if (data === undefined) return null;
  return (
    <Rows
      label={invoices.match}
      columns={[
        { head: contracts.line },
        { head: contracts.patients, isNumber: true },
        { head: contracts.unitPrice, isNumber: true },
        { head: invoices.agreed, isNumber: true },
        { head: invoices.verified, isNumber: true },
        { head: invoices.claimed, isNumber: true },
        { head: contracts.amount, isNumber: true },
        { head: invoices.control },
      ]}
      rows={invoice.lines.flatMap((line) => {
        const of = data.lines.find((each) => each.line === line.line);
        if (of === undefined) return [];
        const { fits, what } = finding(line.unitPriceOre, of);
        return [
          {
            key: line.line,
            cells: [
              `${line.line}: ${procedure(of.procedure)}`,
              format.count(line.patients),
              format.money(line.unitPriceOre),
              format.money(of.unitPriceOre),
              format.count(of.verified),
              format.count(of.invoiced),
              format.money(line.amountOre),
              <Tag key="finding" data-color={fits ? 'success' : 'danger'}>
                {what}
              </Tag>,
            ],
          },
        ];
      })}
    />
  );
};
