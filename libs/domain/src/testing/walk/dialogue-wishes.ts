import type { KnownContract } from '../../aggregates/contract/index.js';
import { PRIVATE_HOSPITAL, SPECIALIST } from './cast.js';
import { drawn, wish } from './wish.js';
import type { Wish } from './wish.js';

/** Somebody speaks with a provider, mostly about a contract; now and then a record is corrected, or of a day to come. */
export const newContact = (size: number, contracts: readonly KnownContract[]): Wish => {
  const contract = contracts[drawn(size, 95, Math.max(contracts.length, 1))]?.contract;
  return wish(0.15, {
    type: 'RecordContact',
    target: { provider: drawn(size, 96, 2) === 0 ? PRIVATE_HOSPITAL : SPECIALIST },
    body: {
      ...{ channel: 'phone', direction: 'outgoing', with: 'Head of operations', summary: 'How it goes' },
      at: drawn(size, 97, 9) === 0 ? '2099-01-01T00:00:00Z' : '2023-03-01T08:00:00Z',
      ...(contract === undefined ? {} : { about: { contract } }),
      ...(drawn(size, 98, 3) === 0 ? { corrects: 1 } : {}),
    },
  });
};
