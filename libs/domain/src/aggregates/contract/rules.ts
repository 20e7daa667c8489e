import { ore, times } from '@spillrom/kernel';
import type { ActorId, LocalDate, Ore } from '@spillrom/kernel';
import { dependedOn } from '../../vocabulary/rule.js';
import type { Dependant, Violation } from '../../vocabulary/violations.js';
import type { Basis, FundingBasis, Line } from './events.js';
import type { AmendmentState, KnownContract, LineState, OwnMovement, Part } from './state.js';
import { quotaUsed } from './state.js';

/** One person takes at most one part in the same expense. */
export const onePart = (contract: KnownContract, actor: ActorId, part: Part): Violation[] => {
  const earlierPart = contract.parts.get(actor);
  return earlierPart === undefined || earlierPart === part ? [] : [{ code: 'SAME_PERSON', actor, part, earlierPart }];
};

/** What each kind of provider may be contracted on, and paid by. */
const TERMS: Readonly<Record<string, { readonly basis: Basis; readonly funding: readonly FundingBasis[] }>> = {
  ownTrust: { basis: 'ownTrust', funding: ['internalSettlement'] },
  privateProvider: { basis: 'callOff', funding: ['packagePrice'] },
  contractedSpecialist: { basis: 'specialistAgreement', funding: ['tariffRefund', 'packagePrice'] },
};

const termsOfKind = (providerKind: string) => {
  const terms = TERMS[providerKind];
  if (terms === undefined) throw new Error(`no terms for a provider of kind ${providerKind}`);
  return terms;
};

/** The basis must fit the kind of provider, and a framework is for a call-off alone. */
export const basisFits = (providerKind: string, basis: Basis, framework: string | undefined): Violation[] => {
  const terms = termsOfKind(providerKind);
  const wrong: Violation[] = [];
  if (basis !== terms.basis) {
    wrong.push({ code: 'FUNDING_BASIS', providerKind, basis, allowed: [terms.basis], pointer: '/basis' });
  }
  if (basis !== 'callOff' && framework !== undefined) {
    wrong.push({ code: 'FUNDING_BASIS', providerKind, basis, allowed: ['callOff'], pointer: '/framework' });
  }
  return wrong;
};

/** Where the body lists lines, and the number that the first of them has or gets. */
export interface Listed {
  readonly field: '/lines' | '/newLines';
  readonly firstNumber: number;
}

/** Each line is paid for in a way that fits the kind of provider. */
export const fundingFits = (
  providerKind: string,
  basis: Basis,
  lines: readonly { readonly fundingBasis: FundingBasis }[],
  { field, firstNumber }: Listed,
): Violation[] => {
  const { funding: allowed } = termsOfKind(providerKind);
  return lines.flatMap(({ fundingBasis }, index): Violation[] => {
    if (allowed.includes(fundingBasis)) return [];
    const line = firstNumber + index;
    const pointer = `${field}/${index}/fundingBasis`;
    return [{ code: 'FUNDING_BASIS', line, providerKind, basis, fundingBasis, allowed, pointer }];
  });
};

export const periodInOrder = (from: LocalDate, to: LocalDate): Violation[] =>
  from <= to ? [] : [{ code: 'PERIOD_INVALID', from, to, pointer: '/to' }];

export const amountOf = ({ patients, unitPriceOre }: Pick<Line, 'patients' | 'unitPriceOre'>): Ore =>
  times(ore(unitPriceOre), patients);

/** How the lines of an amendment differ from the contract's: before (absent for a new line) and after. */
export type LineChange = { readonly before?: LineState; readonly after: Line };

/** The lines that differ, lowered ones first: what they give back may pay for what others take. */
export const changesOf = (contract: KnownContract, after: readonly Line[]): readonly LineChange[] => {
  const changes = after.flatMap((line): LineChange[] => {
    const before = contract.lines.find((each) => each.line === line.line);
    if (before === undefined) return [{ after: line }];
    const same = before.patients === line.patients && before.unitPriceOre === line.unitPriceOre;
    return same ? [] : [{ before, after: line }];
  });
  const raised = changes.filter(raises);
  return [...changes.filter((change) => !raises(change)), ...raised];
};

