import { merged, ore, oreText, unreachable } from '@spillrom/kernel';
import type { ActorId, OreText } from '@spillrom/kernel';
import { partsAfter, termsOfLine, totalOf, untouched, withTerms } from '@spillrom/domain';
import type { ContractEvent, Cut, Line, LineMovement } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import type { AmendmentRow, ContractReversalRow, ContractRow, LineRow } from './contract-rows.js';
import { evolveUseRow } from './contract-use.js';
import { changed, headOf, known } from './row.js';
import type { Done } from './row.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>;
type Body = Omit<ContractRow, 'committedOre' | 'expendedOre' | 'parts' | keyof ReturnType<typeof headOf>>;

const UNTOUCHED = { ...untouched, committedOre: '0', expendedOre: '0' } as const;

const fresh = (line: Line): LineRow => merged(termsOfLine(line), UNTOUCHED);

const drafted = ({ data }: Of<'ContractDrafted'>, at: Place['recordedAt']): Body => {
  const { by, awardedBy: _awardedBy, lines, ...rest } = data;
  return merged(rest, {
    status: 'drafted' as const,
    everConfirmed: false,
    needsAcceptance: false,
    totalOre: oreText(totalOf(lines)),
    lines: lines.map(fresh),
    drafted: { by, at },
    amendments: [],
    reversals: [],
    draws: [],
    returns: [],
    deliveries: [],
    invoices: [],
  });
};

/** What the draft said and no longer says is gone. */
const unsaid = ({
  framework: _framework,
  archiveReference: _archiveReference,
  inquiry: _inquiry,
  offer: _offer,
  includes: _includes,
  legalBasis: _legalBasis,
  cause: _cause,
  reason: _reason,
  entries: _entries,
  ...kept
}: Body) => kept;

const redrafted = (row: Body, { data }: Of<'ContractDraftAmended'>, at: Place['recordedAt']): Body => {
  const { by, awardedBy: _awardedBy, lines, ...rest } = data;
  return { ...unsaid(row), ...rest, redrafted: { by, at }, totalOre: oreText(totalOf(lines)), lines: lines.map(fresh) };
};

/** The commitment of lines, moved by the changes. */
const committed = (lines: readonly LineRow[], changes: readonly LineMovement[]): readonly LineRow[] =>
  lines.map((line) => {
    const moved = changes.find((each) => each.line === line.line);
    if (moved === undefined) return line;
    const committedOre = ore(line.committedOre) + ore(moved.fromReservationOre) + ore(moved.fromAvailableOre);
    return { ...line, committedOre: oreText(committedOre) };
  });

const cut = (lines: readonly LineRow[], cuts: readonly Cut[]): readonly LineRow[] =>
  lines.map((line) => {
    const lost = cuts.find((each) => each.line === line.line);
    if (lost === undefined) return line;
    const committedOre = oreText(ore(line.committedOre) - ore(lost.releasedOre));
    return { ...line, patients: line.patients + lost.patients, committedOre };
  });

const onAmendment = (
  row: Body,
  amendment: number | undefined,
  change: Partial<AmendmentRow>,
  { version: etag }: Place,
): readonly AmendmentRow[] =>
  changed(
    row.amendments,
    (each) => each.amendment === amendment,
    (each) => ({ ...each, ...change, etag }),
  );

const dropped = (row: Body, amendment: number | undefined, place: Place): readonly AmendmentRow[] =>
  amendment === undefined ? row.amendments : onAmendment(row, amendment, { status: 'dropped' }, place);

const onReversal = (
  row: Body,
  reversal: number,
  change: Pick<ContractReversalRow, 'status' | 'closed' | 'declined'>,
  { version: etag }: Place,
): readonly ContractReversalRow[] =>
  changed(
    row.reversals,
    (each) => each.reversal === reversal,
    (each) => ({ ...each, ...change, etag }),
  );

const proposed = (row: Body, { data }: Of<'AmendmentProposed'>, done: Done<ActorId>, { version }: Place): Body => {
  const { by: _by, ...rest } = data;
  return {
    ...row,
    amendments: [...row.amendments, { ...rest, status: 'proposed', proposed: done, etag: version }],
  };
};

