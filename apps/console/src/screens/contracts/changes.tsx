import { nameIn } from '@spillrom/words';
import type { Schemas } from '../../api/client.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Section } from './use.js';

type Contract = Schemas['Contract'];

/** What it would be changed into, or was: line by line. */
const useChange = () => {
  const { ui, format } = useWords();
  const { contractUse } = usePageWords();
  return ({ from, to, lines, newLines }: Contract['amendments'][number]): string =>
    [
      ...(from === undefined && to === undefined
        ? []
        : [`${from === undefined ? '' : format.date(from)}–${to === undefined ? '' : format.date(to)}`]),
      ...[...lines, ...newLines].map((line) =>
        line.unitPriceOre === undefined
          ? contractUse.changeOf(line.line, ui.contracts.patientsOf(line.patients))
          : contractUse.changeOf(
              line.line,
              `${ui.contracts.patientsOf(line.patients)} × ${format.money(line.unitPriceOre)}`,
            ),
      ),
    ].join('; ');
};

/** Amendments and reversals, with what became of them. */
export const Changes = ({ contract: { amendments, reversals } }: { readonly contract: Contract }) => {
  const { ui, names } = useWords();
  const { contractUse } = usePageWords();
  const change = useChange();
  const status = { name: ui.overview.status, of: (row: { readonly status: string }) => <Status of={row.status} /> };
  const reason = { name: ui.contracts.rationale, of: (row: { readonly reason: string }) => row.reason };
  return (
    <>
      <Section
        title={contractUse.amendments}
        rows={amendments}
        keyOf={({ amendment }) => amendment}
        columns={[
          { name: contractUse.number, of: ({ amendment }) => amendment },
          { name: contractUse.changed, of: change },
          reason,
          status,
        ]}
      />
      <Section
        title={contractUse.reversals}
        rows={reversals}
        keyOf={({ reversal }) => reversal}
        columns={[
          { name: contractUse.number, of: ({ reversal }) => reversal },
          { name: contractUse.of, of: ({ of }) => nameIn(names.reversed, of) },
          reason,
          status,
        ]}
      />
    </>
  );
};
