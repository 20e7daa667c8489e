import { Tag } from '@digdir/designsystemet-react';
import { capital, nameIn } from '@spillrom/words';
import { api, type paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { useTitle } from '../../parts/title.js';
import { Twin } from '../../parts/twin.js';
import { Legend } from '../../pictures/legend.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type Risk = paths['/api/v1/breach-risk']['get']['responses'][200]['content']['application/json']['items'][number];

const SOON_WEEKS = 4;

const keyOf = ({ weeksLeft, trust, specialty }: Risk): string => `${weeksLeft} ${trust} ${specialty}`;

const sum = (rows: readonly Risk[], of: 'requested' | 'uncovered' | 'breached'): number =>
  rows.reduce((all, row) => all + row[of], 0);

const WeeksLeft = ({ weeks }: { readonly weeks: number }) => {
  const { queue } = usePageWords();
  const color = weeks < 0 ? 'danger' : weeks <= SOON_WEEKS ? 'warning' : 'neutral';
  return <Tag data-color={color}>{weeks < 0 ? queue.weeksOver(-weeks) : queue.weeksLeft(weeks)}</Tag>;
};

const Figures = ({ rows }: { readonly rows: readonly Risk[] }) => {
  const { format } = useWords();
  const { queue } = usePageWords();
  const figures = [
    [queue.inQueue, sum(rows, 'requested')],
    [queue.withoutContract, sum(rows, 'uncovered')],
    [queue.alreadyBreached, sum(rows, 'breached')],
  ] as const;
  return (
    <dl className="card figures">
      {figures.map(([name, patients]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{format.count(patients)}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The patients of a row: treated, with a contract, and without one. */
const Bar = ({ of: { requested, contracted, treated, uncovered } }: { readonly of: Risk }) => {
  const width = (patients: number) => ({ width: `${(patients / requested) * 100}%` });
  return (
    <div className="bar-picture thin" aria-hidden="true">
      {treated > 0 && <span className="fill treated" style={width(treated)} />}
      {contracted > treated && <span className="fill contracted" style={width(contracted - treated)} />}
      {uncovered > 0 && <span className="fill missing" style={width(uncovered)} />}
    </div>
  );
};

const RiskTable = ({ rows }: { readonly rows: readonly Risk[] }) => {
  const words = useWords();
  const { ui, names, format } = words;
  const { queue } = usePageWords();
  const { trust, specialty } = useNames();
  const number = (name: string, of: (row: Risk) => number): Column<Risk> => ({
    name,
    of: (row) => format.count(of(row)),
    isNumber: true,
  });
  const columns: readonly Column<Risk>[] = [
    { name: queue.weeksHeading, of: ({ weeksLeft }) => format.count(weeksLeft) },
    { name: ui.requests.trust, of: (row) => trust(row.trust) },
    { name: ui.overview.specialty, of: (row) => specialty(row.specialty) },
    number(queue.cohorts, ({ cohorts }) => cohorts),
    number(ui.overview.requested, ({ requested }) => requested),
    number(queue.alreadyBreached, ({ breached }) => breached),
    number(ui.overview.approved, ({ approved }) => approved),
    number(ui.overview.contracted, ({ contracted }) => contracted),
    number(ui.overview.treated, ({ treated }) => treated),
    number(queue.withoutContract, ({ uncovered }) => uncovered),
    { name: queue.qualityHeading, of: ({ quality }) => capital(nameIn(names.qualities, quality)) },
  ];
  const label = nameOf(words, '/breach-risk');
  return (
    <Twin label={label}>
      <Rows label={label} columns={columns} rows={rows} keyOf={keyOf} />
    </Twin>
  );
};

const Board = ({ rows }: { readonly rows: readonly Risk[] }) => {
  const { ui } = useWords();
  const { queue } = usePageWords();
  const { trust, specialty } = useNames();
  const legend = [
    ['treated', ui.overview.treated],
    ['contracted', ui.overview.contracted],
    ['missing', queue.withoutContract],
  ] as const;
  return (
    <>
      <Legend of={legend} />
      <ul className="deadlines">
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <p className="between">
              <b>{specialty(row.specialty)}</b>
              <WeeksLeft weeks={row.weeksLeft} />
            </p>
            <p className="between">
              <span className="quiet">
                {trust(row.trust)} · {ui.contracts.patientsOf(row.requested)}
              </span>
              <span className={row.uncovered > 0 ? 'strong' : 'quiet'}>
                {row.uncovered > 0 ? queue.uncovered(row.uncovered, row.requested) : queue.allCovered}
              </span>
            </p>
            <Bar of={row} />
          </li>
        ))}
      </ul>
      <RiskTable rows={rows} />
    </>
  );
};

/** Whose deadlines are near, and how many of those patients nobody has a contract for. */
export const BreachRisk = () => {
  const words = useWords();
  const { queue } = usePageWords();
  const title = nameOf(words, '/breach-risk');
  useTitle(title);
  const list = api.useInfiniteQuery('get', '/api/v1/breach-risk', { params: { query: { limit: 200 } } }, PAGED);
  const on = list.data?.pages[0]?.on;
  const isWhole = list.data !== undefined && !list.hasNextPage;
  return (
    <>
      <div>
        <h1>{title}</h1>
        {on !== undefined && <p className="lead">{queue.riskLead(words.format.day(on))}</p>}
      </div>
      {/* Of a part of the list a sum would say too little. */}
      {isWhole && <Figures rows={list.data.pages.flatMap(({ items }) => items)} />}
      <section className="card">
        <Listed of={list} none={queue.noRisk} height={600}>
          {(rows) => <Board rows={rows} />}
        </Listed>
      </section>
    </>
  );
};
