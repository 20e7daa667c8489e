import { canonical, streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { referenceKey, sha256Hex } from '@spillrom/kernel';
import type { CreditId } from '@spillrom/kernel';
import { creditCatalogue } from './catalogue.js';
import type { CreditEvent } from './events.js';
import { evolveCredit } from './evolve.js';
import type { CreditState } from './state.js';

export type * from './events.js';
export type * from './state.js';

export const creditAggregate: Aggregate<CreditState, CreditEvent> = {
  initial: { status: 'absent' },
  evolve: evolveCredit,
  catalogue: creditCatalogue,
};

export const creditRef = (credit: CreditId): StreamRef<CreditState, CreditEvent> => ({
  stream: streamName(`credit-${credit}`),
  aggregate: creditAggregate,
});

/** What makes a credit the same credit: who sent it, its number, however it is spelt, and its date. 32 hexadecimal digits. */
export const creditIdOf = (supplier: string, number: string, creditDate: string): CreditId =>
  sha256Hex(canonical([supplier, referenceKey(number), creditDate])).slice(0, 32) as CreditId;
