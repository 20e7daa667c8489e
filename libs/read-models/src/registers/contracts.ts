import { ore, oreText } from '@spillrom/kernel';
import type { ActorId, OreText } from '@spillrom/kernel';
import { partOf, termsOfLine, totalOf } from '@spillrom/domain';
import type { ContractEvent, Line, LineMovement } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import type { AmendmentRow, ContractReversalRow, ContractRow, LineRow } from './contract-rows.js';
import { evolveUseRow } from './contract-use.js';
import { changed, headOf, known } from './row.js';
import type { Done } from './row.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>;
type Body = Omit<ContractRow, 'committedOre' | 'expendedOre' | 'parts' | keyof ReturnType<typeof headOf>>;

const untouched = {
  referred: 0,
  returned: 0,
  reported: 0,
  verified: 0,
  invoiced: 0,
  attested: 0,
  committedOre: '0',
  expendedOre: '0',
} as const;

const fresh = (line: Line): LineRow => ({ ...termsOfLine(line), ...untouched });

const drafted = ({ data }: Of<'ContractDrafted'>, at: Place['recordedAt']): Body => {
  const { by, lines, ...rest } = data;
  return {
    ...rest,
    status: 'drafted',
    everConfirmed: false,
    totalOre: oreText(totalOf(lines)),
    lines: lines.map(fresh),
    drafted: { by, at },
    amendments: [],
    reversals: [],
    draws: [],
    returns: [],
    deliveries: [],
    invoices: [],
  };
};

const redrafted = (row: Body, { data }: Of<'ContractDraftAmended'>): Body => {
  const { framework: _framework, ...kept } = row;
  const { by: _by, lines, ...rest } = data;
  return { ...kept, ...rest, totalOre: oreText(totalOf(lines)), lines: lines.map(fresh) };
};

/** Lines as they now read, with what happened on them so far and the commitment moved by the changes. */
const restated = (row: Body, lines: readonly Line[], changes: readonly LineMovement[]): readonly LineRow[] =>
  lines.map((line) => {
    const before = row.lines.find((each) => each.line === line.line) ?? fresh(line);
    const moved = changes.find((each) => each.line === line.line);
    if (moved === undefined) return { ...before, ...termsOfLine(line) };
    const committed = ore(before.committedOre) + ore(moved.fromReservationOre) + ore(moved.fromAvailableOre);
    return { ...before, ...termsOfLine(line), committedOre: oreText(committed) };
  });

