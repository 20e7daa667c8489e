import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import { clock, type ScopeAt } from './kurrentdb-harness.js';
import { Scope, ScopedStore } from './scoped-store.js';
import { runWriter } from './writer.js';

runWriter(
  async ({ url, ...scope }: ScopeAt) =>
    new ScopedStore(await KurrentdbEventStore.to({ url, clock }), Scope.again(scope)),
);
