import { add, ore, subtract, unreachable } from '@spillrom/kernel';
import type { Ore } from '@spillrom/kernel';
import type { ContractEvent, Cut, LineMovement } from './events.js';
import type {
  AmendmentState,
  ContractState,
  KnownContract,
  LineState,
  OwnMovement,
  Replaced,
  ReversalState,
} from './state.js';
import { drafted, redrafted } from './draft.js';
import { withTerms } from './state.js';
import { partsAfter } from './parts.js';
import { evolveUse, untouched } from './use.js';
import { daysAfter } from './effective.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>;

const movedOre = ({ fromReservationOre, fromAvailableOre }: LineMovement): Ore =>
  add(ore(fromReservationOre), ore(fromAvailableOre));

/** The commitment of lines, moved by the changes. */
const committed = (lines: readonly LineState[], changes: readonly LineMovement[]): readonly LineState[] =>
  lines.map((line) => {
    const moved = changes.find((each) => each.line === line.line);
    return moved === undefined ? line : { ...line, committedOre: add(line.committedOre, movedOre(moved)) };
  });

const confirmed = (contract: KnownContract, { data }: Of<'ContractConfirmed'>, version: number): KnownContract => ({
  ...contract,
  status: 'confirmed',
  confirmedOn: data.confirmedOn,
  needsAcceptance: data.needsAcceptance,
  totalOre: ore(data.totalOre),
  lines: committed(contract.lines, data.lines),
  movements: [...contract.movements, { of: 'commitment', version, changes: data.lines, reversed: false }],
});

const onAmendment = (
  contract: KnownContract,
  amendment: number | undefined,
  change: Partial<AmendmentState>,
): KnownContract => ({
  ...contract,
  amendments: contract.amendments.map((each) => (each.amendment === amendment ? { ...each, ...change } : each)),
});

/** What the terms of an amendment take the place of. */
const replacedBy = (contract: KnownContract, { data }: Of<'AmendmentConfirmed'>): Replaced => ({
  ...(data.from === undefined ? {} : { from: contract.from }),
  ...(data.to === undefined ? {} : { to: contract.to }),
  lines: contract.lines
    .filter(({ line }) => data.lines.some((each) => each.line === line))
    .map(({ line, patients, unitPriceOre }) => ({ line, patients, unitPriceOre })),
  removedLines: data.newLines.map(({ line }) => line),
});

const amended = (contract: KnownContract, event: Of<'AmendmentConfirmed'>, version: number): KnownContract => {
  const { amendment, from, to, lines, newLines, totalOre, changes } = event.data;
  const after = [...withTerms(contract.lines, lines), ...newLines.map((line) => ({ ...line, ...untouched }))];
  return {
    ...onAmendment(contract, amendment, { status: 'confirmed', version }),
    from: from ?? contract.from,
    to: to ?? contract.to,
    totalOre: ore(totalOre),
    lines: committed(after, changes),
    lastLine: contract.lastLine + newLines.length,
    movements: [
      ...contract.movements,
      { of: 'amendment', amendment, version, changes, before: replacedBy(contract, event), reversed: false },
    ],
  };
};

const cut = (lines: readonly LineState[], cuts: readonly Cut[]): readonly LineState[] =>
  lines.map((line) => {
    const lost = cuts.find((each) => each.line === line.line);
    if (lost === undefined) return line;
    return {
      ...line,
      patients: line.patients + lost.patients,
      committedOre: subtract(line.committedOre, ore(lost.releasedOre)),
    };
  });

const dropped = (contract: KnownContract, amendment: number | undefined, version: number): KnownContract =>
  amendment === undefined ? contract : onAmendment(contract, amendment, { status: 'dropped', version });

const terminated = (contract: KnownContract, { data }: Of<'ContractTerminated'>, version: number): KnownContract => ({
  ...dropped(contract, data.droppedAmendment, version),
  status: 'terminated',
  lines: cut(contract.lines, data.cuts),
});

const settled = (contract: KnownContract, { data }: Of<'ContractSettled'>, version: number): KnownContract => {
  const before = contract.status === 'terminated' ? 'terminated' : 'confirmed';
  return {
    ...dropped(contract, data.droppedAmendment, version),
    status: 'settled',
    lines: cut(contract.lines, data.cuts),
    movements: [...contract.movements, { of: 'settlement', version, cuts: data.cuts, before, reversed: false }],
  };
};

const onReversal = (contract: KnownContract, reversal: number, change: Partial<ReversalState>): KnownContract => ({
  ...contract,
  reversals: contract.reversals.map((each) => (each.reversal === reversal ? { ...each, ...change } : each)),
});

