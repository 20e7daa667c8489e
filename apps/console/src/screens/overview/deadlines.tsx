import { Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Shown } from '../../parts/shown.js';
import { useWords } from '../../shell/words.js';

type Request = Schemas['Request'];
type Cohort = Request['cohorts'][number];

const DAY_MS = 86_400_000;
const LISTED_MAX = 6;
const SOON_DAYS = 30;

const daysTo = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const isUnderWay = (phases: Schemas['Programme']['phases'], phase: number): boolean =>
  phases.some((each) => each.phase === phase && each.status !== 'closed' && each.status !== 'cancelled');

/** Approved patients of phases that go on, who are not treated, the next deadline first. */
const waiting = (requests: readonly Request[], phases: Schemas['Programme']['phases']) =>
  requests
    .filter(({ phase, status }) => ['approved', 'partlyApproved'].includes(status) && isUnderWay(phases, phase))
    .flatMap((request) => request.cohorts.map((cohort) => ({ request, cohort })))
    .filter(({ cohort }) => cohort.approvedPatients > cohort.treatedPatients)
    .sort((one, other) => (one.cohort.latestTreatmentOn < other.cohort.latestTreatmentOn ? -1 : 1));

const Coverage = ({ of: { approvedPatients, contractedPatients, treatedPatients } }: { readonly of: Cohort }) => {
  const width = (patients: number) => ({ width: `${(patients / approvedPatients) * 100}%` });
  return (
    <div className="bar-picture thin" aria-hidden="true">
      {treatedPatients > 0 && <span className="fill treated" style={width(treatedPatients)} />}
      {contractedPatients > treatedPatients && (
        <span className="fill contracted" style={width(contractedPatients - treatedPatients)} />
      )}
      {approvedPatients > contractedPatients && (
        <span className="fill missing" style={width(approvedPatients - contractedPatients)} />
      )}
    </div>
  );
};

const coveredBy = ({ approvedPatients, contractedPatients }: Cohort): 'covered' | 'partly' | 'none' => {
  if (contractedPatients >= approvedPatients) return 'covered';
  return contractedPatients > 0 ? 'partly' : 'none';
};

/** Who must be treated when. */
export const Deadlines = ({
  programme,
  today,
}: {
  readonly programme: Schemas['Programme'];
  readonly today: string;
}) => {
  const { ui, format } = useWords();
  const { procedure, trust } = useNames();
  const requests = useQuery(api.queryOptions('get', '/api/v1/requests', { params: { query: { limit: 200 } } }));
  return (
    <section className="card">
      <h2>{ui.overview.deadlines}</h2>
      <p className="lead">{ui.overview.deadlinesLead}</p>
      <Shown of={requests} height={300}>
        {({ items }) => {
          const all = waiting(items, programme.phases);
          if (all.length === 0) return <p className="quiet">{ui.overview.noDeadlines}</p>;
          return (
            <ul className="deadlines">
              {all.slice(0, LISTED_MAX).map(({ request, cohort }) => {
                const days = daysTo(today, cohort.latestTreatmentOn);
                return (
                  <li key={`${request.id} ${cohort.cohort}`}>
                    <p className="between">
                      <b>{format.date(cohort.latestTreatmentOn)}</b>
                      <Tag data-color={days < 0 ? 'danger' : days <= SOON_DAYS ? 'warning' : 'neutral'}>
                        {days < 0 ? ui.overview.daysOver(-days) : ui.overview.daysLeft(days)}
                      </Tag>
                    </p>
                    <Link to="/requests/$request" params={{ request: request.id }}>
                      {procedure(cohort.procedure)}
                    </Link>
                    <p>
                      <small>
                        {trust(request.trust)} ·{' '}
                        {ui.overview.notTreated(
                          cohort.approvedPatients - cohort.treatedPatients,
                          cohort.approvedPatients,
                        )}
                        , {ui.overview.covered[coveredBy(cohort)]}
                      </small>
                    </p>
                    <Coverage of={cohort} />
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
};
