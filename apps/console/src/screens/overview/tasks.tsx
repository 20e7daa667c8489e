import { nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Shown } from '../../parts/shown.js';
import { useWords } from '../../shell/words.js';

const LISTED_MAX = 8;

/** The contract that a task is about, said shortly; the api's tasks do not say what their subject is worth. */
const OfContract = ({ id }: { readonly id: string }) => {
  const { ui, format } = useWords();
  const { provider, procedure } = useNames();
  const { data } = useQuery(
    api.queryOptions('get', '/api/v1/contracts/{contract}', { params: { path: { contract: id } } }),
  );
  if (data === undefined) return <br />;
  const patients = data.lines.reduce((sum, line) => sum + line.patients, 0);
  return (
    <>
      {provider(data.provider)}: {ui.contracts.patientsOf(patients)},{' '}
      {format.and([...new Set(data.lines.map((line) => procedure(line.procedure)))])}{' '}
      <b>{format.money(data.totalOre)}</b>
    </>
  );
};

const subjectOf = (resource: string): readonly [kind: string, id: string] => {
  const [, , , kind = '', id = ''] = resource.split('/');
  return [kind, id];
};

/** What waits for whoever is signed in. */
export const Tasks = () => {
  const { ui, names, commands, format } = useWords();
  const { trust } = useNames();
  const tasks = useQuery(api.queryOptions('get', '/api/v1/tasks', { params: { query: { limit: LISTED_MAX } } }));
  return (
    <section className="card">
      <h2>
        {ui.overview.tasks}
        {tasks.data !== undefined && (
          <span className="badge">
            {tasks.data.items.length}
            {tasks.data.next && '+'}
          </span>
        )}
      </h2>
      <Shown of={tasks} height={420}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{ui.overview.noTasks}</p>
          ) : (
            <ul className="tasks">
              {items.map((task) => {
                const [kind, id] = subjectOf(task.resource);
                const name = nameIn(commands, task.command);
                return (
                  <li key={`${task.command} ${task.resource}`}>
                    {kind === 'contracts' && (
                      <Link to="/contracts/$contract" params={{ contract: id }}>
                        {name}
                      </Link>
                    )}
                    {kind === 'requests' && (
                      <Link to="/requests/$request" params={{ request: id }}>
                        {name}
                      </Link>
                    )}
                    {kind !== 'contracts' && kind !== 'requests' && <b>{name}</b>}
                    <p>
                      {kind === 'contracts' ? (
                        <OfContract id={id} />
                      ) : (
                        [task.reference, task.trust !== undefined && trust(task.trust)].filter(Boolean).join(' · ')
                      )}
                    </p>
                    <small>
                      {task.phase !== undefined && `${ui.overview.phase(task.phase)} · `}
                      {ui.overview.since(format.dateOf(task.since))}
                      {task.waitsFor !== undefined &&
                        ` · ${ui.overview.waits}: ${format.and(task.waitsFor.map(({ what }) => nameIn(names.things, what)))}`}
                    </small>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Shown>
    </section>
  );
};
