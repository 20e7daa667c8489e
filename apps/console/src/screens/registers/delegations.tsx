import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
import { usePeople } from '../../api/people.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type Grant = Schemas['Delegation']['grants'][number] & { readonly holder: string };

/** What can be done with somebody's delegation; only whoever may do anything asks. */
const OfHolder = ({ holder }: { readonly holder: string }) => {
  const person = usePeople();
  const { data } = useQuery(api.queryOptions('get', '/api/v1/delegations/{holder}', { params: { path: { holder } } }));
  const may = data && mayOf(data);
  if (may === undefined || may.length === 0) return null;
  return (
    <section>
      <h2>{person(holder)}</h2>
      <Actions may={may} />
    </section>
  );
};

/** Who may bind the region, up to which amount, and when. */
export const Delegations = () => {
  const words = useWords();
  const { ui, format } = words;
  const { registers } = usePageWords();
  const person = usePeople();
  const { roles } = useSignedIn();
  const title = nameOf(words, '/delegations');
  const list = api.useInfiniteQuery('get', '/api/v1/delegations', { params: { query: { limit: 50 } } }, PAGED);
  const columns: readonly Column<Grant>[] = [
    { name: registers.person, of: ({ holder }) => person(holder) },
    { name: ui.contracts.period, of: ({ from, to }) => `${format.date(from)}–${format.date(to)}` },
    { name: registers.contractLimit, of: (row) => format.money(row.contractLimitOre), isNumber: true },
    { name: registers.virementLimit, of: (row) => format.money(row.virementLimitOre), isNumber: true },
    {
      name: registers.revoked,
      of: ({ revoked }) => (revoked === undefined ? ui.frame.none : `${format.dateOf(revoked.at)}: ${revoked.reason}`),
    },
  ];
  return (
    <>
      <Heading title={title} />
      <section className="card">
        <Listed of={list} none={registers.noDelegations}>
          {(rows) => (
            <>
              <Rows
                label={title}
                columns={columns}
                rows={rows.flatMap(({ holder, grants }) => grants.map((grant) => ({ ...grant, holder })))}
                keyOf={({ holder, version }) => `${holder} ${version}`}
              />
              {roles.includes('programme-secretary') &&
                rows.map(({ holder }) => <OfHolder key={holder} holder={holder} />)}
            </>
          )}
        </Listed>
      </section>
    </>
  );
};
