import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Facts } from '../../parts/facts.js';
import { Heading } from '../../parts/heading.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { partOf } from '../../pictures/accounts.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Row = Schemas['Framework'];

const Prices = ({ of: { prices } }: { readonly of: Row }) => {
  const { ui, format } = useWords();
  const { registers } = usePageWords();
  const { procedure } = useNames();
  const columns: readonly Column<Row['prices'][number]>[] = [
    { name: ui.requests.procedure, of: (row) => procedure(row.procedure) },
    { name: registers.valid, of: ({ from, to }) => `${format.date(from)}–${format.date(to)}` },
    { name: registers.price, of: ({ unitPriceOre }) => format.money(unitPriceOre), isNumber: true },
  ];
  return (
    <Rows
      label={registers.prices}
      columns={columns}
      rows={prices}
      keyOf={({ procedure: code, from }) => `${code} ${from}`}
    />
  );
};

/** What has been used of the ceiling; the numbers stand beside it. */
const Ceiling = ({ of: { ceilingOre, drawnOre, remainingOre } }: { readonly of: Row }) => {
  const { format } = useWords();
  const { registers } = usePageWords();
  const width = (ore: string) => ({ width: `${partOf(BigInt(ore), BigInt(ceilingOre))}%` });
  return (
    <>
      <div className="bar-picture" aria-hidden="true">
        {drawnOre !== '0' && <span className="fill committed" style={width(drawnOre)} />}
        {BigInt(remainingOre) > 0n && <span className="fill available" style={width(remainingOre)} />}
      </div>
      <Facts
        of={[
          { name: registers.ceiling, value: format.money(ceilingOre) },
          { name: registers.drawn, value: format.money(drawnOre) },
          {
            name: registers.left,
            value: `${format.money(remainingOre)} (${registers.leftOf(format.share(remainingOre, ceilingOre))})`,
          },
        ]}
      />
    </>
  );
};

const Page = ({ framework }: { readonly framework: Row }) => {
  const { ui, format } = useWords();
  const { registers } = usePageWords();
  const { provider } = useNames();
  const draws = framework.draws.filter(({ amountOre }) => amountOre !== '0');
  return (
    <>
      <Heading title={framework.agreementNumber} lead={framework.title} />
      <Actions may={mayOf(framework)} />
      <div className="columns">
        <aside>
          <section className="card">
            <Facts
              of={[
                {
                  name: ui.contracts.provider,
                  value: (
                    <Link to="/providers/$provider" params={{ provider: framework.provider }}>
                      {provider(framework.provider)}
                    </Link>
                  ),
                },
                {
                  name: ui.contracts.period,
                  value: `${format.date(framework.from)}–${format.date(framework.to)}`,
                },
                { name: registers.rule, value: registers.rules[framework.callOffRule] },
              ]}
            />
          </section>
        </aside>
        <div>
          <Section title={registers.ceiling}>
            <Ceiling of={framework} />
          </Section>
          <Section title={registers.prices}>
            <Prices of={framework} />
          </Section>
          <Section title={registers.draws}>
            <ul className="plain">
              {draws.map(({ contract, amountOre }) => (
                <li key={contract}>
                  <Link to="/contracts/$contract" params={{ contract }}>
                    {format.money(amountOre)}
                  </Link>
                </li>
              ))}
            </ul>
            {draws.length === 0 && <p className="quiet">{ui.contracts.none}</p>}
          </Section>
        </div>
      </div>
    </>
  );
};

/** A framework agreement: its prices, its ceiling, and what has been called off. */
export const Framework = () => {
  const { framework } = useParams({ from: '/frameworks/$framework' });
  const query = useQuery(
    api.queryOptions('get', '/api/v1/frameworks/{framework}', { params: { path: { framework } } }),
  );
  return (
    <>
      <Crumbs to="/frameworks" />
      <Shown of={query} height={800}>
        {(data) => <Page framework={data} key={framework} />}
      </Shown>
    </>
  );
};
