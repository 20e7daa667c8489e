import { add, ore, subtract, sum, times, unreachable } from '@spillrom/kernel';
import type { ActorId, Ore } from '@spillrom/kernel';
import type { ContractEvent, Line, LineMovement } from './events.js';
import type {
  AmendmentState,
  ContractState,
  KnownContract,
  LineState,
  OwnMovement,
  Part,
  ReversalState,
} from './state.js';
import { termsOfLine } from './state.js';
import { evolveUse, untouched } from './use.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>;

/** Which part of the expense somebody takes by an event. */
const PARTS: { readonly [Type in ContractEvent['type']]?: Part } = {
  ContractDrafted: 'propose',
  ContractDraftAmended: 'propose',
  AmendmentProposed: 'propose',
  ContractReversalProposed: 'propose',
  DeliveryReported: 'propose',
  LinesInvoiced: 'propose',
  ContractConfirmed: 'confirm',
  AmendmentConfirmed: 'confirm',
  CommitmentReversed: 'confirm',
  AmendmentReversed: 'confirm',
  LinesExpended: 'confirm',
  LinesExpenditureReversed: 'confirm',
  LinesPaymentReversed: 'confirm',
  DeliveryVerified: 'attest',
  LinesAttested: 'attest',
  LinesPaid: 'pay',
};

export const partOf = (event: ContractEvent): Part | undefined =>
  event.type === 'InvoiceReversalNoted' ? (event.data.of === 'payment' ? 'pay' : 'propose') : PARTS[event.type];

const withPart = (contract: KnownContract, event: ContractEvent): KnownContract => {
  const part = partOf(event);
  const by: ActorId | undefined = 'by' in event.data ? event.data.by : undefined;
  if (part === undefined || by === undefined || contract.parts.has(by)) return contract;
  return { ...contract, parts: new Map(contract.parts).set(by, part) };
};

/** Σ patients × price of lines. */
export const totalOf = (lines: readonly Line[]): Ore =>
  sum(lines.map(({ unitPriceOre, patients }) => times(ore(unitPriceOre), patients)));

const drafted = ({ data }: Of<'ContractDrafted'>): KnownContract => {
  const { by: _by, rationale: _rationale, lines, ...rest } = data;
  return {
    ...rest,
    status: 'drafted',
    totalOre: totalOf(lines),
    lines: lines.map((line) => ({ ...line, ...untouched })),
    parts: new Map(),
    amendments: [],
    reversals: [],
    movements: [],
    deliveries: [],
    draws: [],
    returns: 0,
    invoices: new Map(),
  };
};

const redrafted = (contract: KnownContract, { data }: Of<'ContractDraftAmended'>): KnownContract => {
  const { framework: _framework, ...kept } = contract;
  const { by: _by, rationale: _rationale, lines, ...rest } = data;
  return { ...kept, ...rest, totalOre: totalOf(lines), lines: lines.map((line) => ({ ...line, ...untouched })) };
};

const movedOre = ({ fromReservationOre, fromAvailableOre }: LineMovement): Ore =>
  add(ore(fromReservationOre), ore(fromAvailableOre));

/** Lines as they now read, with what happened on them so far and the commitment moved by the changes. */
const restated = (
  contract: KnownContract,
  lines: readonly Line[],
  changes: readonly LineMovement[],
): readonly LineState[] =>
  lines.map((line) => {
    const known = contract.lines.find((each) => each.line === line.line) ?? untouched;
    const moved = changes.find((each) => each.line === line.line);
    const committedOre = moved === undefined ? known.committedOre : add(known.committedOre, movedOre(moved));
    return { ...untouched, ...known, ...termsOfLine(line), committedOre };
  });

const asItWas = ({ from, to, totalOre, lines }: KnownContract): OwnMovement['before'] => ({
  from,
  to,
  totalOre,
  lines: lines.map(termsOfLine),
});

const confirmed = (contract: KnownContract, { data }: Of<'ContractConfirmed'>, version: number): KnownContract => ({
  ...contract,
  status: 'confirmed',
  totalOre: ore(data.totalOre),
  lines: restated(contract, contract.lines, data.lines),
  movements: [
    ...contract.movements,
    { of: 'commitment', version, changes: data.lines, before: asItWas(contract), reversed: false },
  ],
});

