import { Table } from '@digdir/designsystemet-react';
import { capital, nameIn } from '@spillrom/words';
import type { Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Scroll } from '../../parts/scroll.js';
import { useWords } from '../../shell/words.js';

/** What is bought, and, once it is confirmed, what has been used of it. */
export const LineTable = ({ contract: { lines, everConfirmed } }: { readonly contract: Schemas['Contract'] }) => {
  const { ui, names, format } = useWords();
  const { procedure } = useNames();
  return (
    <Scroll label={ui.contracts.lines}>
      <Table>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{ui.contracts.procedure}</Table.HeaderCell>
            <Table.HeaderCell>{ui.contracts.funding}</Table.HeaderCell>
            <Table.HeaderCell className="number">{ui.contracts.patients}</Table.HeaderCell>
            {everConfirmed && (
              <>
                <Table.HeaderCell className="number">{ui.contracts.referred}</Table.HeaderCell>
                <Table.HeaderCell className="number">{ui.contracts.treated}</Table.HeaderCell>
              </>
            )}
            <Table.HeaderCell className="number">{ui.contracts.unitPrice}</Table.HeaderCell>
            <Table.HeaderCell className="number">{ui.contracts.amount}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {lines.map((line) => (
            <Table.Row key={line.line}>
              <Table.HeaderCell scope="row">
                {procedure(line.procedure)} <small>{line.procedure}</small>
              </Table.HeaderCell>
              <Table.Cell>{capital(nameIn(names.fundingBases, line.fundingBasis))}</Table.Cell>
              <Table.Cell className="number">{format.count(line.patients)}</Table.Cell>
              {everConfirmed && (
                <>
                  <Table.Cell className="number">{format.count(line.referred)}</Table.Cell>
                  <Table.Cell className="number">{format.count(line.verified)}</Table.Cell>
                </>
              )}
              <Table.Cell className="number">{format.money(line.unitPriceOre)}</Table.Cell>
              <Table.Cell className="number">
                {format.money(BigInt(line.patients) * BigInt(line.unitPriceOre))}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Scroll>
  );
};
