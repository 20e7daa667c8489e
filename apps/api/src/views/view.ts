import type { Answerable } from '../openapi/problem-responses.js';
import type { RegisterName } from '@spillrom/read-models';
import type { ParameterName } from './parameters.js';
import { PAGING, REGISTERS } from './registers.js';
import type { Readers } from './sight.js';
import { PAST } from './state-asked.js';

/** All that the api says of a view: who is let in, what it may be asked and how it is described follow from it. */
export interface View {
  readonly summary: string;
  /** What an integrator must know beside that. */
  readonly note?: string;
  /** `world`: it tells nothing of the business, so it needs no token. */
  readonly readers: Readers | 'everybody' | 'world';
  readonly parameters?: readonly ParameterName[];
  /** Parameters that it says nothing without. */
  readonly required?: readonly ParameterName[];
  /** Shows one resource with an ETag; of a document, the hash of its bytes. */
  readonly etag?: true | 'sha256';
  /** It has no ETag, and yet there is something to do with what it shows. */
  readonly may?: true;
  /** Answers with a document instead of JSON. */
  readonly document?: 'text/plain' | 'application/xml';
  /** It is public, so a browser may keep it on disk, and asks whether it is still so. */
  readonly mayKeep?: true;
  /** Can be had as CSV and XLSX as well. */
  readonly sheet?: true;
  /** Answers with server-sent events, each of whose data is JSON of its shape. */
  readonly stream?: true;
  /** Read from a projection, which may be behind the log. */
  readonly projected?: true;
  /** Of a view that is also written to: an example of its body. */
  readonly body?: object;
  /** What it may answer beside what any view may. */
  readonly refusals?: readonly Answerable[];
  /** The register that it lists. */
  readonly lists?: RegisterName;
}

export const isSheet = ({ sheet, projected, parameters }: View): boolean =>
  sheet === true || (projected === true && parameters?.includes('limit') === true);

export const STATE = [...PAST, 'minPosition'] as const;
export const AS_OF = [...PAST, 'effectiveOn', 'fiscalYear', 'minPosition'] as const;

export const PAGED = 'In pages: send `next` of one page as the `cursor` of the next, with the same filters and sort.';
const MARKED =
  'The ETag changes when somebody changes the resource itself; movements of money and marks of use do not change it.';
const MAY =
  '`may` lists the commands about it that your roles let you send, each with what stands in its way now, whatever its body says; further rules can still refuse it.';
export const OWN_TRUST = 'Trusts see only their own.';
export const NO_MONEY = 'They see no amounts before a contract is confirmed.';
export const UNASKED =
  'Nor do they see whom the region asks, whom it awards and what it drafts: for them `updatedAt` is `changedAt`, by which nothing is sorted.';
export const CONFIRMED = 'Trusts see those on their own requests and those that they supply, once confirmed.';
export const MOMENTS =
  'The current state, or the state as of a position (`asOf`), as known at a moment (`asOfTime`), or counting only what is effective up to a business date (`effectiveOn`). With `fiscalYear` the figures are the flows of that year, which may be below zero; with `effectiveOn` too, those of the year up to that date. If both `asOf` and `asOfTime` are given, the earlier state is shown. A position beyond the end of the log is refused.';

export const AS_IT_WAS =
  'The current state, or the state as of a position (`asOf`), or as known at a moment (`asOfTime`); of both, the earlier. The answer says the position that it is of.';
export const SAME_STATE =
  'A further page needs the same `asOf` or `asOfTime`, and shows the same state, whatever is written meanwhile.';

export const worded = (...words: readonly string[]): string => words.filter((each) => each !== '').join(' ');

/** Of a register, its list. */
export const list = (register: RegisterName, summary: string, note = ''): View => ({
  ...{ summary, note: worded(note, PAGED, AS_IT_WAS, SAME_STATE), projected: true, lists: register, sheet: true },
  readers: REGISTERS[register].readers,
  parameters: [...REGISTERS[register].filters, ...PAGING],
});

/** Of a register, one of its rows. */
export const one = (register: RegisterName, summary: string, note = ''): View => ({
  ...{ summary, note: worded(note, MARKED, MAY, AS_IT_WAS), projected: true, etag: true },
  readers: REGISTERS[register].readers,
  parameters: STATE,
});

/** For everybody, without a token. */
export const world = (summary: string, note = ''): View => ({ summary, note, readers: 'world' });
