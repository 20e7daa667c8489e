import { useQuery } from '@tanstack/react-query';
import { api, type paths } from '../../api/client.js';
import { Download } from '../../parts/download.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { Twin } from '../../parts/twin.js';
import { Legend } from '../../pictures/legend.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

const PATH = '/api/v1/programmes/{programme}/forecast';

type Phase = paths[typeof PATH]['get']['responses'][200]['content']['application/json']['items'][number];

const Bar = ({ of }: { readonly of: Phase }) => {
  const parts = [
    ['expended', of.expendedOre],
    ['committed', of.committedOre],
    ['reserved', of.reservedOre],
    ['available', of.availableOre],
  ] as const;
  return (
    <div className="bar-picture thin" aria-hidden="true">
      {parts.map(([fill, ore]) => {
        const width = `${(Number(ore) / Math.max(1, Number(of.allocatedOre))) * 100}%`;
        return Number(ore) > 0 && <span key={fill} className={`fill ${fill}`} style={{ width }} />;
      })}
    </div>
  );
};

const Phases = ({ rows }: { readonly rows: readonly Phase[] }) => {
  const { ui, format } = useWords();
  const { reports } = usePageWords();
  const money = (name: string, of: (row: Phase) => string): Column<Phase> => ({
    name,
    of: (row) => format.money(of(row)),
    isNumber: true,
  });
  const columns: readonly Column<Phase>[] = [
    { name: ui.contracts.phase, of: ({ phase }) => String(phase) },
    money(reports.allocated, ({ allocatedOre }) => allocatedOre),
    money(reports.expended, ({ expendedOre }) => expendedOre),
    money(reports.committed, ({ committedOre }) => committedOre),
    money(reports.reserved, ({ reservedOre }) => reservedOre),
    money(reports.available, ({ availableOre }) => availableOre),
    money(reports.rate, ({ expendedLast8WeeksOre }) => expendedLast8WeeksOre),
    { name: reports.runsOut, of: ({ runsOutOn }) => (runsOutOn === undefined ? '–' : format.date(runsOutOn)) },
    money(reports.unused, ({ unusedAtEndOre }) => unusedAtEndOre),
  ];
  const legend = [
    ['expended', reports.expended],
    ['committed', reports.committed],
    ['reserved', reports.reserved],
    ['available', reports.available],
  ] as const;
  return (
    <>
      <Legend of={legend} />
      <ul className="deadlines">
        {rows.map((row) => (
          <li key={row.phase}>
            <p className="between">
              <b>{ui.overview.phase(row.phase)}</b>
              <span>{row.runsOutOn === undefined ? reports.noEnd : reports.endsOn(format.day(row.runsOutOn))}</span>
            </p>
            <p className="quiet">{reports.unusedAtEnd(format.money(row.unusedAtEndOre), format.day(row.to))}</p>
            <Bar of={row} />
          </li>
        ))}
      </ul>
      <Twin label={reports.forecast}>
        <Rows label={reports.forecast} columns={columns} rows={rows} keyOf={({ phase }) => String(phase)} />
      </Twin>
    </>
  );
};

/** Where the money of each phase is likely to go. */
export const Forecast = ({ programme }: { readonly programme: string }) => {
  const { format } = useWords();
  const { reports } = usePageWords();
  const query = useQuery(api.queryOptions('get', PATH, { params: { path: { programme } } }));
  return (
    <section className="card">
      <h2>{reports.forecast}</h2>
      <Shown of={query} height={300}>
        {({ items, on }) => (
          <>
            <p className="lead">{reports.forecastLead(format.day(on))}</p>
            <Phases rows={items} />
            <Download path={PATH.replace('{programme}', programme)} what={reports.forecast} />
          </>
        )}
      </Shown>
    </section>
  );
};
