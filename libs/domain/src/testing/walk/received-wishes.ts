import { oreText, shortReference } from '@spillrom/kernel';
import type { OreText } from '@spillrom/kernel';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { invoiceIdOf } from '../../aggregates/invoice/index.js';
import type { ReceivedInvoice } from '../../aggregates/invoice/index.js';
import type { ReceiveInvoice } from '../../commands/invoice/commands.js';
import { LINE_ID_SIGNS_MAX, RECEIVED_LINES_MAX } from '../../vocabulary/limits.js';
import { AUTHORITY, PERIOD } from './cast.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

type Body = ReceiveInvoice['body'];

const document = { sha256: 'd'.repeat(64), bytes: 4_000, mediaType: 'application/xml' };

const runs = ({ status }: KnownContract): boolean => status === 'confirmed' || status === 'terminated';

const linesOf = (contract: KnownContract, size: number): Body['lines'] => {
  const naming = contract.lines.filter(({ verified, attested }) => verified > attested);
  return (naming.length === 0 ? contract.lines.slice(0, 1) : naming).map((line) => {
    const patients = Math.max(1, line.verified - line.attested);
    // Now and then it names no line, costs too much, or counts what is no patient.
    if (drawn(size, 82, 3) === 0) {
      return { id: `${line.line}`, reference: '999', quantity: '1', priceOre: '1', amountOre: '1' };
    }
    const price = BigInt(line.unitPriceOre) + (drawn(size, 83, 4) === 0 ? 1n : 0n);
    const quantity = drawn(size, 84, 12) === 0 ? '1.5' : String(patients);
    const amountOre = oreText(price * BigInt(patients));
    return { id: `${line.line}`, reference: `${line.line}`, quantity, priceOre: oreText(price), amountOre };
  });
};

/** More than one event holds. */
const longAsCanBe = (lines: Body['lines']): Body['lines'] =>
  Array.from({ length: RECEIVED_LINES_MAX }, (_, index) => ({
    ...lines[0]!,
    id: String(index + 1).padStart(LINE_ID_SIGNS_MAX, '0'),
  }));

const totalOf = (lines: Body['lines']): OreText =>
  oreText(lines.reduce((sum, { amountOre }) => sum + BigInt(amountOre), 0n));

const received = (
  { provider: supplier }: KnownContract,
  size: number,
  number: string,
  { lines, ...named }: Partial<Body> & Pick<Body, 'lines'>,
  weight: number,
): Wish => {
  const { from: invoiceDate } = PERIOD;
  const total = totalOf(lines);
  const isTaxed = drawn(size, 85, 10) === 0;
  return wish(weight, {
    type: 'ReceiveInvoice',
    target: { invoice: invoiceIdOf(supplier, number, invoiceDate) },
    body: {
      ...{ document, supplier, buyer: AUTHORITY, number, invoiceDate, currency: 'NOK', references: {}, texts: [] },
      ...{ vatOre: isTaxed ? '1' : '0', vatCategories: ['E'], linesOre: total, amountOre: total, lines },
      ...named,
    },
  });
};

/** An invoice that names the contract, under the number that it would be registered by next. */
export const receivingOn = (contract: KnownContract, size: number): Wish => {
  const isDue = contract.lines.some(({ verified, attested }) => verified > attested);
  const number = `F-${contract.contract}-${contract.invoices.size + 1}`;
  const body = { ...naming(contract), lines: linesOf(contract, size) };
  return received(contract, size, number, body, when(runs(contract), isDue ? 3 : 0.05));
};

const naming = ({ contract }: KnownContract) => ({
  references: { contract: shortReference('contract', contract) },
  contract,
});

/** One that names no contract, or another supplier's; now and then as long as it can be. An officer must find out. */
export const receivingAstray = (
  contracts: readonly KnownContract[],
  size: number,
  invoices: number,
): readonly Wish[] => {
  const contract = contracts.findLast(runs);
  if (contract === undefined) return [];
  const number = `U-${invoices + 1}`;
  const lines = linesOf(contract, size);
  const other = contracts.find((each) => each.contract !== contract.contract);
  return [
    received(contract, size, number, { references: { buyer: 'the department' }, lines }, 0.2),
    ...(other === undefined ? [] : [received(contract, size, number, { ...naming(other), lines }, 0.3)]),
    received(contract, size, number, { references: {}, lines: longAsCanBe(lines) }, 0.03),
  ];
};

/** With the lines as they came, on the contract that the invoice names or, now and then, another. */
export const onReceived = (
  invoice: ReceivedInvoice,
  contracts: readonly KnownContract[],
  size: number,
): readonly Wish[] => {
  const { status, named, supplier } = invoice;
  const target = { invoice: invoice.invoice };
  const running = contracts.filter((each) => each.provider === supplier && runs(each));
  const fitting = running.find(({ contract }) => contract === named?.contract) ?? running.at(-1);
  const other = running.find(({ contract }) => contract !== named?.contract);
  const contract = other !== undefined && drawn(size, 87, 2) === 0 ? other : fitting;
  const isUnmatched = status === 'unmatched';
  return [
    ...(contract === undefined
      ? []
      : [
          wish(when(isUnmatched, 4), {
            type: 'MatchInvoice',
            target,
            body: {
              contract: contract.contract,
              lines: invoice.lines.flatMap(({ id: invoiceLine, amountOre, quantity }) => {
                const line = contract.lines[Number(invoiceLine) - 1] ?? contract.lines[0]!;
                const patients = Math.max(1, Math.floor(Number(quantity)));
                const unitPriceOre = oreText(BigInt(amountOre) / BigInt(patients));
                return [{ invoiceLine, line: line.line, patients, unitPriceOre }];
              }),
            },
          }),
        ]),
    wish(when(isUnmatched, 0.6), { type: 'RejectInvoice', target, body: { reason: 'It cannot be matched' } }),
  ];
};
