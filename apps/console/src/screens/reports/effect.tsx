import { capital, nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { api, type paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Download } from '../../parts/download.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { Twin } from '../../parts/twin.js';
import { Legend } from '../../pictures/legend.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

const PATH = '/api/v1/programmes/{programme}/effect';

type Row = paths[typeof PATH]['get']['responses'][200]['content']['application/json']['items'][number];

const keyOf = ({ phase, trust, specialty }: Row): string => `${phase} ${trust} ${specialty}`;

const Bar = ({ of: { bought, treated } }: { readonly of: Row }) => {
  const width = (patients: number) => ({ width: `${(patients / Math.max(1, bought)) * 100}%` });
  return (
    <div className="bar-picture thin" aria-hidden="true">
      {treated > 0 && <span className="fill treated" style={width(treated)} />}
      {bought > treated && <span className="fill contracted" style={width(bought - treated)} />}
    </div>
  );
};

const Figures = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { ui, names, format } = useWords();
  const { reports } = usePageWords();
  const { trust, specialty } = useNames();
  const count = (name: string, of: (row: Row) => number): Column<Row> => ({
    name,
    of: (row) => format.count(of(row)),
    isNumber: true,
  });
  const columns: readonly Column<Row>[] = [
    { name: ui.overview.specialty, of: (row) => specialty(row.specialty) },
    { name: ui.requests.trust, of: (row) => trust(row.trust) },
    { name: ui.contracts.phase, of: ({ phase }) => String(phase) },
    count(reports.bought, ({ bought }) => bought),
    count(reports.treated, ({ treated }) => treated),
    count(reports.inTime, ({ treatedInTime }) => treatedInTime),
    {
      name: reports.breaches,
      of: ({ breachesEndedMin, breachesAvoidedMax }) =>
        reports.between(format.count(breachesEndedMin), format.count(breachesAvoidedMax)),
      isNumber: true,
    },
    {
      name: reports.perTreated,
      of: ({ perTreatedOre }) => (perTreatedOre === undefined ? '–' : format.money(perTreatedOre)),
      isNumber: true,
    },
    { name: reports.source, of: ({ sources }) => sources.join(', ') },
    { name: reports.asOf, of: ({ dataAsOf }) => (dataAsOf === undefined ? '–' : format.date(dataAsOf)) },
    { name: reports.quality, of: ({ quality }) => capital(nameIn(names.qualities, quality)) },
  ];
  const legend = [
    ['treated', reports.treated],
    ['contracted', reports.notTreated],
  ] as const;
  return (
    <>
      <Legend of={legend} />
      <ul className="deadlines">
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <p className="between">
              <b>{specialty(row.specialty)}</b>
              <span>{reports.treatedOf(format.count(row.treated), format.count(row.bought))}</span>
            </p>
            <p className="quiet">{trust(row.trust)}</p>
            <Bar of={row} />
          </li>
        ))}
      </ul>
      <Twin label={reports.effect}>
        <Rows label={reports.effect} columns={columns} rows={rows} keyOf={keyOf} />
      </Twin>
    </>
  );
};

/** What was bought for whom, and what came of it. */
export const EffectReport = ({ programme }: { readonly programme: string }) => {
  const { format } = useWords();
  const { reports } = usePageWords();
  const query = useQuery(api.queryOptions('get', PATH, { params: { path: { programme } } }));
  return (
    <section className="card">
      <h2>{reports.effect}</h2>
      <Shown of={query} height={300}>
        {({ items, on }) => (
          <>
            <p className="lead">{reports.effectLead(format.day(on))}</p>
            {items.length === 0 ? <p className="quiet">{reports.noEffect}</p> : <Figures rows={items} />}
            <Download path={PATH.replace('{programme}', programme)} what={reports.effect} />
          </>
        )}
      </Shown>
    </section>
  );
};