const cut = (row: Body, { cuts }: Of<'ContractTerminated' | 'ContractSettled'>['data']): readonly LineRow[] =>
  row.lines.map((line) => {
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

const onReversal = (
  row: Body,
  reversal: number,
  status: ContractReversalRow['status'],
  closed: Done<ActorId>,
  { version: etag }: Place,
): readonly ContractReversalRow[] =>
  changed(
    row.reversals,
    (each) => each.reversal === reversal,
    (each) => ({ ...each, status, closed, etag }),
  );

const proposed = (row: Body, { data }: Of<'AmendmentProposed'>, done: Done<ActorId>, { version }: Place): Body => {
  const { by: _by, ...rest } = data;
  return {
    ...row,
    amendments: [...row.amendments, { ...rest, status: 'proposed', proposed: done, etag: version }],
  };
};

const amended = (row: Body, { data }: Of<'AmendmentConfirmed'>, done: Done<ActorId>, place: Place): Body => {
  const { amendment, grant, flags, from, to, totalOre, lines, changes } = data;
  const confirmed = { ...done, flags, ...(grant === undefined ? {} : { grant }) };
  return {
    ...row,
    from,
    to,
    totalOre,
    lines: restated(row, lines, changes),
    amendments: onAmendment(row, amendment, { status: 'confirmed', confirmed }, place),
  };
};

const commitmentReversed = (row: Body, { data }: Of<'CommitmentReversed'>, done: Done<ActorId>, place: Place): Body => {
  const pending = row.amendments.find(({ status }) => status === 'proposed')?.amendment;
  return {
    ...row,
    status: 'discarded',
    lines: restated(row, row.lines, data.lines),
    amendments: onAmendment(row, pending, { status: 'dropped' }, place),
    reversals: onReversal(row, data.reversal, 'confirmed', done, place),
  };
};

const amendmentReversed = (row: Body, { data }: Of<'AmendmentReversed'>, done: Done<ActorId>, place: Place): Body => {
  const { amendment, reversal, from, to, totalOre, lines, changes } = data;
  return {
    ...row,
    from,
    to,
    totalOre,
    lines: restated(row, lines, changes),
    amendments: onAmendment(row, amendment, { status: 'reversed' }, place),
    reversals: onReversal(row, reversal, 'confirmed', done, place),
  };
};

const next = (row: Body, event: Exclude<ContractEvent, Of<'ContractDrafted'>>, place: Place): Body => {
  const at = place.recordedAt;
  switch (event.type) {
    case 'ContractDraftAmended':
      return redrafted(row, event);
    case 'ContractDiscarded':
      return { ...row, status: 'discarded' };
    case 'ContractConfirmed': {
      const { by, grant, flags, totalOre, lines } = event.data;
      const confirmed = { by, at, grant, flags };
      const confirmedLines = restated(row, row.lines, lines);
      return { ...row, status: 'confirmed', everConfirmed: true, confirmed, totalOre, lines: confirmedLines };
    }
    case 'AmendmentProposed':
      return proposed(row, event, { by: event.data.by, at }, place);
    case 'AmendmentWithdrawn':
      return { ...row, amendments: onAmendment(row, event.data.amendment, { status: 'withdrawn' }, place) };
    case 'AmendmentConfirmed':
      return amended(row, event, { by: event.data.by, at }, place);
    case 'ContractTerminated': {
      const { by, reason, droppedAmendment } = event.data;
      const amendments = onAmendment(row, droppedAmendment, { status: 'dropped' }, place);
      const terminated = { by, at, reason };
      return { ...row, status: 'terminated', terminated, amendments, lines: cut(row, event.data) };
    }
    case 'ContractSettled': {
      const { by, uninvoiced, droppedAmendment } = event.data;
      const amendments = onAmendment(row, droppedAmendment, { status: 'dropped' }, place);
      const settled = { by, at, uninvoiced };
      return { ...row, status: 'settled', settled, amendments, lines: cut(row, event.data) };
    }
    case 'ContractReversalProposed': {
      const { by, ...rest } = event.data;
      const reversal = { ...rest, status: 'proposed', proposed: { by, at }, etag: place.version } as const;
      return { ...row, reversals: [...row.reversals, reversal] };
    }
    case 'ContractReversalWithdrawn': {
      const { by, reversal } = event.data;
      return { ...row, reversals: onReversal(row, reversal, 'withdrawn', { by, at }, place) };
    }
    case 'CommitmentReversed':
      return commitmentReversed(row, event, { by: event.data.by, at }, place);
    case 'AmendmentReversed':
      return amendmentReversed(row, event, { by: event.data.by, at }, place);
    default:
      return evolveUseRow(row, event, place);
  }
};

const totals = (lines: readonly LineRow[]): { readonly committedOre: OreText; readonly expendedOre: OreText } => ({
  committedOre: oreText(lines.reduce((total, line) => total + ore(line.committedOre), 0n)),
  expendedOre: oreText(lines.reduce((total, line) => total + ore(line.expendedOre), 0n)),
});

const partsAfter = (parts: ContractRow['parts'], event: ContractEvent): ContractRow['parts'] => {
  const part = partOf(event);
  if (part === undefined || !('by' in event.data)) return parts;
  const { by: actor } = event.data;
  return parts.some((each) => each.actor === actor) ? parts : [...parts, { actor, part }];
};

export const evolveContractRow = (row: ContractRow | undefined, event: ContractEvent, place: Place): ContractRow => {
  const body =
    event.type === 'ContractDrafted' ? drafted(event, place.recordedAt) : next(known(row, place), event, place);
  return { ...body, ...totals(body.lines), parts: partsAfter(row?.parts ?? [], event), ...headOf(row, place) };
};
