import { nameIn } from '@spillrom/words';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { useEffectLine } from './effect.js';

type Decision = Schemas['Decision'];

/** Decisions, the newest first: those that wait for a second person, or all. */
export const Decisions = ({ waiting }: { readonly waiting: boolean }) => {
  const { ui, names, format } = useWords();
  const { plan } = usePageWords();
  const line = useEffectLine();
  const query = { limit: 20, ...(waiting && { status: 'recorded' as const }) };
  const list = api.useInfiniteQuery('get', '/api/v1/decisions', { params: { query } }, PAGED);
  const title = waiting ? plan.waiting : plan.all;
  const columns: readonly Column<Decision>[] = [
    {
      name: plan.reference,
      of: ({ id, reference }) => (
        <Link to="/decisions/$decision" params={{ decision: id }}>
          {reference}
        </Link>
      ),
    },
    { name: plan.effect, of: ({ effect }) => line(effect) },
    { name: plan.body, of: ({ body }) => nameIn(names.bodies, body) },
    { name: plan.decidedOn, of: ({ decidedOn }) => format.date(decidedOn) },
    { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
  ];
  return (
    <section className="card">
      <h2>{title}</h2>
      <Listed of={list} none={plan.none} height={waiting ? 60 : 400}>
        {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      </Listed>
    </section>
  );
};
