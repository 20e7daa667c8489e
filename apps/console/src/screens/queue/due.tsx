import { nameIn } from '@spillrom/words';
import { api, type paths } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
import { Listed } from '../../parts/listed.js';
import { ResourceLink } from '../../parts/resource-link.js';
import { Rows, type Column } from '../../parts/rows.js';
import { useTitle } from '../../parts/title.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type DueItem = paths['/api/v1/due']['get']['responses'][200]['content']['application/json']['items'][number];

/** What the system will do by itself, and when. */
export const Due = () => {
  const words = useWords();
  const { commands, format } = words;
  const { queue } = usePageWords();
  const title = nameOf(words, '/due');
  useTitle(title);
  const list = api.useInfiniteQuery('get', '/api/v1/due', { params: { query: { limit: 50 } } }, PAGED);
  const columns: readonly Column<DueItem>[] = [
    { name: queue.dueAt, of: ({ dueAt }) => format.moment(dueAt) },
    { name: queue.dueWhat, of: ({ command }) => nameIn(commands, command) },
    {
      name: queue.dueOn,
      of: ({ resource, reference }) => <ResourceLink to={resource}>{reference ?? words.ui.frame.none}</ResourceLink>,
    },
  ];
  return (
    <>
      <div>
        <h1>{title}</h1>
        <p className="lead">{queue.dueLead}</p>
      </div>
      <section className="card">
        <Listed of={list} none={queue.noDue}>
          {(rows) => (
            <Rows
              label={title}
              columns={columns}
              rows={rows}
              keyOf={({ command, resource }) => `${command} ${resource}`}
            />
          )}
        </Listed>
      </section>
    </>
  );
};
