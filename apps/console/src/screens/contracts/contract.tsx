import { capital, nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { useNames } from '../../api/names.js';
import { Crumbs } from '../../parts/crumbs.js';
import { History } from '../../parts/history.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { sightOf, useSignedIn } from '../../shell/me.js';
import { useWords } from '../../shell/words.js';
import { Confirmation, NotConfirmed } from './confirmation.js';
import { effectOf, type Effect } from './effect.js';
import { EffectCard } from './effect-card.js';
import { LineTable } from './line-table.js';

type ContractRow = Schemas['Contract'];

const HistoryOf = ({ contract }: { readonly contract: string }) => {
  const { ui } = useWords();
  const params = { path: { contract }, query: { limit: 200 } };
  return (
    <section className="card">
      <h2>{ui.contracts.history}</h2>
      <History of={useQuery(api.queryOptions('get', '/api/v1/contracts/{contract}/history', { params }))} />
    </section>
  );
};

const Facts = ({ contract }: { readonly contract: ContractRow }) => {
  const { ui, names, format } = useWords();
  const { trust } = useNames();
  return (
    <dl className="card facts">
      <dt>{ui.contracts.total}</dt>
      <dd className="big">{format.money(contract.totalOre)}</dd>
      <dt>{ui.contracts.period}</dt>
      <dd>
        {format.date(contract.from)}–{format.date(contract.to)}
      </dd>
      <dt>{ui.contracts.phase}</dt>
      <dd>
        {contract.phase}, {trust(contract.trust)}
      </dd>
      <dt>{ui.contracts.basis}</dt>
      <dd>{capital(nameIn(names.bases, contract.basis))}</dd>
      <dt>{ui.contracts.request}</dt>
      <dd>
        <Link to="/requests/$request" params={{ request: contract.request }}>
          {contract.requestReference}
        </Link>
      </dd>
      <dt>{ui.contracts.rationale}</dt>
      <dd>{contract.rationale}</dd>
    </dl>
  );
};

/** What a confirmation would do, for those who see the money and as long as it can be confirmed. */
const useEffectOf = (contract: ContractRow): Effect | undefined => {
  const enabled = sightOf(useSignedIn().roles) === 'region' && contract.status === 'drafted';
  const { programme, request, phase } = contract;
  const budget = useQuery({
    ...api.queryOptions('get', '/api/v1/programmes/{programme}/budget-use', {
      params: { path: { programme }, query: { phase } },
    }),
    enabled,
  });
  const served = useQuery({
    ...api.queryOptions('get', '/api/v1/requests/{request}', { params: { path: { request } } }),
    enabled,
  });
  const amounts = budget.data?.phases.find((each) => each.phase === phase);
  if (amounts === undefined || served.data === undefined) return undefined;
  return effectOf(contract, served.data.cohorts, amounts);
};

const Page = ({ contract }: { readonly contract: ContractRow }) => {
  const { ui, format } = useWords();
  const { provider, trust, procedure } = useNames();
  const { roles } = useSignedIn();
  const command = useCommand();
  const effect = useEffectOf(contract);
  const { sending } = command;
  const heading = ui.contracts.heading(provider(contract.provider));
  useTitle(heading);
  const patients = contract.lines.reduce((sum, line) => sum + line.patients, 0);
  const procedures = [...new Set(contract.lines.map((line) => procedure(line.procedure)))];
  return (
    <>
      <div className="head">
        <div>
          <h1>
            {heading} <Status of={contract.status} />
          </h1>
          <p className="lead">
            {ui.contracts.for(ui.contracts.patientsOf(patients), format.and(procedures), trust(contract.trust))} ·{' '}
            {contract.reference}
          </p>
        </div>
        {contract.status === 'drafted' && roles.includes('budget-holder') && (
          <Confirmation contract={contract} command={command} />
        )}
      </div>
      {sending.step === 'refused' && <NotConfirmed problem={sending.problem} contract={contract} effect={effect} />}
      {sending.step === 'done' && (
        <p className="receipt" role="status">
          {ui.contracts.done(sending.outcome.position)}
        </p>
      )}
      <div className="columns">
        <aside>
          <Facts contract={contract} />
          <HistoryOf contract={contract.id} />
        </aside>
        <div>
          {effect !== undefined && <EffectCard effect={effect} />}
          <section className="card">
            <h2>{ui.contracts.lines}</h2>
            <LineTable contract={contract} />
          </section>
        </div>
      </div>
    </>
  );
};

/** A contract: what it is, what confirming it would do, and what has happened to it. */
export const Contract = () => {
  const { contract } = useParams({ from: '/contracts/$contract' });
  const query = useQuery(api.queryOptions('get', '/api/v1/contracts/{contract}', { params: { path: { contract } } }));
  return (
    <>
      <Crumbs to="/contracts" />
      <Shown of={query} height={900}>
        {(data) => <Page contract={data} key={contract} />}
      </Shown>
    </>
  );
};
