import { ore, times, within } from '@spillrom/kernel';
import type { ActorId, LocalDate, Ore } from '@spillrom/kernel';
import { amountFits } from '../../vocabulary/amounts.js';
import { CONTRACT_LINES_MAX } from '../../vocabulary/limits.js';
import { dependedOn, named, unless } from '../../vocabulary/rule.js';
import type { Dependant, ViolationOf } from '../../vocabulary/violations.js';
import type { ProviderKind } from '../../vocabulary/provider-kinds.js';
import { BASES } from './events.js';
import type { AmendedTerms, Basis, FundingBasis, Line } from './events.js';
import type { AmendmentState, KnownContract, LineState, OwnMovement, Part } from './state.js';
import { GROUP_OF, openPatients, quotaUsed, totalOf, withTerms } from './state.js';

/** One person takes parts of one group in the same expense; what he did first tells which. */
export const onePart = (
  contract: Pick<KnownContract, 'parts'>,
  actor: ActorId,
  part: Part,
): readonly ViolationOf<'SAME_PERSON'>[] => {
  const earlierPart = contract.parts.get(actor) ?? part;
  return unless(GROUP_OF[earlierPart] === GROUP_OF[part], { code: 'SAME_PERSON', actor, part, earlierPart });
};

/** The kind of provider that a contract on each basis is with. */
export const PROVIDER_KIND: { readonly [Each in Basis]: ProviderKind } = {
  callOff: 'privateProvider',
  ownTrust: 'ownTrust',
  specialistAgreement: 'contractedSpecialist',
  directAward: 'privateProvider',
};

/** How each kind of provider may be paid. */
const FUNDING: { readonly [Kind in ProviderKind]: readonly FundingBasis[] } = {
  ownTrust: ['internalSettlement'],
  privateProvider: ['packagePrice'],
  contractedSpecialist: ['tariffRefund', 'packagePrice'],
};

/** The basis must fit the kind of provider, and a framework is for a call-off alone. */
export const basisFits = (providerKind: ProviderKind, basis: Basis, framework: string | undefined) => {
  const allowed = BASES.filter((each) => PROVIDER_KIND[each] === providerKind);
  const wrong = { code: 'FUNDING_BASIS', providerKind, basis } as const;
  return [
    ...unless(allowed.includes(basis), { ...wrong, allowed, pointer: '/basis' }),
    ...unless(basis === 'callOff' || framework === undefined, {
      ...wrong,
      allowed: ['callOff'],
      pointer: '/framework',
    }),
  ];
};

/** Where the body lists lines, and the number that the first of them has or gets. */
export interface Listed {
  readonly field: '/lines' | '/newLines';
  readonly firstNumber: number;
}

/** Each line is paid for in a way that fits the kind of provider. */
export const fundingFits = (
  providerKind: ProviderKind,
  basis: Basis,
  lines: readonly { readonly fundingBasis: FundingBasis }[],
  { field, firstNumber }: Listed,
) => {
  const allowed = FUNDING[providerKind];
  return lines.flatMap(({ fundingBasis }, index) => {
    const wrong = { code: 'FUNDING_BASIS', line: firstNumber + index, providerKind, basis, fundingBasis } as const;
    const pointer = `${field}/${index}/fundingBasis`;
    return unless(allowed.includes(fundingBasis), { ...wrong, allowed, pointer });
  });
};

export const periodInOrder = (from: LocalDate, to: LocalDate) =>
  unless(from <= to, { code: 'PERIOD_INVALID', from, to, pointer: '/to' });

/** Whoever buys for a period buys at least today. */
export const periodNotOver = (to: LocalDate, today: LocalDate) =>
  unless(today <= to, { code: 'PERIOD_OVER', to, today });

/** A contract that can be stored, shown and summed: not too many lines, and no total too large. */
export const boundsKept = (lines: readonly Line[], field: '/lines' | '/newLines') => [
  ...unless(lines.length <= CONTRACT_LINES_MAX, {
    code: 'TOO_MANY_LINES',
    lines: lines.length,
    linesMax: CONTRACT_LINES_MAX,
    pointer: field,
  }),
  ...amountFits(totalOf(lines), field),
];

export const amountOf = ({ patients, unitPriceOre }: Pick<Line, 'patients' | 'unitPriceOre'>): Ore =>
  times(ore(unitPriceOre), patients);

