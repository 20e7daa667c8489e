import { Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Rows } from '../../parts/rows.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Line = Schemas['Contract']['lines'][number];
type Claim = Schemas['Invoice']['lines'][number];
type Colour = 'success' | 'warning' | 'danger';

/** What a line of an invoice claims beside what was agreed and done. */
const useFinding = () => {
  const { format } = useWords();
  const { invoices } = usePageWords();
  return ({ unitPriceOre, excessOre }: Claim, of: Line): { readonly colour: Colour; readonly what: string } => {
    if (of.invoiced > of.verified) return { colour: 'danger', what: invoices.notDelivered };
    if (excessOre !== undefined) return { colour: 'warning', what: invoices.tolerated(format.money(excessOre)) };
    if (BigInt(unitPriceOre) > BigInt(of.unitPriceOre)) return { colour: 'danger', what: invoices.tooDear };
    return { colour: 'success', what: invoices.fits };
  };
};

/** Each line against the contract's price, and against what was treated and what is invoiced in all. */
export const Matched = ({ invoice, contract }: { readonly invoice: Schemas['Invoice']; readonly contract: string }) => {
  const { ui, format } = useWords();
  const { invoices, contractUse } = usePageWords();
  const { procedure } = useNames();
  const finding = useFinding();
  const { data } = useQuery(
    api.queryOptions('get', '/api/v1/contracts/{contract}', { params: { path: { contract } } }),
  );
  if (data === undefined) return null;
  const rows = invoice.lines.flatMap((line) =>
    data.lines.filter((each) => each.line === line.line).map((of) => ({ line, of })),
  );
  const number = { isNumber: true as const };
  return (
    <Rows
      label={invoices.match}
      rows={rows}
      keyOf={({ line }) => String(line.line)}
      columns={[
        { name: contractUse.line, of: ({ line, of }) => `${line.line}: ${procedure(of.procedure)}` },
        { name: ui.contracts.patients, ...number, of: ({ line }) => format.count(line.patients) },
        { name: ui.contracts.unitPrice, ...number, of: ({ line }) => format.money(line.unitPriceOre) },
        { name: invoices.agreed, ...number, of: ({ of }) => format.money(of.unitPriceOre) },
        { name: invoices.verified, ...number, of: ({ of }) => format.count(of.verified) },
        { name: invoices.claimed, ...number, of: ({ of }) => format.count(of.invoiced) },
        { name: ui.contracts.amount, ...number, of: ({ line }) => format.money(line.amountOre) },
        {
          name: invoices.control,
          of: ({ line, of }) => {
            const { colour, what } = finding(line, of);
            return <Tag data-color={colour}>{what}</Tag>;
          },
        },
      ]}
    />
  );
};
