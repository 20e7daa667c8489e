import { START, type EventStore, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import type { Instant, LocalDate, Uuid } from '@spillrom/kernel';
import { chainOf, post, readModel, recordedEvent } from '@spillrom/read-models';
import type { ChainStep, InvoiceRow, Row } from '@spillrom/read-models';

/** A movement of one step on the way from the payment back to the appropriation, with the event that made it. */
export interface ChainMovement {
  readonly step: ChainStep;
  readonly source: string;
  /** Signed: what takes back is below zero. */
  readonly amountOre: string;
  readonly effectiveOn: LocalDate;
  readonly position: Position;
  readonly eventId: Uuid;
  readonly recordedAt: Instant;
}

export interface Chain {
  readonly invoice: string;
  /** Missing, and what follows from it, while nobody knows it. */
  readonly contract?: string;
  readonly request?: string;
  readonly programme?: string;
  readonly phase?: number;
  /** Step by step, each in log order. */
  readonly movements: readonly ChainMovement[];
}

type Log = Pick<EventStore, 'readAll'>;

const PAGE = 2000;

const eachEvent = async (log: Log, take: (event: StoredEvent) => void): Promise<void> => {
  for (let after: Position = START; ;) {
    const page = await log.readAll(after, PAGE);
    page.events.forEach(take);
    if (page.end) return;
    after = page.next;
  }
};

const invoiceIn = async (log: Log, invoice: string): Promise<InvoiceRow | undefined> => {
  let row: Row | undefined;
  await eachEvent(log, (event) => {
    const place = readModel.place(event);
    if (place?.register === 'invoices' && place.id === invoice) row = readModel.evolve(row, event);
  });
  return row as InvoiceRow | undefined;
};

/**
 * Where the money of an invoice came from, from events alone: no read model is asked. Nothing for an invoice that the log does not hold.
 * @throws UnknownEventType when the log holds an event that this program does not know
 */
export const chainFrom = async (log: Log, invoice: string): Promise<Chain | undefined> => {
  const row = await invoiceIn(log, invoice);
  if (row === undefined) return undefined;
  const links = chainOf(row);
  const found = links.map((): ChainMovement[] => []);
  await eachEvent(log, (event) => {
    const { position, id: eventId, recordedAt } = event;
    for (const { key, delta, source, effectiveOn } of post(recordedEvent(event))) {
      links.forEach(({ step, key: of, source: begins }, index) => {
        if (of !== key || !source.startsWith(begins)) return;
        found[index]!.push({ step, source, amountOre: String(delta), effectiveOn, position, eventId, recordedAt });
      });
    }
  });
  const { contract, request, programme, phase } = row;
  const of = contract === undefined ? {} : { contract, request: request!, programme: programme!, phase: phase! };
  return { invoice, ...of, movements: found.flat() };
};

/** For a person: a line for each movement. */
export const chainAsText = ({ invoice, contract, request, programme, phase, movements }: Chain): string => {
  if (contract === undefined) return `invoice ${invoice}, on no contract`;
  const width = Math.max(...movements.map(({ amountOre }) => amountOre.length));
  const steps = Math.max(...movements.map(({ step }) => step.length));
  return [
    `invoice ${invoice}, contract ${contract}, request ${request}, phase ${phase} of programme ${programme}`,
    ...movements.map(
      ({ step, source, amountOre, effectiveOn, position, eventId }) =>
        `${step.padEnd(steps)}  ${amountOre.padStart(width)} øre  ${effectiveOn}  ${source}  event ${eventId} at position ${position}`,
    ),
  ].join('\n');
};
