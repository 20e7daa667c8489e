import { Button } from '@digdir/designsystemet-react';
import { capital } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Facts } from '../../parts/facts.js';
import { Heading } from '../../parts/heading.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Asked, Offered } from './asked.js';
import { Authority, Choice, Recused } from './choice.js';
import { Approved, Examined, Need } from './need.js';
import type { ProcurementRecord } from './parts.js';

type Missing = ProcurementRecord['missing'][number];

/** What a whole record would have and this one lacks, each with what it is of. */
const Gaps = ({ of }: { readonly of: readonly Missing[] }) => {
  const { names } = useWords();
  const { record } = usePageWords();
  const { provider } = useNames();
  const about = (missing: Missing): string =>
    [
      ...(['cohort', 'edition', 'question', 'offer', 'amendment'] as const).flatMap((kind) =>
        missing[kind] === undefined ? [] : [record.missingOf[kind](missing[kind])],
      ),
      ...(missing.provider === undefined ? [] : [provider(missing.provider)]),
    ].join(', ');
  if (of.length === 0) return <p className="receipt">{record.complete}</p>;
  return (
    <section className="card noted">
      <h2>{record.gaps}</h2>
      <ul className="plain">
        {of.map((missing) => (
          <li key={JSON.stringify(missing)}>
            {capital(names.missing[missing.what])}
            {about(missing) !== '' && <span className="quiet"> ({about(missing)})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Page = ({ of }: { readonly of: ProcurementRecord }) => {
  const { ui, format } = useWords();
  const { record } = usePageWords();
  const { provider } = useNames();
  const facts = [
    { name: ui.contracts.provider, value: provider(of.provider) },
    { name: ui.contracts.total, value: format.money(of.choice.totalOre) },
    { name: ui.contracts.period, value: `${format.date(of.choice.from)}–${format.date(of.choice.to)}` },
    {
      name: ui.contracts.request,
      value: (
        <Link to="/requests/$request" params={{ request: of.request }}>
          {of.requestReference}
        </Link>
      ),
    },
  ];
  return (
    <article className="printed">
      <Heading title={record.of(of.reference)} lead={record.lead} status={<Status of={of.status} />}>
        <Button className="screen-only" variant="secondary" onClick={() => window.print()}>
          {record.print}
        </Button>
      </Heading>
      <Gaps of={of.missing} />
      <section className="card wide-facts">
        <Facts of={facts} />
      </section>
      <Need of={of} />
      <Examined of={of} />
      <Approved of={of} />
      {of.inquiry !== undefined && <Asked of={of} />}
      {of.offers !== undefined && <Offered of={of} />}
      <Choice of={of} />
      <Authority of={of} />
      <Recused of={of} />
    </article>
  );
};

/** Why a contract is with whom it is with, to be read, printed and kept. */
export const Record = () => {
  const { contract } = useParams({ from: '/contracts/$contract/record' });
  const query = useQuery(
    api.queryOptions('get', '/api/v1/contracts/{contract}/procurement-record', { params: { path: { contract } } }),
  );
  return (
    <>
      <Crumbs to="/contracts" />
      <Shown of={query} height={1200}>
        {(data) => <Page of={data} />}
      </Shown>
    </>
  );
};
