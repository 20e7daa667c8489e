import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { useTitle } from '../../parts/title.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Timeline } from '../overview/timeline.js';
import { Decisions } from './decisions.js';
import { Years } from './years.js';

interface Change {
  readonly phase: number;
  readonly amountOre: string;
  readonly balanceOre: string;
  readonly decision: string;
  readonly effectiveOn: string;
  readonly position: string;
}

/** What each phase was given and what was moved, with the decision behind it. */
const Allocations = ({ programme }: { readonly programme: string }) => {
  const { ui, format } = useWords();
  const { plan } = usePageWords();
  const query = useQuery(
    api.queryOptions('get', '/api/v1/programmes/{programme}/phase-allocations', { params: { path: { programme } } }),
  );
  const columns: readonly Column<Change>[] = [
    { name: ui.contracts.phase, of: ({ phase }) => phase },
    {
      name: plan.decidedOn,
      of: ({ decision, effectiveOn }) => (
        <Link to="/decisions/$decision" params={{ decision }}>
          {format.date(effectiveOn)}
        </Link>
      ),
    },
    { name: ui.contracts.change, isNumber: true, of: ({ amountOre }) => format.change(amountOre) },
    { name: plan.allocated, isNumber: true, of: ({ balanceOre }) => format.money(balanceOre) },
  ];
  return (
    <section className="card">
      <h2>{plan.allocations}</h2>
      <Shown of={query}>
        {({ items }) => (
          <Rows
            label={plan.allocations}
            columns={columns}
            rows={items.flatMap(({ phase, history }) => history.map((change) => ({ ...change, phase })))}
            keyOf={({ phase, position }) => `${phase} ${position}`}
          />
        )}
      </Shown>
    </section>
  );
};

/** A new plan begins as the one that it takes the place of. */
const planOf = ({ planVersion, phases }: Schemas['Programme']) => ({
  planVersion,
  phases: phases
    .filter(({ status }) => status !== 'closed' && status !== 'cancelled')
    .map(({ phase, trust, rank, from, to }) => ({ phase, trust, rank, from, to })),
});

const OfProgramme = ({ id }: { readonly id: string }) => {
  const { format } = useWords();
  const { now, roles } = useSignedIn();
  // The only kind of decision that a medical director records.
  const isToMove = !roles.includes('programme-secretary');
  const query = useQuery(
    api.queryOptions('get', '/api/v1/programmes/{programme}', { params: { path: { programme: id } } }),
  );
  return (
    <Shown of={query} height={500}>
      {(programme: Schemas['Programme']) => (
        <>
          <Actions
            may={mayOf(programme)?.filter(({ command }) => command === 'RecordDecision')}
            fill={{
              RecordDecision: {
                decidedOn: format.dayInOslo(now),
                ...(isToMove && { body: 'regionalDepartment', effect: { kind: 'virement' } }),
              },
            }}
            whenChosen={{ plan: planOf(programme) }}
          />
          <Timeline programme={programme} today={format.dayInOslo(now)} />
          {programme.years.length > 0 && <Years programme={programme} />}
        </>
      )}
    </Shown>
  );
};

/** The plan of the programme, its money by phase, and the decisions that everything rests on. */
export const Plan = () => {
  const { ui } = useWords();
  const { plan } = usePageWords();
  const me = useSignedIn();
  useTitle(ui.places.plan);
  const query = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 1 } } }));
  return (
    <>
      <h1>{ui.places.plan}</h1>
      <p className="lead">{plan.lead}</p>
      <Shown of={query} height={900}>
        {({ items: [programme] }) =>
          programme === undefined ? (
            <>
              <p>{plan.noProgramme}</p>
              <Actions may={mayOf(me)?.filter(({ command }) => command === 'EstablishProgramme')} />
            </>
          ) : (
            <>
              <OfProgramme id={programme.id} />
              <Decisions waiting />
              <Allocations programme={programme.id} />
              <Decisions waiting={false} />
            </>
          )
        }
      </Shown>
    </>
  );
};
