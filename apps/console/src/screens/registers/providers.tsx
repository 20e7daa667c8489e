import { capital, nameIn } from '@spillrom/words';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
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

/** All providers, the newest first. */
export const Providers = () => {
  const words = useWords();
  const { ui, names } = words;
  const { registers } = usePageWords();
  const me = useSignedIn();
  const title = nameOf(words, '/providers');
  const list = api.useInfiniteQuery('get', '/api/v1/providers', { params: { query: { limit: 50 } } }, PAGED);
  const columns: readonly Column<Schemas['Provider']>[] = [
    {
      name: ui.contracts.provider,
      of: ({ provider, name }) => (
        <Link to="/providers/$provider" params={{ provider }}>
          {name}
        </Link>
      ),
    },
    { name: registers.kind, of: ({ kind }) => capital(nameIn(names.providerKinds, kind)) },
    { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
    { name: registers.number, of: ({ provider }) => provider },
  ];
  return (
    <>
      <Heading title={title} />
      <Actions may={mayOf(me)?.filter(({ command }) => command === 'RegisterProvider')} />
      <section className="card">
        <Listed of={list} none={registers.noProviders}>
          {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />}
        </Listed>
      </section>
    </>
  );
};
