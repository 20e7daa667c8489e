import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Download } from '../../parts/download.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Shown } from '../../parts/shown.js';
import { Twin } from '../../parts/twin.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

const PATH = '/api/v1/programmes/{programme}/invoice-ageing';

type Band = paths[typeof PATH]['get']['responses'][200]['content']['application/json']['items'][number];
type Waiting = Band['invoices'][number] & Pick<Band, 'kind'>;

const keyOf = ({ kind, fromDays, toDays }: Band): string => `${kind} ${fromDays} ${toDays}`;

const Bands = ({ rows }: { readonly rows: readonly Band[] }) => {
  const { ui, format } = useWords();
  const { reports } = usePageWords();
  const { provider } = useNames();
  const most = Math.max(1, ...rows.map(({ amountOre }) => Number(amountOre)));
  const waiting = rows.flatMap(({ kind, invoices }) => invoices.map((each): Waiting => ({ kind, ...each })));
  const columns: readonly Column<Waiting>[] = [
    {
      name: reports.invoice,
      of: ({ invoice, number }) => (
        <Link to="/invoices/$invoice" params={{ invoice }}>
          {number}
        </Link>
      ),
    },
    { name: ui.contracts.provider, of: ({ supplier }) => provider(supplier) },
    { name: reports.waitsFor, of: ({ kind }) => reports.kinds[kind] },
    { name: reports.days, of: ({ days }) => format.count(days), isNumber: true },
    { name: reports.amount, of: ({ amountOre }) => format.money(amountOre), isNumber: true },
  ];
  return (
    <>
      <ul className="deadlines">
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <p className="between">
              <b>{reports.kinds[row.kind]}</b>
              <span>{format.money(row.amountOre)}</span>
            </p>
            <p className="quiet">
              {reports.band(row.fromDays, row.toDays)} · {reports.invoices(row.count)}
            </p>
            <div className="bar-picture thin" aria-hidden="true">
              <span className="fill committed" style={{ width: `${(Number(row.amountOre) / most) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
      <Twin label={reports.ageing}>
        <Rows
          label={reports.ageing}
          columns={columns}
          rows={waiting}
          keyOf={({ kind, invoice, credit = '' }) => `${kind} ${invoice} ${credit}`}
        />
      </Twin>
    </>
  );
};

/** Invoices that wait, by how long they have waited. */
export const Ageing = ({ programme }: { readonly programme: string }) => {
  const { format } = useWords();
  const { reports } = usePageWords();
  const query = useQuery(api.queryOptions('get', PATH, { params: { path: { programme } } }));
  return (
    <section className="card">
      <h2>{reports.ageing}</h2>
      <Shown of={query} height={200}>
        {({ items, on }) => (
          <>
            <p className="lead">{reports.ageingLead(format.day(on))}</p>
            {items.length === 0 ? <p className="quiet">{reports.nothingWaits}</p> : <Bands rows={items} />}
            <Download path={PATH.replace('{programme}', programme)} what={reports.ageing} />
          </>
        )}
      </Shown>
    </section>
  );
};
