import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { Shown } from '../../parts/shown.js';
import { useTitle } from '../../parts/title.js';
import { useSignedIn } from '../../shell/me.js';
import { useWords } from '../../shell/words.js';
import { Deadlines } from './deadlines.js';
import { PhaseMoney, type BudgetUse } from './phase-money.js';
import { PatientFunnel } from './patient-funnel.js';
import { Tasks } from './tasks.js';
import { Timeline } from './timeline.js';

const KeyFigures = ({ budget, programme }: { readonly budget: BudgetUse; readonly programme: string }) => {
  const { ui, format } = useWords();
  const { appropriated, allocated, unallocated, expended, paid } = budget;
  const figures = [
    ['appropriated', ui.overview.appropriated, appropriated, format.money(appropriated)],
    ['allocated', ui.overview.allocated, allocated, ui.overview.ofAppropriation(format.share(allocated, appropriated))],
    [
      'unallocated',
      ui.overview.unallocated,
      unallocated,
      ui.overview.ofAppropriation(format.share(unallocated, appropriated)),
    ],
    ['expended', ui.overview.expended, expended, ui.overview.paid(format.millions(paid))],
  ] as const;
  return (
    <dl className="card figures">
      {figures.map(([figure, name, ore, below]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Link to="/explain" search={{ programme, figure }}>
              <strong>{format.millions(ore)}</strong>
            </Link>
            <small>{below}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const OfProgramme = ({ programme }: { readonly programme: Schemas['Programme'] }) => {
  const { ui, format } = useWords();
  const { now } = useSignedIn();
  const today = format.dayInOslo(now);
  const path = { programme: programme.id };
  const budget = useQuery(api.queryOptions('get', '/api/v1/programmes/{programme}/budget-use', { params: { path } }));
  const counts = useQuery(
    api.queryOptions('get', '/api/v1/programmes/{programme}/patient-counts', { params: { path } }),
  );
  return (
    <>
      <div className="head">
        <div>
          <h1>{ui.overview.title}</h1>
          <p className="lead">
            {programme.name} · {programme.caseNumber}
          </p>
        </div>
        <p className="quiet">{ui.overview.updated(format.day(today))}</p>
      </div>
      <Shown of={budget} height={110}>
        {(data) => <KeyFigures budget={data} programme={programme.id} />}
      </Shown>
      <div className="columns">
        <aside>
          <Tasks />
          <Deadlines programme={programme} today={today} />
        </aside>
        <div>
          <section className="card">
            <h2>{ui.overview.money}</h2>
            <p className="lead">{ui.overview.moneyLead}</p>
            <Shown of={budget} height={560}>
              {(data) => <PhaseMoney programme={programme} budget={data} />}
            </Shown>
          </section>
          <Timeline programme={programme} today={today} />
        </div>
      </div>
      <section className="card">
        <h2>{ui.overview.patients}</h2>
        <p className="lead">{ui.overview.patientsLead}</p>
        <Shown of={counts} height={260}>
          {(data) => <PatientFunnel programme={programme} counts={data.items} />}
        </Shown>
      </section>
    </>
  );
};

/** The region's overview: of the newest programme, since most have one. */
export const RegionOverview = () => {
  const { ui } = useWords();
  useTitle(ui.overview.title);
  const programmes = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 1 } } }));
  return (
    <Shown of={programmes} height={1600}>
      {({ items: [programme] }) =>
        programme === undefined ? <h1>{ui.overview.title}</h1> : <OfProgramme programme={programme} />
      }
    </Shown>
  );
};
