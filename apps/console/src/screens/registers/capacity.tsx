import { api, type paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Section } from '../../parts/section.js';
import { Twin } from '../../parts/twin.js';
import { Legend } from '../../pictures/legend.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Week =
  paths['/api/v1/providers/{provider}/capacity']['get']['responses'][200]['content']['application/json']['items'][number];

const DAY_MS = 86_400_000;
const SHOWN_WEEKS = 26;

/** The ISO week of a day, `2024-W19`: that of its Thursday. */
const weekOf = (day: Date): string => {
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
};

/** One bar a week: what is engaged, what is free, and what is too much. */
const Bars = ({ rows }: { readonly rows: readonly Week[] }) => {
  const { registers } = usePageWords();
  const { specialty } = useNames();
  const most = Math.max(1, ...rows.map(({ declared, engaged }) => Math.max(declared, engaged)));
  const width = (patients: number) => ({ width: `${(patients / most) * 100}%` });
  const legend = [
    ['committed', registers.engaged],
    ['available', registers.free],
    ['missing', registers.overload],
  ] as const;
  return (
    <>
      <Legend of={legend} />
      {rows.map((row) => (
        <div className="funnel" key={`${row.week} ${row.specialty}`}>
          <span>
            {row.week} <small>{specialty(row.specialty)}</small>
          </span>
          <div className="bar-picture thin" aria-hidden="true">
            {row.engaged > row.overload && (
              <span className="fill committed" style={width(row.engaged - row.overload)} />
            )}
            {row.free > 0 && <span className="fill available" style={width(row.free)} />}
            {row.overload > 0 && <span className="fill missing" style={width(row.overload)} />}
          </div>
          <span className="end">{registers.perWeek(row.declared)}</span>
        </div>
      ))}
    </>
  );
};

const CapacityTable = ({ rows }: { readonly rows: readonly Week[] }) => {
  const { ui, format } = useWords();
  const { registers } = usePageWords();
  const { specialty } = useNames();
  const numbers = ['declared', 'engaged', 'free', 'overload'] as const;
  const columns: readonly Column<Week>[] = [
    { name: registers.week, of: ({ week }) => week },
    { name: ui.overview.specialty, of: (row) => specialty(row.specialty) },
    ...numbers.map((number) => ({
      name: registers[number],
      of: (row: Week) => format.count(row[number]),
      isNumber: true as const,
    })),
  ];
  return (
    <Twin label={registers.capacity}>
      <Rows
        label={registers.capacity}
        columns={columns}
        rows={rows}
        keyOf={({ week, specialty: of }) => `${week} ${of}`}
      />
    </Twin>
  );
};

/** What a provider can take from this week on, against what it has promised. */
export const Capacity = ({ provider }: { readonly provider: string }) => {
  const { registers } = usePageWords();
  const { now } = useSignedIn();
  const today = new Date(now);
  const query = {
    fromWeek: weekOf(today),
    toWeek: weekOf(new Date(today.getTime() + SHOWN_WEEKS * 7 * DAY_MS)),
    limit: 200,
  };
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/providers/{provider}/capacity',
    { params: { path: { provider }, query } },
    PAGED,
  );
  return (
    <Section title={registers.capacity} lead={registers.capacityLead}>
      <Listed of={list} none={registers.noCapacity} height={500}>
        {(rows) => (
          <>
            <Bars rows={rows} />
            <CapacityTable rows={rows} />
          </>
        )}
      </Listed>
    </Section>
  );
};
