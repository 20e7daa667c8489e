import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

/** All framework agreements, the newest first. */
export const Frameworks = () => {
  const words = useWords();
  const { ui, format } = words;
  const { registers } = usePageWords();
  const { provider } = useNames();
  const title = nameOf(words, '/frameworks');
  const list = api.useInfiniteQuery('get', '/api/v1/frameworks', { params: { query: { limit: 50 } } }, PAGED);
  const columns: readonly Column<Schemas['Framework']>[] = [
    {
      name: registers.agreement,
      of: ({ framework, agreementNumber }) => (
        <Link to="/frameworks/$framework" params={{ framework }}>
          {agreementNumber}
        </Link>
      ),
    },
    { name: ui.contracts.provider, of: (row) => provider(row.provider) },
    { name: ui.contracts.period, of: ({ from, to }) => `${format.date(from)}–${format.date(to)}` },
    { name: registers.ceiling, of: ({ ceilingOre }) => format.money(ceilingOre), isNumber: true },
    { name: registers.left, of: ({ remainingOre }) => format.money(remainingOre), isNumber: true },
  ];
  return (
    <>
      <Heading title={title} />
      <section className="card">
        <Listed of={list} none={registers.noFrameworks}>
          {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />}
        </Listed>
      </section>
    </>
  );
};
