import { nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Actions } from '../../parts/actions/actions.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Facts } from '../../parts/facts.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type Person = paths['/api/v1/people']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who has signed in, in which roles. */
export const People = () => {
  const words = useWords();
  const { names, format, ui } = words;
  const { registers } = usePageWords();
  const { provider } = useNames();
  const title = nameOf(words, '/people');
  const list = api.useInfiniteQuery('get', '/api/v1/people', { params: { query: { limit: 100 } } }, PAGED);
  const columns: readonly Column<Person>[] = [
    {
      name: registers.person,
      of: ({ actor, name }) => (
        <Link to="/people/$actor" params={{ actor }}>
          {name ?? ui.frame.unknownPerson}
        </Link>
      ),
    },
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

/** Somebody of the directory, and what can be done about their impartiality. */
export const OnePerson = () => {
  const { actor } = useParams({ from: '/people/$actor' });
  const { names, format, ui } = useWords();
  const { registers } = usePageWords();
  const { provider } = useNames();
  const query = useQuery(api.queryOptions('get', '/api/v1/people/{actor}', { params: { path: { actor } } }));
  return (
    <>
      <Crumbs to="/people" />
      <Shown of={query} height={400}>
        {({ name, organisation, roles, may }) => (
          <>
            <Heading title={name ?? ui.frame.unknownPerson} />
            <Actions may={may} />
            <section className="card">
              <Facts
                of={[
                  { name: registers.organisation, value: organisation && provider(organisation) },
                  { name: registers.roles, value: format.and(roles.map((role) => nameIn(names.roles, role))) },
                ]}
              />
              <p>
                <Link to="/recusals">{ui.places.recusals}</Link>
              </p>
            </section>
          </>
        )}
      </Shown>
    </>
  );
};
