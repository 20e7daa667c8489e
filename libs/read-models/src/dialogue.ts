import type { ContactChannel, ContactDirection, ContractEvent, DialogueEvent } from '@spillrom/domain';
import { instant } from '@spillrom/kernel';
import type { ActorId, ContractId, InquiryId, Instant, OrgNumber, RequestId } from '@spillrom/kernel';
import type { Place, RecordedEvent } from './recorded-event.js';
import { ofInquiry } from './dialogue-inquiries.js';
import type { ContractRow, InquiryRow, Row } from './registers/index.js';

/**
 * One thing that happened between the region and a provider, or about a case: who spoke with whom, or what became of an inquiry, an
 * offer or a contract.
 */
export interface DialogueEntry {
  readonly provider: OrgNumber;
  /** When it happened; a contact may be recorded later */
  readonly at: Instant;
  /** Where it comes from */
  readonly source: 'contact' | 'inquiry' | 'contract';
  /** The type of the event */
  readonly type: string;
  readonly by?: ActorId;
  readonly request?: RequestId;
  readonly inquiry?: InquiryId;
  /** Number of the edition that it made, or that was sent */
  readonly edition?: number;
  /** Number of the question within the inquiry */
  readonly question?: number;
  /** Number of the offer within the inquiry */
  readonly offer?: number;
  readonly contract?: ContractId;
  /** Number of the amendment within the contract */
  readonly amendment?: number;
  /** Number of the reversal within the contract */
  readonly reversal?: number;
  /** Why, in writing */
  readonly reason?: string;
  /** Of a contact: its number among those with the provider, from 1 */
  readonly contact?: number;
  readonly channel?: ContactChannel;
  readonly direction?: ContactDirection;
  /** The role of the person at the provider */
  readonly with?: string;
  /** What was said or written */
  readonly summary?: string;
  /** The contact whose record this one replaces */
  readonly corrects?: number;
}

const ofContact = ({ event }: { readonly event: DialogueEvent }): readonly DialogueEntry[] => {
  const { about, ...said } = event.data;
  return [{ source: 'contact', type: event.type, ...said, ...about }];
};

/** The life of a contract; how it is used stands on the contract itself. */
const LIFE: { readonly [Type in ContractEvent['type']]?: true } = {
  ContractDrafted: true,
  ContractDraftAmended: true,
  ContractDiscarded: true,
  ContractDeclined: true,
  ContractConfirmed: true,
  ContractAccepted: true,
  ContractLapsed: true,
  AmendmentProposed: true,
  AmendmentWithdrawn: true,
  AmendmentDeclined: true,
  AmendmentConfirmed: true,
  ContractTerminated: true,
  ContractSettled: true,
  ContractReversalProposed: true,
  ContractReversalWithdrawn: true,
  ContractReversalDeclined: true,
  CommitmentReversed: true,
  AmendmentReversed: true,
  SettlementReversed: true,
};

/** What some of the events say, under the same name in each. */
interface Said {
  readonly by?: ActorId;
  readonly amendment?: number;
  readonly reversal?: number;
  readonly reason?: string;
  readonly rationale?: string;
}

const decidedAt = ({ meta, recordedAt }: Place): Instant =>
  meta['decidedAt'] === undefined ? recordedAt : instant(meta['decidedAt']);

const ofContract = (
  recorded: Place & { readonly event: ContractEvent },
  { provider, request, inquiry, offer, contract }: ContractRow,
): readonly DialogueEntry[] => {
  const { type, data } = recorded.event;
  if (LIFE[type] === undefined) return [];
  const { by, amendment, reversal, rationale, reason = rationale } = data as Said;
  // Told for every step of every contract, so the fields are set one by one: literals with many spreads take V8 twenty times as long.
  const entry: { -readonly [Field in keyof DialogueEntry]: DialogueEntry[Field] } = {
    ...{ provider, at: decidedAt(recorded), source: 'contract', type, request, contract },
  };
  if (by !== undefined) entry.by = by;
  if (inquiry !== undefined && offer !== undefined) Object.assign(entry, { inquiry, offer });
  if (amendment !== undefined) entry.amendment = amendment;
  if (reversal !== undefined) entry.reversal = reversal;
  if (reason !== undefined) entry.reason = reason;
  return [entry];
};

type Of<Category extends RecordedEvent['category']> = Extract<RecordedEvent, { readonly category: Category }>;

/** What each kind of event adds to the dialogue, the row being that of its register after it: a further source is a line here. */
const SOURCES: {
  readonly [Category in RecordedEvent['category']]?: (
    recorded: Of<Category>,
    row: Row | undefined,
  ) => readonly DialogueEntry[];
} = {
  dialogue: ofContact,
  inquiry: (recorded, row) =>
    row === undefined ? [] : ofInquiry(recorded.event, row as InquiryRow, decidedAt(recorded)),
  contract: (recorded, row) => (row === undefined ? [] : ofContract(recorded, row as ContractRow)),
};

/** At most one entry for each provider. */
export const dialogueEntries = (recorded: RecordedEvent, row: Row | undefined): readonly DialogueEntry[] => {
  const source = SOURCES[recorded.category] as
    ((recorded: RecordedEvent, row: Row | undefined) => readonly DialogueEntry[]) | undefined;
  return source?.(recorded, row) ?? [];
};
