import { capital, nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Crumbs } from '../../parts/crumbs.js';
import { History } from '../../parts/history.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { EffectFacts } from './effect.js';

type DecisionRow = Schemas['Decision'];

const Page = ({ decision }: { readonly decision: DecisionRow }) => {
  const { ui, names, format } = useWords();
  const { plan } = usePageWords();
  const heading = plan.heading(decision.reference);
  useTitle(heading);
  const params = { path: { decision: decision.id }, query: { limit: 200 } };
  const history = useQuery(api.queryOptions('get', '/api/v1/decisions/{decision}/history', { params }));
  return (
    <>
      <div>
        <h1>
          {heading} <Status of={decision.status} />
        </h1>
        <p className="lead">{capital(nameIn(names.effects, decision.effect.kind))}</p>
      </div>
      <Actions may={mayOf(decision)} />
      <div className="columns">
        <aside>
          <section className="card">
            <h2>{plan.history}</h2>
            <History of={history} />
          </section>
        </aside>
        <div>
          <section className="card">
            <h2>{plan.effect}</h2>
            <EffectFacts of={decision.effect} />
          </section>
          <section className="card">
            <h2>{plan.made}</h2>
            <dl className="facts">
              <dt>{plan.body}</dt>
              <dd>{capital(nameIn(names.bodies, decision.body))}</dd>
              <dt>{plan.decidedOn}</dt>
              <dd>{format.date(decision.decidedOn)}</dd>
              <dt>{plan.caseNumber}</dt>
              <dd>{decision.caseNumber}</dd>
              {decision.reason !== undefined && (
                <>
                  <dt>{ui.contracts.rationale}</dt>
                  <dd>{decision.reason}</dd>
                </>
              )}
            </dl>
          </section>
        </div>
      </div>
    </>
  );
};

/** A decision: what it does, who made it, and whether a second person stands behind it. */
export const Decision = () => {
  const { decision } = useParams({ from: '/decisions/$decision' });
  const query = useQuery(api.queryOptions('get', '/api/v1/decisions/{decision}', { params: { path: { decision } } }));
  return (
    <>
      <Crumbs to="/plan" />
      <Shown of={query} height={700}>
        {(data) => <Page decision={data} key={decision} />}
      </Shown>
    </>
  );
};
