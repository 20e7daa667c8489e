import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { paths, Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Status } from '../../parts/status.js';
import { Twin } from '../../parts/twin.js';
import { ACCOUNTS, type Amounts } from '../../pictures/accounts.js';
import { Key, StackedBar } from '../../pictures/stacked-bar.js';
import { useWords } from '../../shell/words.js';

export type BudgetUse =
  paths['/api/v1/programmes/{programme}/budget-use']['get']['responses'][200]['content']['application/json'];
type Phase = BudgetUse['phases'][number];

const inOre = (amounts: Amounts) => ({
  expended: BigInt(amounts.expended),
  committed: BigInt(amounts.committed),
  reserved: BigInt(amounts.reserved),
  available: BigInt(amounts.available),
});

const largestOf = (phases: readonly Phase[]): bigint =>
  phases.map(({ allocated }) => BigInt(allocated)).reduce((most, each) => (each > most ? each : most), 1n);

const Legend = () => {
  const { names } = useWords();
  return (
    <ul className="legend">
      {ACCOUNTS.map((account) => (
        <li key={account}>
          <Key of={account} />
          <span>
            <b>{names.accounts[account].name}</b>
            <small>{names.accounts[account].what}</small>
          </span>
        </li>
      ))}
    </ul>
  );
};

const MoneyTable = ({ phases }: { readonly phases: readonly Phase[] }) => {
  const { ui, names, format } = useWords();
  return (
    <Table>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{ui.overview.phaseHeading}</Table.HeaderCell>
          <Table.HeaderCell className="number">{ui.overview.sumAllocated}</Table.HeaderCell>
          {ACCOUNTS.map((account) => (
            <Table.HeaderCell key={account} className="number">
              {names.accounts[account].name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {phases.map((phase) => (
          <Table.Row key={phase.phase}>
            <Table.HeaderCell scope="row">{phase.phase}</Table.HeaderCell>
            <Table.Cell className="number">{format.money(phase.allocated)}</Table.Cell>
            {ACCOUNTS.map((account) => (
              <Table.Cell key={account} className="number">
                {format.money(phase[account])}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
};

/** What has become of each phase's money, all to the same scale. */
export const PhaseMoney = ({
  programme,
  budget: { phases },
}: {
  readonly programme: Schemas['Programme'];
  readonly budget: BudgetUse;
}) => {
  const { ui, names, format } = useWords();
  const { trust } = useNames();
  const largest = largestOf(phases);
  return (
    <>
      <Legend />
      {phases.map((phase) => {
        const planned = programme.phases.find((each) => each.phase === phase.phase);
        return (
          <div className="phase" key={phase.phase}>
            <h3>
              <b>{ui.overview.phase(phase.phase)}</b> {planned !== undefined && trust(planned.trust)}
              {planned !== undefined && <Status of={planned.status} />}
              <span className="end">{ui.overview.allocatedTo(format.money(phase.allocated))}</span>
            </h3>
            <StackedBar amounts={inOre(phase)} whole={largest} />
            <ul className="amounts">
              {ACCOUNTS.map((account) => (
                <li key={account} className={phase[account] === '0' ? 'zero' : ''}>
                  <Key of={account} />
                  <span className="unseen">{names.accounts[account].name}: </span>
                  {phase[account] === '0' ? (
                    format.money(0n)
                  ) : (
                    <Link to="/explain" search={{ programme: programme.id, phase: phase.phase, figure: account }}>
                      {format.money(phase[account])}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Twin label={ui.overview.money}>
        <MoneyTable phases={phases} />
      </Twin>
    </>
  );
};
