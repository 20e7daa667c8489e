import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { ContractId } from '@spillrom/kernel';
import { contractCatalogue } from './catalogue.js';
import type { ContractEvent } from './events.js';
import { evolveContract } from './evolve.js';
import type { ContractState } from './state.js';

export * from './events.js';
export * from './state.js';
export { partOf, partsAfter, withAwarder } from './parts.js';
export { lapsesOn } from './acceptance.js';
export { takenOfAward } from './on-award.js';
export { onePart } from './rules.js';
export { creditOn, usesWith, usesWithout } from './credited.js';
export { countsFrom } from './effective.js';
export type { Expense } from './effective.js';
export { addUse, deliveriesUsed, untouched, useOf } from './use.js';
export type { LineUse, LineUseChange, UsedBefore } from './use.js';
export type * from './use-events.js';

export const contractAggregate: Aggregate<ContractState, ContractEvent> = {
  initial: { status: 'absent' },
  evolve: evolveContract,
  catalogue: contractCatalogue,
};

export const contractRef = (contract: ContractId): StreamRef<ContractState, ContractEvent> => ({
  stream: streamName(`contract-${contract}`),
  aggregate: contractAggregate,
});
