import { Table } from '@digdir/designsystemet-react';
import { nameIn, type Form } from '@spillrom/words';
import { useNames } from '../../api/names.js';
import { useWords } from '../../shell/words.js';
import { Scroll } from '../scroll.js';
import type { Foreseen as Told } from './sending.js';

/** The hardest first: what a command does to the money is named by it. */
const BY_HARDNESS = ['paid', 'expended', 'committed', 'reserved', 'allocated', 'appropriated', 'available'];

/** What a command does with how much, as its button says it: by the hardest figure that rises. */
export const consequenceOf = (
  form: Form,
  { amounts = [] }: Told,
  money: (ore: string) => string,
): string | undefined => {
  for (const figure of BY_HARDNESS) {
    const changes = amounts.filter((each) => each.figure === figure).map(({ changeOre }) => BigInt(changeOre));
    const rise = changes.reduce((most, change) => (change > most ? change : most), 0n);
    // From one phase to another.
    const isMoved = figure === 'allocated' && changes.some((change) => change < 0n);
    if (rise > 0n) return form.consequences[isMoved ? 'moved' : figure]?.(money(String(rise)));
  }
  return undefined;
};

interface Line {
  readonly key: string;
  readonly what: string;
  readonly phase: number | undefined;
  readonly before: string;
  readonly change: string;
  readonly after: string;
  readonly isShort: boolean;
}

const useLines = (form: Form, { amounts = [], counts }: Told): readonly Line[] => {
  const { ui, format } = useWords();
  const { specialty: nameOf } = useNames();
  // What changes in a phase changes in the whole programme too: that is told where no phase is touched.
  const inPhases = amounts.filter(({ phase }) => phase !== undefined);
  const signed = (change: number): string => (change > 0 ? `+${format.count(change)}` : format.count(change));
  const name = (figure: string): string => nameIn(form.figures, figure);
  return [
    ...(inPhases.length > 0 ? inPhases : amounts).map(({ figure, phase, beforeOre, changeOre, afterOre }) => ({
      key: `${figure} ${phase ?? ''}`,
      ...{ what: name(figure), phase, isShort: BigInt(afterOre) < 0n },
      ...{ before: format.money(beforeOre), change: format.change(changeOre), after: format.money(afterOre) },
    })),
    ...counts.map(({ figure, phase, specialty, before, change, after }) => ({
      key: `${figure} ${phase} ${specialty}`,
      ...{ what: `${name(figure)}, ${nameOf(specialty)}`, phase, isShort: false },
      ...{ before: format.count(before), change: signed(change), after: format.count(after) },
    })),
  ].map((line) => ({
    ...line,
    what: line.phase === undefined ? line.what : `${ui.overview.phase(line.phase)}: ${line.what}`,
  }));
};

/** What would happen, before it does: what is recorded, and every figure before and after. */
export const Foreseen = ({ form, told }: { readonly form: Form; readonly told: Told }) => {
  const { ui, events, format } = useWords();
  const { says, flags } = form;
  const lines = useLines(form, told);
  const headings = [...new Set(told.events.map((type) => nameIn(events, type).toLowerCase()))];
  const noted = [...new Set((told.flags ?? []).map(({ flag }) => nameIn(flags, String(flag))))];
  return (
    <>
      <p>{says.writes(format.and(headings))}</p>
      {noted.length > 0 && (
        <>
          <h4>{says.flags}</h4>
          <ul className="dots">
            {noted.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && (
        <Scroll label={says.happens}>
          <Table>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{says.figure}</Table.HeaderCell>
                <Table.HeaderCell className="number">{ui.contracts.now}</Table.HeaderCell>
                <Table.HeaderCell className="number">{says.change}</Table.HeaderCell>
                <Table.HeaderCell className="number">{says.after}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {lines.map(({ key, what, before, change, after, isShort }) => (
                <Table.Row key={key}>
                  <Table.HeaderCell scope="row">{what}</Table.HeaderCell>
                  <Table.Cell className="number">{before}</Table.Cell>
                  <Table.Cell className="number strong">{change}</Table.Cell>
                  <Table.Cell className={isShort ? 'number red' : 'number'}>{after}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </Scroll>
      )}
      <p className="quiet">{says.notYet}</p>
    </>
  );
};