/** How a line of an amendment differs from the contract's: before (absent for a new line) and after. */
export type LineChange = { readonly before?: LineState; readonly after: Line };

/** What a line's amount grows by; negative when it falls. */
export const growth = ({ before, after }: LineChange): Ore =>
  (amountOf(after) - (before === undefined ? 0n : amountOf(before))) as Ore;

/** A line raises when its amount or its patients rise; one that is new asks for room in its cohort, whatever it costs. */
export const raises = (change: LineChange): boolean =>
  change.before === undefined || growth(change) > 0n || change.after.patients > change.before.patients;

const isChanged = ({ before, after }: LineChange): boolean =>
  before?.patients !== after.patients || before.unitPriceOre !== after.unitPriceOre;

/** The lines that differ, lowered ones first: what they give back may pay for what others take. */
export const changesOf = (contract: KnownContract, { lines, newLines }: AmendedTerms): readonly LineChange[] => {
  const old = contract.lines.filter(({ line }) => lines.some((each) => each.line === line));
  const changes = [
    ...withTerms<Line>(old, lines).map((after, index): LineChange => ({ before: old[index]!, after })),
    ...newLines.map((after): LineChange => ({ after })),
  ].filter(isChanged);
  return [...changes.filter((change) => !raises(change)), ...changes.filter(raises)];
};

/** All lines as the amendment leaves them. */
export const linesAfter = (contract: KnownContract, { lines, newLines }: AmendedTerms): readonly Line[] => [
  ...withTerms<Line>(contract.lines, lines),
  ...newLines,
];

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const periodAfter = (contract: KnownContract, { from, to }: Partial<Period>): Period => ({
  from: from ?? contract.from,
  to: to ?? contract.to,
});

/** An amendment raises when any line does, or when the period begins earlier or ends later. */
export const amendmentRaises = (contract: KnownContract, terms: AmendedTerms): boolean => {
  const { from, to } = periodAfter(contract, terms);
  return from < contract.from || to > contract.to || changesOf(contract, terms).some(raises);
};

/**
 * Patients cannot fall below what is drawn or invoiced; a price cannot change under an invoice that names the line, credited ones
 * included. Whoever sends the lines is told which of them it is.
 */
export const notBelowUse = (
  { invoices }: Pick<KnownContract, 'invoices'>,
  changes: readonly LineChange[],
  sent: readonly { readonly line: number }[] = [],
): readonly ViolationOf<'BELOW_USE'>[] =>
  changes.flatMap(({ before, after }) => {
    if (before === undefined) return [];
    const { line, unitPriceOre: price } = before;
    const index = sent.findIndex((each) => each.line === line);
    const at = (field: string) => (index < 0 ? {} : { pointer: `/lines/${index}/${field}` });
    const used = Math.max(quotaUsed(before), before.invoiced);
    const patients = { requested: String(after.patients), inUse: String(used), ...at('patients') };
    const isNamed = [...invoices.values()].some(
      ({ status, lines }) => status !== 'rejected' && lines.some((each) => each.line === line),
    );
    const prices = { requested: after.unitPriceOre, inUse: price, ...at('unitPriceOre') };
    return [
      ...unless(after.patients >= used, { code: 'BELOW_USE', line, ...patients }),
      ...unless(after.unitPriceOre === price || !isNamed, { code: 'BELOW_USE', line, ...prices }),
    ];
  });

/** Days on which the contract has been used. */
const daysOfUse = ({ draws, deliveries }: KnownContract): readonly LocalDate[] => [
  ...draws.filter(({ patients }) => patients > 0).map(({ drawnOn }) => drawnOn),
  ...deliveries.filter(({ status }) => status !== 'withdrawn').map(({ deliveredOn }) => deliveredOn),
];

/** A period that shrinks leaves out no draw and no delivery; and not today, while patients are still to be treated. */
export const notOutsideUse = (
  contract: KnownContract,
  { from, to }: Period,
  today: LocalDate,
  body?: 'sent',
): readonly ViolationOf<'BELOW_USE'>[] => {
  const days = daysOfUse(contract).filter((day) => within(day, contract.from, contract.to));
  const open = contract.lines.some((line) => openPatients(line) > 0);
  const first = days.reduce((least, day) => (day < least ? day : least), from);
  const last = [...days, ...(open && today <= contract.to ? [today] : [])].reduce(
    (most, day) => (day > most ? day : most),
    to,
  );
  const at = (pointer: string) => (body === undefined ? {} : { pointer });
  return [
    ...unless(first === from, { code: 'BELOW_USE', requested: from, inUse: first, ...at('/from') }),
    ...unless(last === to, { code: 'BELOW_USE', requested: to, inUse: last, ...at('/to') }),
  ];
};

