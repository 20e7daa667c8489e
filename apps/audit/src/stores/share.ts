import type { EventStore, Position } from '@spillrom/event-sourcing';

/** How much of a log lies before a position, as words; a guess where positions are not numbers of events. */
export const share = (position: Position, head: Awaited<ReturnType<EventStore['head']>>): string =>
  head === 'empty' ? '' : `, ${(BigInt(position) * 100n) / BigInt(head.position)} %`;
