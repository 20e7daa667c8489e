import { ore, unreachable, ZERO } from '@spillrom/kernel';
import type { CreditEvent } from './events.js';
import type { CreditState, KnownCredit } from './state.js';

const registered = ({ data }: Extract<CreditEvent, { type: 'CreditRegistered' }>): KnownCredit => {
  const { by, creditDate: _creditDate, lines: _lines, reason: _reason, amountOre, ...named } = data;
  return { ...named, status: 'registered', amountOre: ore(amountOre), receivableOre: ZERO, registeredBy: by };
};

const next = (credit: KnownCredit, event: CreditEvent): KnownCredit => {
  switch (event.type) {
    case 'CreditRegistered':
      return registered(event);
    case 'CreditApproved':
      return { ...credit, status: 'approved', receivableOre: ore(event.data.receivableOre) };
    case 'CreditRejected':
      return { ...credit, status: 'rejected' };
    case 'CreditReversed':
      return { ...credit, status: 'registered', receivableOre: ZERO };
    default:
      return unreachable(event);
  }
};

export const evolveCredit = (state: CreditState, event: CreditEvent): CreditState => {
  if (state.status !== 'absent') return next(state, event);
  if (event.type !== 'CreditRegistered') throw new Error(`${event.type} before the credit was registered`);
  return registered(event);
};