/** What was credited once the contract was settled went to what is available. */
const creditsAfter = ({ invoices }: KnownContract, version: number): readonly Dependant[] =>
  [...invoices].flatMap(([invoice, { credits }]) =>
    credits
      .filter((each) => each.version > version)
      .map(({ credit }) => ({ kind: 'credit', credit, invoice }) as const),
  );

/** Everything that a reversal of this movement would pull the ground from under. */
export const dependants = (contract: KnownContract, movement: OwnMovement): readonly ViolationOf<'DEPENDED_ON'>[] => {
  const isLater = ({ version = -1 }: { readonly version?: number }): boolean => version > movement.version;
  const later = contract.movements.filter((each) => isLater(each) && !each.reversed);
  const accepted = movement.of === 'commitment' ? contract.accepted : undefined;
  return dependedOn([
    ...(accepted === undefined || !isLater(accepted) ? [] : [{ kind: 'acceptance' } as const]),
    ...later.map((each): Dependant =>
      each.of === 'amendment'
        ? { kind: 'movement', of: each.of, number: each.amendment }
        : { kind: 'movement', of: each.of },
    ),
    ...contract.draws
      .filter((each) => isLater(each) && each.patients > 0)
      .map(({ draw }): Dependant => ({ kind: 'draw', number: draw })),
    ...contract.returns.filter(isLater).map((each): Dependant => ({ kind: 'return', number: each.return })),
    ...[...contract.invoices]
      .filter(([, each]) => each.status !== 'rejected' && each.status !== 'unmatched' && isLater(each))
      .map(([invoice]): Dependant => ({ kind: 'invoice', invoice })),
    ...(movement.of === 'settlement' ? creditsAfter(contract, movement.version) : []),
  ]);
};

/** Drawn patients that are neither verified as delivered nor returned, by line. */
export const openDeliveries = (contract: KnownContract) => {
  const lines = contract.lines
    .map((line) => ({ line: line.line, patients: quotaUsed(line) - line.verified }))
    .filter(({ patients }) => patients > 0);
  return unless(lines.length === 0, { code: 'OPEN_DELIVERIES', lines: named(lines), count: lines.length });
};

export const openInvoices = (contract: KnownContract) => {
  const invoices = [...contract.invoices]
    .filter(([, { status }]) => ['unmatched', 'registered', 'attested'].includes(status))
    .map(([invoice]) => invoice);
  return unless(invoices.length === 0, { code: 'OPEN_INVOICES', invoices: named(invoices), count: invoices.length });
};

/** Patients treated and verified that no invoice names, by line. */
export const uninvoiced = (contract: KnownContract): readonly { readonly line: number; readonly patients: number }[] =>
  contract.lines
    .map(({ line, verified, attested }) => ({ line, patients: verified - attested }))
    .filter(({ patients }) => patients > 0);

/** Whoever settles with treated patients that nobody has invoiced says why no invoice will come. */
export const uninvoicedExplained = (contract: KnownContract, reason: string | undefined) => {
  const lines = uninvoiced(contract);
  const wrong = { lines: named(lines), count: lines.length, pointer: '/reason' };
  return unless(lines.length === 0 || reason !== undefined, { code: 'UNINVOICED_DELIVERIES', ...wrong });
};

/**
 * Patients of the line that may still be counted as delivered on the day: on no day from then on may more be delivered than were
 * referred by then.
 */
export const referredAndUndelivered = (contract: KnownContract, line: number, on: LocalDate): number => {
  const byDay = new Map<LocalDate, number>([[on, 0]]);
  const count = (day: LocalDate, patients: number) => byDay.set(day, (byDay.get(day) ?? 0) + patients);
  for (const draw of contract.draws) if (draw.line === line) count(draw.drawnOn, draw.patients);
  for (const { line: of, status, deliveredOn, patients } of contract.deliveries) {
    if (of === line && status !== 'withdrawn') count(deliveredOn, 0 - patients);
  }
  let [balance, least] = [0, Infinity];
  for (const day of [...byDay.keys()].sort()) {
    balance += byDay.get(day) ?? 0;
    if (day >= on) least = Math.min(least, balance);
  }
  return least;
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