const amended = (row: Body, { data }: Of<'AmendmentConfirmed'>, done: Done<ActorId>, place: Place): Body => {
  const { amendment, grant, flags, from, to, totalOre, lines, newLines, changes } = data;
  const confirmed = { ...done, flags, ...(grant === undefined ? {} : { grant }) };
  return {
    ...row,
    from: from ?? row.from,
    to: to ?? row.to,
    totalOre,
    lines: committed([...withTerms(row.lines, lines), ...newLines.map(fresh)], changes),
    amendments: onAmendment(row, amendment, { status: 'confirmed', confirmed }, place),
  };
};

const commitmentReversed = (
  row: Body,
  { data }: Of<'CommitmentReversed'>,
  closed: Done<ActorId>,
  place: Place,
): Body => ({
  ...row,
  status: 'discarded',
  lines: committed(row.lines, data.lines),
  amendments: dropped(row, data.droppedAmendment, place),
  reversals: onReversal(row, data.reversal, { status: 'confirmed', closed }, place),
});

const amendmentReversed = (row: Body, { data }: Of<'AmendmentReversed'>, closed: Done<ActorId>, place: Place): Body => {
  const { amendment, reversal, droppedAmendment, from, to, totalOre, lines, removedLines, changes } = data;
  const left = row.lines.filter(({ line }) => !removedLines.includes(line));
  const amendments = dropped(row, droppedAmendment, place);
  return {
    ...row,
    from: from ?? row.from,
    to: to ?? row.to,
    totalOre,
    lines: committed(withTerms(left, lines), changes),
    amendments: onAmendment({ ...row, amendments }, amendment, { status: 'reversed' }, place),
    reversals: onReversal(row, reversal, { status: 'confirmed', closed }, place),
  };
};

const settlementReversed = (
  { settled: _settled, ...row }: Body,
  { data }: Of<'SettlementReversed'>,
  closed: Done<ActorId>,
  place: Place,
): Body => ({
  ...row,
  status: data.status,
  lines: committed(row.lines, data.lines).map((line) => {
    const back = data.lines.find((each) => each.line === line.line);
    return back === undefined ? line : { ...line, patients: line.patients + back.patients };
  }),
  reversals: onReversal(row, data.reversal, { status: 'confirmed', closed }, place),
});

const ended = (row: Body, event: Of<'ContractTerminated' | 'ContractSettled'>, place: Place): Body => {
  const { by, droppedAmendment, cuts } = event.data;
  const done = { by, at: place.recordedAt };
  const left = { ...row, amendments: dropped(row, droppedAmendment, place), lines: cut(row.lines, cuts) };
  if (event.type === 'ContractTerminated') {
    return { ...left, status: 'terminated', terminated: { ...done, reason: event.data.reason } };
  }
  const { uninvoiced, reason } = event.data;
  return { ...left, status: 'settled', settled: { ...done, uninvoiced, ...(reason === undefined ? {} : { reason }) } };
};

const lapsed = (row: Body, { data }: Of<'ContractLapsed'>, place: Place): Body => {
  const { droppedAmendment, droppedReversal, cuts } = data;
  const reversals =
    droppedReversal === undefined ? row.reversals : onReversal(row, droppedReversal, { status: 'dropped' }, place);
  return {
    ...row,
    status: 'lapsed',
    lapsedAt: place.recordedAt,
    amendments: dropped(row, droppedAmendment, place),
    reversals,
    lines: cut(row.lines, cuts),
  };
};

