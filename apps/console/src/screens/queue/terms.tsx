import type { paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Twin } from '../../parts/twin.js';
import { Legend } from '../../pictures/legend.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

export type Queued = paths['/api/v1/priority']['get']['responses'][200]['content']['application/json']['items'][number];

const TERMS = ['deadline', 'breached', 'urgency', 'longestWait'] as const;

/** A square beside the name of each term. */
export const TermKey = () => {
  const { queue } = usePageWords();
  return <Legend of={TERMS.map((term) => [`term-${term}`, queue.terms[term]])} />;
};

/** What the points consist of, to the scale of the most that anybody has. */
export const TermBar = ({ of: { terms }, most }: { readonly of: Queued; readonly most: number }) => (
  <div className="bar-picture term-bar" aria-hidden="true">
    {TERMS.map((term) =>
      terms[term] > 0 ? (
        <span key={term} className={`fill term-${term}`} style={{ width: `${(terms[term] / most) * 100}%` }} />
      ) : null,
    )}
  </div>
);

/** The same in numbers. */
export const TermTable = ({ rows }: { readonly rows: readonly Queued[] }) => {
  const words = useWords();
  const { format } = words;
  const { queue } = usePageWords();
  const { procedure } = useNames();
  const columns: readonly Column<Queued>[] = [
    { name: queue.placeHeading, of: ({ place }) => format.count(place) },
    { name: words.ui.requests.reference, of: ({ requestReference }) => requestReference },
    { name: words.ui.requests.procedure, of: (row) => procedure(row.procedure) },
    ...TERMS.map((term) => ({
      name: queue.terms[term],
      of: ({ terms }: Queued) => format.count(terms[term]),
      isNumber: true as const,
    })),
    { name: queue.pointsHeading, of: ({ terms }) => format.count(terms.points), isNumber: true },
  ];
  const label = nameOf(words, '/priority');
  return (
    <Twin label={label}>
      <Rows label={label} columns={columns} rows={rows} keyOf={({ request, cohort }) => `${request} ${cohort}`} />
    </Twin>
  );
};