/** What a line's amount grows by; negative when it falls. */
export const growth = ({ before, after }: LineChange): Ore =>
  (amountOf(after) - (before === undefined ? 0n : amountOf(before))) as Ore;

/** A line that is new asks for room in its cohort, whatever it costs. */
export const raises = (change: LineChange): boolean => change.before === undefined || growth(change) > 0n;

/**
 * Patients cannot fall below what is drawn or invoiced; a price cannot change under an invoice that names the line. Whoever sends the
 * lines is told which of them it is.
 */
export const notBelowUse = (
  changes: readonly LineChange[],
  sent: readonly { readonly line: number }[] = [],
): Violation[] =>
  changes.flatMap(({ before, after }): Violation[] => {
    if (before === undefined) return [];
    const { line } = before;
    const index = sent.findIndex((each) => each.line === line);
    const at = (field: string) => (index < 0 ? {} : { pointer: `/lines/${index}/${field}` });
    const inUse = Math.max(quotaUsed(before), before.invoiced);
    const wrong: Violation[] = [];
    if (after.patients < inUse) {
      wrong.push({
        code: 'BELOW_USE',
        line,
        requested: String(after.patients),
        inUse: String(inUse),
        ...at('patients'),
      });
    }
    if (after.unitPriceOre !== before.unitPriceOre && before.invoiced > 0) {
      wrong.push({
        code: 'BELOW_USE',
        line,
        requested: after.unitPriceOre,
        inUse: before.unitPriceOre,
        ...at('unitPriceOre'),
      });
    }
    return wrong;
  });

/** Everything that a reversal of this movement would pull the ground from under. */
export const dependants = (contract: KnownContract, movement: OwnMovement): Violation[] => {
  const later = contract.movements.filter(({ version, reversed }) => version > movement.version && !reversed);
  const on: Dependant[] = [
    ...later.map(({ of, amendment }): Dependant =>
      amendment === undefined ? { kind: 'movement', of } : { kind: 'movement', of, number: amendment },
    ),
    ...contract.draws
      .filter(({ version }) => version > movement.version)
      .map(({ draw }): Dependant => ({ kind: 'draw', number: draw })),
    ...[...contract.invoices]
      .filter(([, { status, version }]) => status !== 'rejected' && version > movement.version)
      .map(([invoice]): Dependant => ({ kind: 'invoice', invoice })),
  ];
  return [...dependedOn(on)];
};

/** Drawn patients that are neither verified as delivered nor returned, by line. */
export const openDeliveries = (contract: KnownContract): Violation[] => {
  const lines = contract.lines
    .map((line) => ({ line: line.line, patients: quotaUsed(line) - line.verified }))
    .filter(({ patients }) => patients > 0);
  return lines.length === 0 ? [] : [{ code: 'OPEN_DELIVERIES', lines }];
};

export const openInvoices = (contract: KnownContract): Violation[] => {
  const invoices = [...contract.invoices]
    .filter(([, { status }]) => status === 'registered' || status === 'attested')
    .map(([invoice]) => invoice);
  return invoices.length === 0 ? [] : [{ code: 'OPEN_INVOICES', invoices }];
};

/** What an amendment that nobody may confirm any more leaves in the event that drops it. */
export const dropped = (pending: AmendmentState | undefined): { readonly droppedAmendment?: number } =>
  pending === undefined ? {} : { droppedAmendment: pending.amendment };

/** Patients by specialty, as a provider is engaged for them. */
export const patientsBySpecialty = (
  lines: readonly Pick<Line, 'specialty' | 'patients'>[],
): readonly { readonly specialty: string; readonly patients: number }[] => {
  const counts = new Map<string, number>();
  for (const { specialty, patients } of lines) counts.set(specialty, (counts.get(specialty) ?? 0) + patients);
  return [...counts].map(([specialty, patients]) => ({ specialty, patients }));
};
