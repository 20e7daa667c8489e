import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
import { usePeople } from '../../api/people.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
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
      <h3>{person(holder)}</h3>
      <Actions may={may} />
    </section>
  );
};

/** Who may bind how much, on whose decision, and until when. */
export const Delegations = () => {
  const { ui, format } = useWords();
  const { plan } = usePageWords();
  const person = usePeople();
  const { roles } = useSignedIn();
  const list = api.useInfiniteQuery('get', '/api/v1/delegations', { params: { query: { limit: 50 } } }, PAGED);
  const columns: readonly Column<Grant>[] = [
    { name: plan.holder, of: ({ holder }) => person(holder) },
    { name: plan.contractLimit, isNumber: true, of: ({ contractLimitOre }) => format.money(contractLimitOre) },
    { name: plan.virementLimit, isNumber: true, of: ({ virementLimitOre }) => format.money(virementLimitOre) },
    { name: ui.contracts.period, of: ({ from, to }) => `${format.date(from)}–${format.date(to)}` },
    { name: plan.revoked, of: ({ revoked }) => (revoked === undefined ? ui.frame.none : format.dateOf(revoked.at)) },
  ];
  return (
    <section className="card">
      <h2>{plan.delegations}</h2>
      <Listed of={list} none={plan.noDelegations} height={120}>
        {(rows) => (
          <>
            <Rows
              label={plan.delegations}
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
  );
};
