import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type Inquiry = Schemas['Inquiry'];

/** All inquiries, the newest first. */
export const Inquiries = () => {
  const words = useWords();
  const { ui, format } = words;
  const { inquiries } = usePageWords();
  const { procedure, trust } = useNames();
  const title = nameOf(words, '/inquiries');
  const list = api.useInfiniteQuery('get', '/api/v1/inquiries', { params: { query: { limit: 50 } } }, PAGED);
  const columns: readonly Column<Inquiry>[] = [
    {
      name: ui.requests.reference,
      of: ({ id, reference }) => (
        <Link to="/inquiries/$inquiry" params={{ inquiry: id }}>
          {reference}
        </Link>
      ),
    },
    { name: inquiries.kind, of: ({ kind }) => inquiries.kinds[kind] },
    { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
    { name: ui.requests.trust, of: (row) => trust(row.trust) },
    {
      name: ui.requests.procedure,
      of: ({ cohorts }) => format.and([...new Set(cohorts.map((cohort) => procedure(cohort.procedure)))]),
    },
    { name: inquiries.invited, of: ({ invitees }) => format.count(invitees.length), isNumber: true },
    { name: inquiries.offers, of: ({ offers }) => format.count(offers.length), isNumber: true },
    { name: inquiries.offersUntil, of: ({ offersUntil }) => format.dateOf(offersUntil) },
  ];
  return (
    <>
      <Heading title={title} />
      <section className="card">
        <Listed of={list} none={inquiries.none} height={300}>
          {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />}
        </Listed>
      </section>
    </>
  );
};
