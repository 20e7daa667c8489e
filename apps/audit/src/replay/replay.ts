import { EventOrder, InquiryStories } from '@spillrom/audit-rules';
import { aggregates, categoryOf } from '@spillrom/domain';
import type {
  Category,
  ContractState,
  CreditState,
  InquiryState,
  InvoiceState,
  ProgrammeEvent,
  ProgrammeState,
  RequestState,
} from '@spillrom/domain';
import { comparePositions, decode, empty, foldOnto, START, UnknownEventType } from '@spillrom/event-sourcing';
import type {
  Aggregate,
  DomainEvent,
  EventStore,
  Folded,
  Position,
  StoredEvent,
  StreamName,
} from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';
import { post, recordedEvent } from '@spillrom/read-models';
import { commitsOf } from '../commits.js';
import { Awards } from './awards.js';
import { Equations } from './equations.js';
import { Invoices } from './invoices.js';
import { Years } from './years.js';

const PAGE = 2000;
/** More of the same would only bury the first. */
const PROBLEMS_MAX = 20;

/** How often an event bears an earlier time than the one before it. Not every store orders time, so it contradicts nothing. */
export interface RecordedTimeFalls {
  readonly count: number;
  readonly firstEvent: number | null;
}

/** The same history gives the same on every store, so an event is named by its number in the log, from 1, and never by a position. */
export interface Replayed {
  /** The id of the last commit that was replayed; null when there is none. */
  readonly lastCommit: Uuid | null;
  readonly commits: number;
  readonly events: number;
  readonly figures: ReadonlyMap<string, bigint>;
  readonly recordedTimeFalls: RecordedTimeFalls;
  /** Where the log contradicts itself, first things first. */
  readonly problems: readonly string[];
}

type AnyAggregate = Aggregate<unknown, DomainEvent>;

const aggregateOf = (stream: StreamName): AnyAggregate | undefined => {
  const category = categoryOf(stream);
  return Object.hasOwn(aggregates, category) ? (aggregates[category as Category] as AnyAggregate) : undefined;
};

/** The whole log folded from nothing, commit by commit; nothing is taken from a read model. */
export class Fold {
  readonly figures = new Map<string, bigint>();
  readonly problems: string[] = [];
  recordedTimeFalls: RecordedTimeFalls = { count: 0, firstEvent: null };
  events = 0;
  commits = 0;
  lastCommit: Uuid | null = null;
  position: Position = START;
  /** Of the event in hand. */
  private number = 0;
  private recordedAt = '';
  private readonly streams = new Map<StreamName, Folded<unknown>>();
  private readonly equations = new Equations();
  private readonly years = new Years();
  private readonly inquiries = new InquiryStories();
  private readonly order = new EventOrder();
  private readonly awards = new Awards();
  private readonly invoices = new Invoices();

  /** @returns false when the commit cannot follow what came before it: nothing after it means anything */
  commit(events: readonly StoredEvent[]): boolean {
    for (const event of events) {
      this.number += 1;
      this.inOrder(event);
      for (const { key, delta } of post(recordedEvent(event))) {
        this.figures.set(key, (this.figures.get(key) ?? 0n) + delta);
      }
      try {
        this.remember(event);
      } catch (error) {
        if (error instanceof UnknownEventType) throw error;
        this.problem(`${event.type} is not possible here: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      }
      for (const { sentence } of this.inquiries.broken(event)) this.problem(sentence);
    }
    this.events += events.length;
    this.commits += 1;
    this.lastCommit = events.at(-1)?.commit.id ?? this.lastCommit;
    this.balance(events);
    return true;
  }

  /** All has been folded that lies at or before a position, where a commit should have ended. */
  end(upTo: Position): this {
    if (comparePositions(this.position, upTo) !== 0)
      this.problems.push(`after event ${this.number}: the read models have reached a commit that is not in the log`);
    return this;
  }

  private inOrder(event: StoredEvent): void {
    const { position, recordedAt } = event;
    for (const sentence of this.order.broken(event)) this.problem(sentence);
    if (recordedAt < this.recordedAt) {
      const { count, firstEvent } = this.recordedTimeFalls;
      this.recordedTimeFalls = { count: count + 1, firstEvent: firstEvent ?? this.number };
    }
    this.recordedAt = recordedAt;
    this.position = position;
  }

  private remember(event: StoredEvent): void {
    const aggregate = aggregateOf(event.stream);
    if (aggregate === undefined) return;
    const after = foldOnto(aggregate, this.streams.get(event.stream) ?? empty(aggregate), [event]);
    this.streams.set(event.stream, after);
    this.years.note(event);
    const category = categoryOf(event.stream);
    if (category === 'inquiry') this.awards.noteInquiry(after.state as InquiryState);
    if (category === 'request') this.awards.noteRequest(after.state as RequestState);
    if (category === 'contract') this.awards.noteContract(after.state as ContractState);
    if (category === 'request') this.equations.note(event.stream, { category, state: after.state as RequestState });
    if (category === 'contract') this.equations.note(event.stream, { category, state: after.state as ContractState });
    if (category === 'invoice') this.equations.note(event.stream, { category, state: after.state as InvoiceState });
    if (category === 'credit') this.equations.note(event.stream, { category, state: after.state as CreditState });
    if (category === 'invoice') this.invoices.noteInvoice(after.state as InvoiceState);
    if (category === 'credit') this.invoices.noteCredit(after.state as CreditState);
    if (category === 'programme')
      this.invoices.noteMovement(decode(event, aggregates.programme.catalogue) as ProgrammeEvent);
  }

  /** After every commit the ledger equals what the other streams say. */
  private balance(events: readonly StoredEvent[]): void {
    const touched = new Set(events.map(({ stream }) => stream).filter((stream) => categoryOf(stream) === 'programme'));
    for (const stream of touched) {
      const id = stream.slice('programme-'.length);
      const state = this.streams.get(stream)?.state as ProgrammeState;
      for (const sentence of [...this.equations.broken(id, state), ...this.years.broken(id, state)])
        this.problem(sentence);
    }
    for (const sentence of [...this.awards.broken(), ...this.invoices.broken()]) this.problem(sentence);
  }

  private problem(sentence: string): void {
    if (this.problems.length < PROBLEMS_MAX) this.problems.push(`event ${this.number}: ${sentence}`);
  }
}

/**
 * Replays whole commits up to and including the one that ends at a position, `START` for none.
 * @param knownAt the moment at which that position is said to be the last that was known: the log has its own word in it
 * @throws UnknownEventType when the log holds an event that this program does not know: it stops, it does not skip
 */
export const replay = async (
  store: Pick<EventStore, 'readAll'>,
  upTo: Position,
  progress: (position: Position, events: number) => void,
  knownAt?: Instant,
): Promise<Replayed> => {
  const fold = new Fold();
  let after: Position = START;
  for (;;) {
    const page = await store.readAll(after, PAGE);
    for (const commit of commitsOf(page.events)) {
      const last = commit.at(-1) ?? commit[0];
      if (comparePositions(last.position, upTo) > 0) return fold.end(upTo);
      if (knownAt !== undefined && last.recordedAt > knownAt) return fold.end(upTo);
      if (!fold.commit(commit)) return fold;
    }
    progress(fold.position, fold.events);
    if (page.end) return fold.end(upTo);
    after = page.next;
  }
};
