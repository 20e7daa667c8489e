import { localDate, oreText } from '@spillrom/kernel';
import type { ReadViews } from '@spillrom/postgres/read-models';
import { figureKey } from '@spillrom/read-models';
import {
  contractId,
  decisionId,
  fullLife,
  invoiceId,
  PROGRAMME,
  requestId,
} from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const story = fullLife();
const year = (number: number) => ({
  effectiveFrom: localDate(`${number}-01-01`),
  effectiveOn: localDate(`${number}-12-31`),
});

describe('where money went', () => {
  let ground: Ground;
  let views: ReadViews;

  beforeAll(async () => {
    ground = await Ground.open();
    await ground.append(story.commits);
    ground.projector();
    await ground.caughtUp();
    views = await ground.views(300);
  });
  afterAll(() => ground.close());

  describe('in a year', () => {
    const amounts = async (asOf: Parameters<ReadViews['budgetUse']>[1]) =>
      (await views.budgetUse(PROGRAMME, asOf)).amounts;

    it('is what counts on its days: the years add up to all, and one without movements is empty', async () => {
      const [all, first, second] = [await amounts({}), await amounts(year(2022)), await amounts(year(2023))];
      const added = Object.fromEntries(
        Object.keys(all).map((name) => {
          const figure = name as keyof typeof all;
          return [figure, oreText(BigInt(first[figure]) + BigInt(second[figure]))];
        }),
      );
      expect(added).toEqual(all);
      expect([first.paid, second.paid]).toEqual(['0', '120000']);
      expect(new Set(Object.values(await amounts(year(2021))))).toEqual(new Set(['0']));
    });

    it('begins with its first day and ends with its last', async () => {
      const { postings } = await views.explain({
        key: figureKey({ book: 'budget', programme: PROGRAMME, phase: 1, figure: 'paid' }),
        limit: 10,
      });
      const [on] = postings.map(({ effectiveOn }) => effectiveOn);
      const paid = async (from: string, to: string) =>
        (await amounts({ effectiveFrom: localDate(from), effectiveOn: localDate(to) })).paid;
      expect(await paid(on!, on!)).toBe('120000');
      expect(await paid('2023-01-01', '2023-01-01')).toBe(on === '2023-01-01' ? '120000' : '0');
    });

    it('is explained by its own running total', async () => {
      const key = figureKey({ book: 'budget', programme: PROGRAMME, phase: 1, figure: 'committed' });
      for (const asOf of [year(2022), year(2023)]) {
        const { postings } = await views.explain({ key, asOf, limit: 100 });
        const [own] = (await views.budgetUse(PROGRAMME, asOf)).phases;
        expect(postings.at(-1)?.total ?? 0n).toBe(BigInt(own?.committed ?? '0'));
        expect(postings.reduce((sum, { delta }) => sum + delta, 0n)).toBe(postings.at(-1)?.total ?? 0n);
      }
    });
  });

  describe('on an invoice', () => {
    it('is told from its payment back to the appropriation, each movement by its event', async () => {
      const { invoice, movements, position } = await views.chain(invoiceId(1));
      expect(invoice).toMatchObject({ contract: contractId(1), request: requestId(1) });
      expect(position).toBe(story.position);
      const told = movements.map(({ step, source }) => [step, source]);
      expect(told.filter(([step], index) => told.findIndex(([each]) => each === step) === index)).toEqual([
        ['payment', `invoices/${invoiceId(1)}`],
        ['expenditure', `invoices/${invoiceId(1)}`],
        ['commitment', `contracts/${contractId(1)}`],
        ['reservation', `requests/${requestId(1)}`],
        ['allocation', `decisions/${decisionId(3)}`],
        ['appropriation', `decisions/${decisionId(2)}`],
      ]);
      const events = new Map(story.events.map((event) => [event.id as string, event]));
      for (const { eventId, position: at } of movements) expect(events.get(eventId)?.position).toBe(at);
    });

    it('is nothing where there is no such invoice', async () => {
      expect(await views.chain('0'.repeat(32))).toEqual({
        invoice: undefined,
        movements: [],
        position: story.position,
      });
    });
  });
});
