import type { Context } from '@spillrom/event-sourcing';
import { localDate, shortReference } from '@spillrom/kernel';
import type { OreText } from '@spillrom/kernel';
import type { MatchInvoice, ReceiveInvoice } from '../commands/invoice/commands.js';
import { matchInvoice } from '../commands/invoice/match.js';
import { receiveInvoice } from '../commands/invoice/receive.js';
import { invoiceIdOf } from '../aggregates/invoice/index.js';
import { contract, hospital, officer } from './contracts.js';

type Body = ReceiveInvoice['body'];
type Line = Body['lines'][number];

const document = { sha256: 'd'.repeat(64), bytes: 4_000, mediaType: 'application/xml' };

/** A line as it comes: so many patients at 10 øre each. */
export const comes = (patients: number, more: Partial<Line> = {}): Line => ({
  ...{ id: '1', reference: '1', quantity: String(patients), priceOre: '10' },
  amountOre: String(patients * 10),
  ...more,
});

const total = (lines: readonly Line[]): OreText =>
  String(lines.reduce((sum, { amountOre }) => sum + BigInt(amountOre), 0n));

/** An invoice as it comes, without fault unless it is said. */
export const came = (lines: readonly Line[] = [comes(4)], more: Partial<Body> = {}): Body => ({
  ...{ document, supplier: hospital, buyer: officer.org, number: 'F1', invoiceDate: localDate('2022-12-01') },
  ...{ dueDate: localDate('2022-12-31'), currency: 'NOK', vatOre: '0', vatCategories: ['E'] },
  ...{ references: { contract: shortReference('contract', contract) }, contract, texts: [] },
  ...{ linesOre: total(lines), amountOre: total(lines), lines },
  ...more,
});

export const receiving = (body: Body = came(), who: Context = officer) => {
  const target = { invoice: invoiceIdOf(body.supplier, body.number, body.invoiceDate) };
  return receiveInvoice({ type: 'ReceiveInvoice', target, body }, who);
};

export const matched = (
  patients: number,
  unitPriceOre: OreText = '10',
  invoiceLine = '1',
  line = 1,
): MatchInvoice['body']['lines'][number] => ({ invoiceLine, line, patients, unitPriceOre });

export const matching = (
  lines: MatchInvoice['body']['lines'],
  who: Context = officer,
  body: Body = came(),
  on = contract,
) => {
  const target = { invoice: invoiceIdOf(body.supplier, body.number, body.invoiceDate) };
  return matchInvoice({ type: 'MatchInvoice', target, body: { contract: on, lines } }, who);
};
