import { Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { api, type paths } from '../../api/client.js';
import { CommandLines } from '../../parts/command-lines.js';
import { Heading } from '../../parts/heading.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type BudgetUse =
  paths['/api/v1/programmes/{programme}/budget-use']['get']['responses'][200]['content']['application/json'];

const sumOf = (amounts: readonly string[]): bigint => amounts.reduce((sum, each) => sum + BigInt(each), 0n);

/** A sum that must hold: what is shown, and what its parts come to. */
interface Sum {
  readonly name: string;
  readonly shown: bigint;
  readonly added: bigint;
}

const useSums = ({ phases, appropriated, unallocated }: BudgetUse): readonly Sum[] => {
  const { log } = usePageWords();
  return [
    ...phases.map(({ phase, allocated, available, reserved, committed, expended }) => ({
      name: log.sumOfPhase(phase),
      shown: BigInt(allocated),
      added: sumOf([available, reserved, committed, expended]),
    })),
    {
      name: log.sumOfAll,
      shown: BigInt(appropriated),
      added: sumOf([unallocated, ...phases.map(({ allocated }) => allocated)]),
    },
  ];
};

const Sums = ({ of }: { readonly of: BudgetUse }) => {
  const { format } = useWords();
  const { log } = usePageWords();
  const columns: readonly Column<Sum>[] = [
    { name: log.what, of: ({ name }) => name },
    { name: log.shown, of: ({ shown }) => format.money(shown), isNumber: true },
    { name: log.added, of: ({ added }) => format.money(added), isNumber: true },
    {
      name: log.outcome,
      of: ({ shown, added }) => (
        <Tag data-color={shown === added ? 'success' : 'danger'}>{shown === added ? log.agrees : log.differs}</Tag>
      ),
    },
  ];
  return <Rows label={log.sums} columns={columns} rows={useSums(of)} keyOf={({ name }) => name} />;
};

const OfProgramme = ({ programme }: { readonly programme: string }) => {
  const budget = useQuery(
    api.queryOptions('get', '/api/v1/programmes/{programme}/budget-use', { params: { path: { programme } } }),
  );
  return (
    <Shown of={budget} height={300}>
      {(data) => <Sums of={data} />}
    </Shown>
  );
};

const COMMANDS = [
  ['replay', 'npm run audit -- replay'],
  ['bundle', 'npm run audit -- bundle --to FOLDER --origin NAME'],
  ['verify', 'npm run audit -- verify FOLDER --checkpoint KEPT'],
  ['copyLog', 'npm run audit -- copy-log --from OLD --to NEW'],
] as const;

/** What an auditor can check here, and with what the rest is checked outside of the system. */
export const Control = () => {
  const words = useWords();
  const { log } = usePageWords();
  const programmes = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 50 } } }));
  return (
    <>
      <Heading title={nameOf(words, '/control')} lead={log.controlLead} />
      <Section title={log.sums} lead={log.sumsLead}>
        <Shown of={programmes} height={300}>
          {({ items }) => (
            <>
              {items.map(({ id, name }) => (
                <div key={id}>
                  <h3>{name}</h3>
                  <OfProgramme programme={id} />
                </div>
              ))}
            </>
          )}
        </Shown>
      </Section>
      <Section title={log.commands} lead={log.commandsLead}>
        <CommandLines of={COMMANDS.map(([name, line]) => [log[name], line])} />
      </Section>
    </>
  );
};
