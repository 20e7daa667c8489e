import { localDate, oreText } from '@spillrom/kernel';
import {
  approve,
  approveInvoice,
  confirm,
  deliver,
  draw,
  invoice,
  invoiceId,
  opened,
  rowOf,
} from '../testing/index.js';
import { ageing, type AgeingInvoice, type AgeingRows } from './ageing.js';

/** Attested for 40,000 and approved for 20,000 øre, both of 20 November. */
const story = approve(opened('1000000'), 1, [{ patients: 20, reservedOre: '200000' }]);
confirm(story, 1, { patients: 12, unitPriceOre: '10000' });
draw(story.at('2022-11-06T08:00:00Z'), 1, 9);
deliver(story.at('2022-11-29T08:00:00Z'), 1, 1, 6, '2022-11-14');
invoice(story, 1, 1, 4, '10000');
approveInvoice(invoice(story, 2, 1, 2, '10000'), 2);
const attested: AgeingInvoice = rowOf(story, 'invoices', invoiceId(1));
const approved: AgeingInvoice = rowOf(story, 'invoices', invoiceId(2));

const due = (dueDate: string): AgeingInvoice => ({ ...attested, dueDate: localDate(dueDate) });
const bandOn = (row: AgeingInvoice, day: string) => {
  const [{ kind, fromDays, toDays, invoices } = { kind: undefined, invoices: [] }] = ageing(
    { invoices: [row], credits: [] },
    localDate(day),
  ).items;
  return [kind, fromDays, toDays, invoices[0]?.days];
};

describe('the ageing of invoices', () => {
  it('sums what is neither paid nor rejected by days to or past its due date, the longest waiting first', () => {
    const rows = [
      due('2022-12-20'),
      { ...approved, dueDate: localDate('2022-12-11') },
      { ...approved, invoice: invoiceId(3), number: 'F-3' },
      { ...approved, status: 'paid' as const },
      { ...approved, status: 'rejected' as const },
    ];
    const said = ({ invoice: id, number, supplier, amountOre }: AgeingInvoice) => ({
      ...{ invoice: id, number, supplier, amountOre },
    });
    // 11 December is 29 days before 9 January, 20 December 20 days, 20 November 50.
    expect(ageing({ invoices: rows, credits: [] }, localDate('2023-01-09'))).toEqual({
      on: '2023-01-09',
      version: 1,
      items: [
        {
          ...{ kind: 'due', fromDays: 1, toDays: 30, count: 2, amountOre: '60000' },
          invoices: [
            { ...said(approved), days: 29 },
            { ...said(attested), days: 20 },
          ],
        },
        {
          ...{ kind: 'withoutDueDate', fromDays: 31, toDays: 60, count: 1, amountOre: '20000' },
          invoices: [{ ...said(approved), invoice: invoiceId(3), number: 'F-3', days: 50 }],
        },
      ],
    });
  });

  it.each([
    ['2022-11-29', undefined, -31, -31],
    ['2022-11-30', -30, 0, -30],
    ['2022-12-30', -30, 0, 0],
    ['2022-12-31', 1, 30, 1],
    ['2023-01-29', 1, 30, 30],
    ['2023-01-30', 31, 60, 31],
    ['2023-02-28', 31, 60, 60],
    ['2023-03-01', 61, 90, 61],
    ['2023-03-30', 61, 90, 90],
    ['2023-03-31', 91, undefined, 91],
  ])('puts what is due on 30 December, seen from %s, into the band from %s to %s', (day, from, to, days) => {
    expect(bandOn(due('2022-12-30'), day)).toEqual(['due', from, to, days]);
  });

  it('counts what is disputed from the day of the dispute until that is resolved, whatever it is due', () => {
    const disputed = { by: 'officer', at: '2022-12-01T23:30:00.000000Z' };
    const open = { ...due('2022-12-30'), disputes: [{ reason: 'Nobody came', disputed }] } as unknown as AgeingInvoice;
    // Half past midnight in Oslo.
    expect(bandOn(open, '2023-01-01')).toEqual(['disputed', 0, 30, 30]);
    expect(bandOn(open, '2023-01-02')).toEqual(['disputed', 31, 60, 31]);
    const resolved = { by: 'attestant', at: '2022-12-05T08:00:00.000000Z', resolution: 'They came' };
    const closed = { ...open, disputes: [{ ...open.disputes[0]!, resolved }] } as unknown as AgeingInvoice;
    expect(bandOn(closed, '2023-01-01')).toEqual(['due', 1, 30, 2]);
  });

  it('counts what suppliers are to pay back from the approval of its credit, refunds on the oldest first', () => {
    const credit = (id: string, approvedOn: string, receivableOre: string, status = 'approved') => ({
      ...{ credit: id, invoice: approved.invoice, status, approved: { approvedOn, receivableOre } },
    });
    // 10,000 and 7,000 credited after the payment, 12,000 refunded: 5,000 of the second are left.
    const credits = [
      credit('c2', '2022-12-20', '7000'),
      credit('c1', '2022-12-01', '10000'),
      credit('c3', '2022-12-01', '900', 'registered'),
    ] as unknown as AgeingRows['credits'];
    const paid = {
      ...approved,
      status: 'paid' as const,
      creditedOre: oreText(17_000n),
      receivableOre: oreText(5_000n),
    };
    const { items } = ageing({ invoices: [paid], credits }, localDate('2023-01-20'));
    const { invoice: id, number, supplier } = approved;
    expect(items).toEqual([
      {
        ...{ kind: 'receivable', fromDays: 31, toDays: 60, count: 1, amountOre: '5000' },
        invoices: [{ invoice: id, number, supplier, credit: 'c2', amountOre: '5000', days: 31 }],
      },
    ]);
    const half = { ...approved, creditedOre: oreText(8_000n), dueDate: localDate('2023-01-20') };
    expect(ageing({ invoices: [half], credits: [] }, localDate('2023-01-20')).items).toMatchObject([
      { kind: 'due', count: 1, amountOre: '12000' },
    ]);
  });
});
