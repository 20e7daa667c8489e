import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Year = Schemas['Programme']['years'][number];

/** What was expended in the year, credits and reversals deducted. */
const Used = ({ programme, year }: { readonly programme: string; readonly year: Year }) => {
  const { format } = useWords();
  const query = useQuery(
    api.queryOptions('get', '/api/v1/programmes/{programme}/budget-use', {
      params: { path: { programme }, query: { fiscalYear: year.fiscalYear } },
    }),
  );
  return <Shown of={query}>{({ expended }) => <>{format.money(expended)}</>}</Shown>;
};

/** The frame of each year, what of it is used, and whether it is shut. */
export const Years = ({ programme }: { readonly programme: Schemas['Programme'] }) => {
  const { format } = useWords();
  const { plan } = usePageWords();
  const columns: readonly Column<Year>[] = [
    { name: plan.year, of: ({ fiscalYear }) => String(fiscalYear) },
    { name: plan.frame, isNumber: true, of: ({ frameOre }) => format.money(frameOre) },
    { name: plan.used, isNumber: true, of: (year) => <Used programme={programme.id} year={year} /> },
    { name: plan.state, of: ({ isShut }) => (isShut ? plan.shut : plan.running) },
  ];
  return (
    <section className="card">
      <h2>{plan.years}</h2>
      <Rows
        label={plan.years}
        columns={columns}
        rows={programme.years}
        keyOf={({ fiscalYear }) => String(fiscalYear)}
      />
    </section>
  );
};