const onAmendment = (
  contract: KnownContract,
  amendment: number | undefined,
  change: Partial<AmendmentState>,
): KnownContract => ({
  ...contract,
  amendments: contract.amendments.map((each) => (each.amendment === amendment ? { ...each, ...change } : each)),
});

const amended = (contract: KnownContract, { data }: Of<'AmendmentConfirmed'>, version: number): KnownContract => ({
  ...onAmendment(contract, data.amendment, { status: 'confirmed', version }),
  from: data.from,
  to: data.to,
  totalOre: ore(data.totalOre),
  lines: restated(contract, data.lines, data.changes),
  movements: [
    ...contract.movements,
    {
      of: 'amendment',
      amendment: data.amendment,
      version,
      changes: data.changes,
      before: asItWas(contract),
      reversed: false,
    },
  ],
});

const cut = (
  contract: KnownContract,
  { data }: Of<'ContractTerminated' | 'ContractSettled'>,
  version: number,
): KnownContract => ({
  ...onAmendment(contract, data.droppedAmendment, { status: 'dropped', version }),
  lines: contract.lines.map((line) => {
    const lost = data.cuts.find((each) => each.line === line.line);
    if (lost === undefined) return line;
    return {
      ...line,
      patients: line.patients + lost.patients,
      committedOre: subtract(line.committedOre, ore(lost.releasedOre)),
    };
  }),
});

const onReversal = (contract: KnownContract, reversal: number, change: Partial<ReversalState>): KnownContract => ({
  ...contract,
  reversals: contract.reversals.map((each) => (each.reversal === reversal ? { ...each, ...change } : each)),
});

const reverse = (contract: KnownContract, reversed: (movement: OwnMovement) => boolean): readonly OwnMovement[] =>
  contract.movements.map((each) => (reversed(each) ? { ...each, reversed: true } : each));

const commitmentReversed = (
  contract: KnownContract,
  { data }: Of<'CommitmentReversed'>,
  version: number,
): KnownContract => {
  const pending = contract.amendments.find(({ status }) => status === 'proposed')?.amendment;
  const dropped = onAmendment(onReversal(contract, data.reversal, { status: 'confirmed', version }), pending, {
    status: 'dropped',
    version,
  });
  return {
    ...dropped,
    status: 'discarded',
    lines: restated(contract, contract.lines, data.lines),
    movements: reverse(contract, ({ of }) => of === 'commitment'),
  };
};

const amendmentReversed = (
  contract: KnownContract,
  { data }: Of<'AmendmentReversed'>,
  version: number,
): KnownContract => ({
  ...onAmendment(onReversal(contract, data.reversal, { status: 'confirmed', version }), data.amendment, {
    status: 'reversed',
    version,
  }),
  from: data.from,
  to: data.to,
  totalOre: ore(data.totalOre),
  lines: restated(contract, data.lines, data.changes),
  movements: reverse(contract, ({ amendment }) => amendment === data.amendment),
});

const proposed = (contract: KnownContract, { data }: Of<'AmendmentProposed'>, version: number): KnownContract => ({
  ...contract,
  amendments: [...contract.amendments, { ...data, status: 'proposed', version }],
});

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
      return { ...contract, status: 'discarded' };
    case 'ContractConfirmed':
      return confirmed(contract, event, version);
    case 'AmendmentProposed':
      return proposed(contract, event, version);
    case 'AmendmentWithdrawn':
      return onAmendment(contract, event.data.amendment, { status: 'withdrawn', version });
    case 'AmendmentConfirmed':
      return amended(contract, event, version);
    case 'ContractTerminated':
      return { ...cut(contract, event, version), status: 'terminated' };
    case 'ContractSettled':
      return { ...cut(contract, event, version), status: 'settled' };
    case 'ContractReversalProposed':
      return reversalProposed(contract, event, version);
    case 'ContractReversalWithdrawn':
      return onReversal(contract, event.data.reversal, { status: 'withdrawn', version });
    case 'CommitmentReversed':
      return commitmentReversed(contract, event, version);
    case 'AmendmentReversed':
      return amendmentReversed(contract, event, version);
    default:
      return evolveUse(contract, event, version);
  }
};

export const evolveContract = (state: ContractState, event: ContractEvent, version: number): ContractState => {
  if (event.type === 'ContractDrafted') return withPart(drafted(event), event);
  if (state.status === 'absent') return unreachable(event as never);
  return withPart(next(state, event, version), event);
};