const lapsed = (contract: KnownContract, { data }: Of<'ContractLapsed'>, version: number): KnownContract => {
  const { droppedAmendment, droppedReversal, cuts } = data;
  const left = dropped(contract, droppedAmendment, version);
  return {
    ...(droppedReversal === undefined ? left : onReversal(left, droppedReversal, { status: 'dropped', version })),
    status: 'lapsed',
    lines: cut(contract.lines, cuts),
  };
};

const reverse = (contract: KnownContract, reversed: (movement: OwnMovement) => boolean): readonly OwnMovement[] =>
  contract.movements.map((each) => (reversed(each) ? { ...each, reversed: true } : each));

const commitmentReversed = (
  contract: KnownContract,
  { data }: Of<'CommitmentReversed'>,
  version: number,
): KnownContract => ({
  ...dropped(onReversal(contract, data.reversal, { status: 'confirmed', version }), data.droppedAmendment, version),
  status: 'discarded',
  lines: committed(contract.lines, data.lines),
  movements: reverse(contract, ({ of }) => of === 'commitment'),
});

const amendmentReversed = (
  contract: KnownContract,
  { data }: Of<'AmendmentReversed'>,
  version: number,
): KnownContract => {
  const { amendment, reversal, droppedAmendment, from, to, lines, removedLines, changes, totalOre } = data;
  const stepped = onReversal(contract, reversal, { status: 'confirmed', version });
  const left = contract.lines.filter(({ line }) => !removedLines.includes(line));
  return {
    ...onAmendment(dropped(stepped, droppedAmendment, version), amendment, { status: 'reversed', version }),
    from: from ?? contract.from,
    to: to ?? contract.to,
    totalOre: ore(totalOre),
    lines: committed(withTerms(left, lines), changes),
    movements: reverse(contract, (each) => each.of === 'amendment' && each.amendment === amendment),
  };
};

const settlementReversed = (
  contract: KnownContract,
  { data }: Of<'SettlementReversed'>,
  version: number,
): KnownContract => ({
  ...onReversal(contract, data.reversal, { status: 'confirmed', version }),
  status: data.status,
  lines: committed(contract.lines, data.lines).map((line) => {
    const back = data.lines.find((each) => each.line === line.line);
    return back === undefined ? line : { ...line, patients: line.patients + back.patients };
  }),
  movements: reverse(contract, ({ of }) => of === 'settlement'),
});

const proposed = (contract: KnownContract, { data }: Of<'AmendmentProposed'>, version: number): KnownContract => {
  const { reason: _reason, acceptance: _acceptance, ...terms } = data;
  return { ...contract, amendments: [...contract.amendments, { ...terms, status: 'proposed', version }] };
};

const reversalProposed = (
  contract: KnownContract,
  { data }: Of<'ContractReversalProposed'>,
  version: number,
): KnownContract => {
  const { reason: _reason, ...rest } = data;
  return { ...contract, reversals: [...contract.reversals, { ...rest, status: 'proposed', version }] };
};

const next = (
  contract: KnownContract,
  event: Exclude<ContractEvent, Of<'ContractDrafted'>>,
  version: number,
): KnownContract => {
  switch (event.type) {
    case 'ContractDraftAmended':
      return redrafted(contract, event);
    case 'ContractDiscarded':
    case 'ContractDeclined':
      return { ...contract, status: 'discarded' };
    case 'ContractConfirmed':
      return confirmed(contract, event, version);
    case 'ContractAccepted':
      return { ...contract, accepted: { version } };
    case 'ContractLapsed':
      return lapsed(contract, event, version);
    case 'AmendmentProposed':
      return proposed(contract, event, version);
    case 'AmendmentWithdrawn':
    case 'AmendmentDeclined':
      return onAmendment(contract, event.data.amendment, { status: 'withdrawn', version });
    case 'AmendmentConfirmed':
      return amended(contract, event, version);
    case 'ContractTerminated':
      return terminated(contract, event, version);
    case 'ContractSettled':
      return settled(contract, event, version);
    case 'ContractReversalProposed':
      return reversalProposed(contract, event, version);
    case 'ContractReversalWithdrawn':
    case 'ContractReversalDeclined':
      return onReversal(contract, event.data.reversal, { status: 'withdrawn', version });
    case 'CommitmentReversed':
      return commitmentReversed(contract, event, version);
    case 'AmendmentReversed':
      return amendmentReversed(contract, event, version);
    case 'SettlementReversed':
      return settlementReversed(contract, event, version);
    default:
      return evolveUse(contract, event, version);
  }
};

export const evolveContract = (state: ContractState, event: ContractEvent, version: number): ContractState => {
  if (event.type === 'ContractDrafted') return { ...drafted(event), parts: partsAfter(new Map(), event) };
  if (state.status === 'absent') return unreachable(event as never);
  return {
    ...next(state, event, version),
    days: daysAfter(state, event),
    parts: partsAfter(state.parts, event),
  };
};
