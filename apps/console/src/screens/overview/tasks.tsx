import { nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { api, type paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { ResourceLink } from '../../parts/resource-link.js';
import { Shown } from '../../parts/shown.js';
import { useWords } from '../../shell/words.js';

type Task = paths['/api/v1/tasks']['get']['responses'][200]['content']['application/json']['items'][number];

const LISTED_MAX = 8;

/** What a task is about, said shortly: who, what, how many and for how much; by its reference and trust where the api tells no more. */
const Subject = ({ of: { reference, trust, subject = {} } }: { readonly of: Task }) => {
  const { ui, names, format } = useWords();
  const { provider: nameOf, procedure, trust: trustOf } = useNames();
  const { provider, procedures, patients, amountOre, effect } = subject;
  const facts = [
    provider === undefined ? reference : nameOf(provider),
    provider === undefined && trust !== undefined ? trustOf(trust) : undefined,
    effect && nameIn(names.effects, effect),
    patients === undefined ? undefined : ui.contracts.patientsOf(patients),
    procedures && format.and(procedures.map(procedure)),
  ];
  return (
    <p>
      {facts.filter((fact) => fact !== undefined).join(' · ')}{' '}
      {amountOre !== undefined && <b>{format.money(amountOre)}</b>}
    </p>
  );
};

/** What waits for whoever is signed in. */
export const Tasks = () => {
  const { ui, names, commands, format } = useWords();
  const tasks = useQuery(api.queryOptions('get', '/api/v1/tasks', { params: { query: { limit: LISTED_MAX } } }));
  return (
    <section className="card screen-only">
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
              {items.map((task) => (
                <li key={`${task.command} ${task.resource}`}>
                  <b>
                    <ResourceLink to={task.resource}>{nameIn(commands, task.command)}</ResourceLink>
                  </b>
                  <Subject of={task} />
                  <small>
                    {task.phase !== undefined && `${ui.overview.phase(task.phase)} · `}
                    {ui.overview.since(format.dateOf(task.since))}
                    {task.waitsFor !== undefined &&
                      ` · ${ui.overview.waits}: ${format.and(task.waitsFor.map(({ what }) => nameIn(names.things, what)))}`}
                  </small>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
};
