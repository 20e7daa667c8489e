import { Table } from '@digdir/designsystemet-react';
import { Scroll } from '../../parts/scroll.js';
import { ACCOUNTS } from '../../pictures/accounts.js';
import { Key, StackedBar } from '../../pictures/stacked-bar.js';
import { useWords } from '../../shell/words.js';
import type { Effect } from './effect.js';

/** The phase's money before and after a confirmation; what it would lack runs over the end, in red. */
export const EffectCard = ({ effect }: { readonly effect: Effect }) => {
  const { ui, names, format } = useWords();
  const { before, after, fromReserved, fromAvailable } = effect;
  const total = fromReserved + fromAvailable;
  const all = ACCOUNTS.reduce((sum, account) => sum + before[account], 0n);
  const whole = after.available < 0n ? all - after.available : all;
  return (
    <section className="card">
      <h2>{ui.contracts.effect}</h2>
      <p className="lead">
        {ui.contracts.effectLead(format.money(total), format.money(fromReserved), format.money(fromAvailable))}
      </p>
      <div className="pair">
        <span>{ui.contracts.now}</span>
        <StackedBar amounts={before} whole={whole} />
        <span>{ui.contracts.after}</span>
        <StackedBar amounts={after} whole={whole} marked={{ account: 'committed', amount: total }} />
      </div>
      <Scroll label={ui.contracts.effect}>
        <Table>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{ui.contracts.account}</Table.HeaderCell>
              <Table.HeaderCell className="number">{ui.contracts.now}</Table.HeaderCell>
              <Table.HeaderCell className="number">{ui.contracts.change}</Table.HeaderCell>
              <Table.HeaderCell className="number">{ui.contracts.after}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {ACCOUNTS.map((account) => {
              const change = after[account] - before[account];
              return (
                <Table.Row key={account}>
                  <Table.HeaderCell scope="row">
                    <Key of={account} /> {names.accounts[account].name}
                  </Table.HeaderCell>
                  <Table.Cell className="number">{format.money(before[account])}</Table.Cell>
                  <Table.Cell className="number strong">
                    {change === 0n ? ui.frame.none : format.change(change)}
                  </Table.Cell>
                  <Table.Cell className={after[account] < 0n ? 'number red' : 'number'}>
                    {format.money(after[account])}
                  </Table.Cell>
                </Table.Row>
              );
            })}
          </Table.Body>
        </Table>
      </Scroll>
    </section>
  );
};
