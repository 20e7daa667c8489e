import { oreText, subtract, sum } from '@spillrom/kernel';
import type { ContractId } from '@spillrom/kernel';
import { named, unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { KnownProgramme } from './state.js';

/** Nothing is left to do: every phase has ended, no contract stands in any, all that was expended is paid and nothing is receivable. */
export const programmeEmpty = (
  { phases }: KnownProgramme,
  contracts: readonly ContractId[],
): readonly ViolationOf<'PROGRAMME_NOT_EMPTY'>[] => {
  const lines = [...phases.values()];
  const open = lines.filter(({ status }) => status !== 'closed' && status !== 'cancelled').map(({ phase }) => phase);
  const unpaid = sum(lines.map(({ expendedOre, paidOre }) => subtract(expendedOre, paidOre)));
  const receivable = sum(lines.map(({ receivableOre }) => receivableOre));
  const isDone = open.length === 0 && contracts.length === 0 && unpaid === 0n && receivable === 0n;
  return unless(isDone, {
    code: 'PROGRAMME_NOT_EMPTY',
    phases: named(open),
    contracts: named(contracts),
    count: contracts.length,
    unpaidOre: oreText(unpaid),
    receivableOre: oreText(receivable),
    pointer: '/effect',
  });
};
