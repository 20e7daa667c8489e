import { accept, judge, read, write } from '@spillrom/event-sourcing';
import { ore, oreText, sum, times } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { wholeOf } from '../../aggregates/invoice/decimal.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { ReceivedInvoice } from '../../aggregates/invoice/index.js';
import { NOT_MATCHABLE } from '../../vocabulary/mismatches.js';
import { unless } from '../../vocabulary/rule.js';
import { by } from '../contract/surroundings.js';
import { onInvoiceNaming } from '../guards.js';
import type { MatchInvoice } from './commands.js';
import { fitsContract, namedContract, registration } from './register.js';

type Matches = MatchInvoice['body']['lines'];

/** Whom it is to, in what it is to be paid and its VAT are the supplier's to mend. */
const matchable = ({ mismatches: all }: ReceivedInvoice) => {
  const mismatches = NOT_MATCHABLE.filter((each) => all.includes(each));
  return unless(mismatches.length === 0, { code: 'NOT_MATCHABLE', mismatches });
};

const linesKnown = ({ lines }: ReceivedInvoice, matches: Matches) =>
  matches.flatMap(({ invoiceLine, line }, index) =>
    unless(
      lines.some(({ id }) => id === invoiceLine),
      { code: 'LINE_UNKNOWN', line, invoiceLine, pointer: `/lines/${index}/invoiceLine` },
    ),
  );

const comesTo = (matches: Matches) =>
  sum(matches.map(({ patients, unitPriceOre }) => times(ore(unitPriceOre), patients)));

/** Each line of the invoice is matched with what it comes to and, where it counts patients, with so many; and so is all of it. */
const matchesAgree = ({ lines, amountOre: payable }: ReceivedInvoice, matches: Matches) => {
  const pointer = '/lines';
  const ofEach = lines.map(({ id: invoiceLine, quantity, amountOre: statedOre }) => {
    const own = matches.filter((each) => each.invoiceLine === invoiceLine);
    const matchedOre = oreText(comesTo(own));
    const matched = own.reduce((all, { patients }) => all + patients, 0);
    const whole = wholeOf(quantity);
    return {
      sums: unless(matchedOre === statedOre, { code: 'SUM_DIFFERS', invoiceLine, statedOre, matchedOre, pointer }),
      quantities: unless(whole === undefined || whole === BigInt(matched), {
        ...{ code: 'QUANTITY_DIFFERS', invoiceLine, stated: quantity, matched, pointer },
      } as const),
    };
  });
  const [statedOre, matchedOre] = [oreText(payable), oreText(comesTo(matches))];
  return [
    ...ofEach.flatMap(({ sums }) => sums),
    ...unless(statedOre === matchedOre, { code: 'SUM_DIFFERS', statedOre, matchedOre, pointer }),
    ...ofEach.flatMap(({ quantities }) => quantities),
  ];
};

/** Where each match stands among the lines of the invoice, from 1 on. */
const placed = ({ lines }: ReceivedInvoice, matches: Matches) =>
  matches.map(({ invoiceLine, line, patients, unitPriceOre }) => {
    const place = lines.findIndex(({ id }) => id === invoiceLine) + 1;
    return { invoiceLine: place, line, patients, unitPriceOre };
  });

/** An officer says what an invoice that came is for; then it is registered by every rule of a registration. */
export const matchInvoice = onInvoiceNaming(
  ['unmatched'],
  (_invoice, command: MatchInvoice) => namedContract(command),
  function* (invoice, { target, body }: MatchInvoice, context, contract) {
    const { supplier, number, invoiceDate, dueDate, named } = invoice;
    const due = dueDate === undefined ? {} : { dueDate };
    const sent = { supplier, number, invoiceDate, ...due, lines: body.lines };
    const left = named?.contract === contract.contract ? undefined : named?.contract;
    if (left !== undefined) yield* read(contractRef(left));
    const violations = [
      ...onePart(contract, context.actor, 'match'),
      ...matchable(invoice),
      ...linesKnown(invoice, body.lines),
      ...matchesAgree(invoice, body.lines),
      ...(yield* fitsContract(contract, sent)),
    ];
    return judge(violations, () => {
      const matched = { contract: contract.contract, lines: placed(invoice, body.lines) };
      return accept([
        write(invoiceRef(target.invoice), { type: 'InvoiceMatched', data: { ...by(context), ...matched } }),
        ...(left === undefined
          ? []
          : [
              write(contractRef(left), {
                type: 'UnmatchedInvoiceDropped' as const,
                data: { ...by(context), ...target },
              }),
            ]),
        ...registration(contract, target.invoice, sent, context, { matched: true }),
      ]);
    });
  },
);
