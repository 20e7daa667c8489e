import { nameIn } from '@spillrom/words';
import { api, type paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { usePeople } from '../../api/people.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type Person = paths['/api/v1/people']['get']['responses'][200]['content']['application/json']['items'][number];
type Recused =
  paths['/api/v1/recusals']['get']['responses'][200]['content']['application/json']['items'][number]['recusals'][number];

/** Who may not take part in what, and why. */
export const Recusals = () => {
  const words = useWords();
  const { ui, format } = words;
  const { registers, log } = usePageWords();
  const { provider } = useNames();
  const name = usePeople();
  const title = nameOf(words, '/recusals');
  const list = api.useInfiniteQuery('get', '/api/v1/recusals', { params: { query: { limit: 50 } } }, PAGED);
  const columns: readonly Column<Recused & { readonly person: string }>[] = [
    { name: registers.person, of: ({ person }) => name(person) },
    {
      name: log.about,
      of: ({ provider: of, request }) => (of === undefined ? (request?.slice(0, 8) ?? ui.frame.none) : provider(of)),
    },
    { name: registers.reason, of: ({ reason }) => reason },
    { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
    { name: registers.since, of: ({ recused }) => format.dateOf(recused.at) },
  ];
  return (
    <>
      <Heading title={title} />
      <section className="card">
        <Listed of={list} none={registers.noRecusals}>
          {(rows) => (
            <Rows
              label={title}
              columns={columns}
              rows={rows.flatMap(({ person, recusals }) => recusals.map((each) => ({ person, ...each })))}
              keyOf={({ person, recusal }) => `${person} ${recusal}`}
            />
          )}
        </Listed>
      </section>
    </>
  );
};

/** Who has signed in, in which roles. */
export const People = () => {
  const words = useWords();
  const { names, format, ui } = words;
  const { registers } = usePageWords();
  const { provider } = useNames();
  const title = nameOf(words, '/people');
  const list = api.useInfiniteQuery('get', '/api/v1/people', { params: { query: { limit: 100 } } }, PAGED);
  const columns: readonly Column<Person>[] = [
    { name: registers.person, of: ({ name }) => name ?? ui.frame.unknownPerson },
    { name: registers.organisation, of: ({ organisation = ui.frame.none }) => provider(organisation) },
    { name: registers.roles, of: ({ roles }) => format.and(roles.map((role) => nameIn(names.roles, role))) },
  ];
  return (
    <>
      <Heading title={title} />
      <section className="card">
        <Listed of={list} none={registers.noPeople}>
          {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ actor }) => actor} />}
        </Listed>
      </section>
    </>
  );
};
