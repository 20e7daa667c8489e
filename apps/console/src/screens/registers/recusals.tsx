import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { usePeople } from '../../api/people.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type Recused = Schemas['Recusals']['recusals'][number] & { readonly person: string };

/** What can be done with somebody's recusals; only whoever may do anything asks. */
const OfPerson = ({ person }: { readonly person: string }) => {
  const name = usePeople();
  const { data } = useQuery(
    api.queryOptions('get', '/api/v1/recusals/{actor}', { params: { path: { actor: person } } }),
  );
  const may = data && mayOf(data);
  if (may === undefined || may.length === 0) return null;
  return (
    <section>
      <h2>{name(person)}</h2>
      <Actions may={may} />
    </section>
  );
};

/** Who may not take part in what, and why; whoever may recuse another begins with that person. */
export const Recusals = () => {
  const words = useWords();
  const { ui, format } = words;
  const { registers, log } = usePageWords();
  const { provider } = useNames();
  const name = usePeople();
  const me = useSignedIn();
  const title = nameOf(words, '/recusals');
  const list = api.useInfiniteQuery('get', '/api/v1/recusals', { params: { query: { limit: 50 } } }, PAGED);
  const recuses = me.roles.includes('regional-medical-director');
  const columns: readonly Column<Recused>[] = [
    {
      name: registers.person,
      of: ({ person }) => (
        <Link to="/people/$actor" params={{ actor: person }}>
          {name(person)}
        </Link>
      ),
    },
    { name: registers.recusal, of: ({ recusal }) => recusal, isNumber: true },
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
      <Heading title={title}>{recuses && <Link to="/people">{registers.recuseAnother}</Link>}</Heading>
      <Actions may={mayOf(me)?.filter(({ command }) => command === 'DeclareRecusal')} />
      <section className="card">
        <Listed of={list} none={registers.noRecusals}>
          {(rows) => (
            <>
              <Rows
                label={title}
                columns={columns}
                rows={rows.flatMap(({ person, recusals }) => recusals.map((each) => ({ person, ...each })))}
                keyOf={({ person, recusal }) => `${person} ${recusal}`}
              />
              {recuses && rows.map(({ person }) => <OfPerson key={person} person={person} />)}
            </>
          )}
        </Listed>
      </section>
    </>
  );
};