/** Proposals, and what comes of them but their confirmation. */
const proposalNoted = (row: Body, event: ProposalEvent, place: Place): Body => {
  const { by } = event.data;
  const done = { by, at: place.recordedAt };
  switch (event.type) {
    case 'AmendmentProposed':
      return proposed(row, event, done, place);
    case 'AmendmentWithdrawn':
      return { ...row, amendments: onAmendment(row, event.data.amendment, { status: 'withdrawn' }, place) };
    case 'AmendmentDeclined': {
      const declined = { ...done, reason: event.data.reason };
      return { ...row, amendments: onAmendment(row, event.data.amendment, { status: 'withdrawn', declined }, place) };
    }
    case 'ContractReversalProposed': {
      const { by: _by, ...rest } = event.data;
      const reversal = { ...rest, status: 'proposed', proposed: done, etag: place.version } as const;
      return { ...row, reversals: [...row.reversals, reversal] };
    }
    case 'ContractReversalWithdrawn': {
      const change = { status: 'withdrawn', closed: done } as const;
      return { ...row, reversals: onReversal(row, event.data.reversal, change, place) };
    }
    case 'ContractReversalDeclined': {
      const change = { status: 'withdrawn', declined: { ...done, reason: event.data.reason } } as const;
      return { ...row, reversals: onReversal(row, event.data.reversal, change, place) };
    }
    default:
      return unreachable(event);
  }
};

type ProposalEvent = Of<
  | 'AmendmentProposed'
  | 'AmendmentWithdrawn'
  | 'AmendmentDeclined'
  | 'ContractReversalProposed'
  | 'ContractReversalWithdrawn'
  | 'ContractReversalDeclined'
>;

const next = (row: Body, event: Exclude<ContractEvent, Of<'ContractDrafted'>>, place: Place): Body => {
  const at = place.recordedAt;
  switch (event.type) {
    case 'ContractDraftAmended':
      return redrafted(row, event, at);
    case 'ContractDiscarded':
      return { ...row, status: 'discarded' };
    case 'ContractDeclined': {
      const { by, reason } = event.data;
      return { ...row, status: 'discarded', declined: { by, at, reason } };
    }
    case 'ContractConfirmed': {
      const { by, confirmedOn: on, grant, flags, totalOre, lines, needsAcceptance } = event.data;
      const confirmed = { by, at, on, grant, flags };
      return {
        ...row,
        status: 'confirmed',
        everConfirmed: true,
        needsAcceptance,
        confirmed,
        totalOre,
        lines: committed(row.lines, lines),
      };
    }
    case 'ContractAccepted':
      return { ...row, acceptance: { ...event.data, at } };
    case 'ContractLapsed':
      return lapsed(row, event, place);
    case 'AmendmentProposed':
    case 'AmendmentWithdrawn':
    case 'AmendmentDeclined':
    case 'ContractReversalProposed':
    case 'ContractReversalWithdrawn':
    case 'ContractReversalDeclined':
      return proposalNoted(row, event, place);
    case 'AmendmentConfirmed':
      return amended(row, event, { by: event.data.by, at }, place);
    case 'ContractTerminated':
    case 'ContractSettled':
      return ended(row, event, place);
    case 'CommitmentReversed':
      return commitmentReversed(row, event, { by: event.data.by, at }, place);
    case 'AmendmentReversed':
      return amendmentReversed(row, event, { by: event.data.by, at }, place);
    case 'SettlementReversed':
      return settlementReversed(row, event, { by: event.data.by, at }, place);
    default:
      return evolveUseRow(row, event, place);
  }
};

const totals = (lines: readonly LineRow[]): { readonly committedOre: OreText; readonly expendedOre: OreText } => ({
  committedOre: oreText(lines.reduce((total, line) => total + ore(line.committedOre), 0n)),
  expendedOre: oreText(lines.reduce((total, line) => total + ore(line.expendedOre), 0n)),
});

const partsWith = (parts: ContractRow['parts'], event: ContractEvent): ContractRow['parts'] =>
  [...partsAfter(new Map(parts.map(({ actor, part }) => [actor, part])), event)].map(([actor, part]) => ({
    actor,
    part,
  }));

export const evolveContractRow = (row: ContractRow | undefined, event: ContractEvent, place: Place): ContractRow => {
  const body =
    event.type === 'ContractDrafted' ? drafted(event, place.recordedAt) : next(known(row, place), event, place);
  const parts = { parts: partsWith(row?.parts ?? [], event) };
  return merged(merged(body, totals(body.lines)), merged(parts, headOf(row, place)));
};
