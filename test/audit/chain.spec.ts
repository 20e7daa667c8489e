import { comparePositions, START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import {
  approve,
  approveInvoice,
  confirm,
  deliver,
  draw,
  invoice,
  invoiceId,
  opened,
  pay,
} from '../../libs/read-models/src/testing/index.js';
import { chainAsText, chainFrom } from '../../apps/audit/src/replay/chain.js';

const told = confirm(approve(opened('100000'), 1, [{ patients: 5, reservedOre: '50000' }]), 1, {
  patients: 3,
  unitPriceOre: '1000',
});
draw(told.at('2022-11-25T08:00:00Z'), 1, 3);
deliver(told, 1, 1, 3, '2022-11-20');
invoice(told, 1, 1, 3, '1000');
approveInvoice(told, 1);
pay(told.at('2022-12-01T08:00:00Z'), 1, '3000', '2022-11-30');

/** In pages of three, as a log of any length comes. */
const inPages = (log: readonly StoredEvent[]) => ({
  readAll: async (after: Position) => {
    const events = log.filter(({ position }) => after === START || comparePositions(position, after) > 0).slice(0, 3);
    const next = events.at(-1)?.position ?? after;
    return { events, next, end: next === log.at(-1)?.position };
  },
});

describe('the chain of an invoice', () => {
  it('goes from the payment back to the appropriation, by events alone', async () => {
    const chain = await chainFrom(inPages(told.events), invoiceId(1));
    expect(chain?.movements.map(({ step, amountOre }) => [step, amountOre])).toEqual([
      ['payment', '3000'],
      ['expenditure', '3000'],
      ['commitment', '3000'],
      ['reservation', '50000'],
      ['allocation', '100000'],
      ['appropriation', '100000'],
    ]);
    for (const { eventId, position } of chain?.movements ?? [])
      expect(told.events.find(({ id }) => id === eventId)?.position).toBe(position);
    expect(chainAsText(chain!).split('\n')).toHaveLength(7);
  });

  it('is none of an invoice that the log does not hold', async () => {
    expect(await chainFrom(inPages(told.events), invoiceId(2))).toBeUndefined();
  });
});
