import { capital, nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { ContractLinks } from '../../parts/case-links.js';
import { mayOf, type May } from '../../parts/command/may.js';
import { useNumbered } from '../../parts/command/related.js';
import { Crumbs } from '../../parts/crumbs.js';
import { History } from '../../parts/history.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { useTitle } from '../../parts/title.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Changes } from './changes.js';
import { Confirmation, NotConfirmed } from './confirmation.js';
import { useEffectOf } from './effect.js';
import { EffectCard } from './effect-card.js';
import { LineTable } from './line-table.js';
import { Use } from './use.js';

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
  const { contractUse } = usePageWords();
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
      {contract.archiveReference !== undefined && (
        <>
          <dt>{contractUse.archive}</dt>
          <dd>{contract.archiveReference}</dd>
        </>
      )}
      {contract.needsAcceptance && (
        <>
          <dt>{contractUse.acceptance}</dt>
          <dd>
            {contract.acceptance === undefined ? contractUse.notAccepted : format.date(contract.acceptance.acceptedOn)}
          </dd>
        </>
      )}
      <dt>{ui.contracts.rationale}</dt>
      <dd>{contract.rationale}</dd>
    </dl>
  );
};

/** What the forms of its commands begin with, and what they choose from. */
const useKnown = (contract: ContractRow) => {
  const numbered = useNumbered();
  const { id, lines, request } = contract;
  const draft = {
    ...contract,
    lines: lines.map(({ cohort, patients, unitPriceOre, fundingBasis }) => ({
      ...{ cohort, patients, unitPriceOre, fundingBasis },
    })),
  };
  return {
    choices: { line: numbered(lines, 'line') },
    fill: {
      AmendContractDraft: draft,
      RegisterInvoice: { contract: id, supplier: contract.provider },
      ProposeAmendment: { lines: lines.map(({ line, patients }) => ({ line, patients })) },
      DraftContract: { ...draft, request },
    },
  };
};

/** Confirming has a dialog of its own, also where money is missing: its refusal then shows how much, and what could be done. */
const isConfirmation = ({ command, not }: May): boolean =>
  command === 'ConfirmContract' && (not === undefined || not.code === 'ALLOCATION_EXCEEDED');

const Page = ({ contract }: { readonly contract: ContractRow }) => {
  const { ui, format } = useWords();
  const { provider, trust, procedure } = useNames();
  const command = useCommand();
  const all = mayOf(contract) ?? [];
  const confirm = all.find(isConfirmation);
  const effect = useEffectOf(contract, confirm);
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
        {confirm !== undefined && <Confirmation contract={contract} command={command} />}
      </div>
      {sending.step === 'refused' && <NotConfirmed problem={sending.problem} contract={contract} />}
      {sending.step === 'done' && (
        <p className="receipt" role="status">
          {ui.contracts.done(sending.outcome.position)}
        </p>
      )}
      <Actions may={all.filter((each) => each !== confirm)} {...useKnown(contract)} />
      <div className="columns">
        <aside>
          <Facts contract={contract} />
          <HistoryOf contract={contract.id} />
          <ContractLinks contract={contract.id} />
        </aside>
        <div>
          {effect !== undefined && <EffectCard effect={effect} />}
          <section className="card">
            <h2>{ui.contracts.lines}</h2>
            <LineTable contract={contract} />
          </section>
          <Use contract={contract} />
          <Changes contract={contract} />
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
