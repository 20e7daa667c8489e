import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { referenceKey, sha256Hex } from '@spillrom/kernel';
import type { FrameworkId } from '@spillrom/kernel';
import { frameworkCatalogue } from './catalogue.js';
import type { FrameworkEvent } from './events.js';
import { evolveFramework } from './evolve.js';
import type { FrameworkState } from './state.js';

export * from './events.js';
export { listPrice } from './rules.js';
export * from './state.js';

export const frameworkAggregate: Aggregate<FrameworkState, FrameworkEvent> = {
  initial: { status: 'absent' },
  evolve: evolveFramework,
  catalogue: frameworkCatalogue,
};

/** One agreement number of one provider, however it is spelt, is one framework agreement: 32 hexadecimal digits. */
export const frameworkIdOf = (provider: string, agreementNumber: string): FrameworkId =>
  sha256Hex(`${provider}|${referenceKey(agreementNumber)}`).slice(0, 32) as FrameworkId;

export const frameworkRef = (framework: FrameworkId): StreamRef<FrameworkState, FrameworkEvent> => ({
  stream: streamName(`framework-${framework}`),
  aggregate: frameworkAggregate,
});
