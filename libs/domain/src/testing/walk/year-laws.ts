import { deepStrictEqual, ok } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { isRegistered } from '../../aggregates/invoice/index.js';
import type { InvoiceEvent, invoiceRef } from '../../aggregates/invoice/index.js';
import { programmeRef, yearOf } from '../../aggregates/programme/index.js';
import type { World } from '../world.js';
import { PROGRAMMES } from './cast.js';
import type { Watcher } from './walk.js';

type Year = { frame: bigint | undefined; used: bigint; shut: boolean };

/** What decisions and invoices say of the years of each programme; nothing of it is taken from the ledger's movements. */
class Years {
  private readonly known = new Map<string, Year>();

  of(programme: string, year: number): Year {
    const key = `${programme} ${year}`;
    const found = this.known.get(key) ?? { frame: undefined, used: 0n, shut: false };
    this.known.set(key, found);
    return found;
  }

  raise(programme: string, year: number, by: bigint): void {
    const found = this.of(programme, year);
    found.frame = (found.frame ?? 0n) + by;
  }

  in(programme: string): readonly (readonly [number, Year])[] {
    return [...this.known].flatMap(([key, year]) =>
      key.startsWith(`${programme} `) ? [[Number(key.slice(-4)), year] as const] : [],
    );
  }
}

const yearIn = (day: string): number => Number(day.slice(0, 4));

/** What is credited counts on the day of its approval, and what a reversal takes back of it on that day. */
const credited = (years: Years, world: World, { ref, event }: Written): void => {
  const told = event as InvoiceEvent;
  if (told.type !== 'InvoiceCredited' && told.type !== 'InvoiceCreditReversed') return;
  const invoice = world.result(read(ref as ReturnType<typeof invoiceRef>));
  if (!isRegistered(invoice)) return;
  const amount = invoice.credits.find(({ credit }) => credit === told.data.credit)?.amountOre ?? 0n;
  if (told.type === 'InvoiceCredited') years.of(invoice.programme, yearIn(told.data.creditedOn)).used -= amount;
  else years.of(invoice.programme, yearIn(told.data.reversedOn)).used += amount;
};

const spent = (years: Years, world: World, { ref, event }: Written): void => {
  const told = event as InvoiceEvent;
  if (told.type !== 'InvoiceApproved' && told.type !== 'ExpenditureReversed') return;
  const invoice = world.result(read(ref as ReturnType<typeof invoiceRef>));
  if (!isRegistered(invoice)) return;
  const day = told.type === 'InvoiceApproved' ? told.data.effectiveOn : told.data.reversedOn;
  const { programme } = invoice;
  years.of(programme, yearIn(day)).used += told.type === 'InvoiceApproved' ? invoice.amountOre : -invoice.amountOre;
  if (told.type !== 'InvoiceApproved') return;
  const shut = years
    .in(programme)
    .filter(([, each]) => each.shut)
    .map(([year]) => year);
  ok(
    shut.every((year) => year < yearIn(day)),
    `${invoice.invoice} counts in a year that is shut`,
  );
};

const decidedOn = (years: Years, { ref, event }: Written): void => {
  const { type, data } = event as { readonly type: string; readonly data: Readonly<Record<string, string>> };
  const programme = ref.stream.slice('programme-'.length);
  if (type === 'YearFrameChanged') years.raise(programme, Number(data['fiscalYear']), BigInt(data['amountOre']!));
  if (type !== 'YearCarriedOver') return;
  years.raise(programme, Number(data['fromYear']), -BigInt(data['amountOre']!));
  years.raise(programme, Number(data['toYear']), BigInt(data['amountOre']!));
  years.of(programme, Number(data['fromYear'])).shut = true;
};

/** What a year has used is what its invoices say, and never more than its frame; no expenditure counts in a year that is shut. */
export const yearsHold = (): Watcher => {
  const years = new Years();
  return (_deed, events, world) => {
    for (const each of events) {
      decidedOn(years, each);
      spent(years, world, each);
      credited(years, world, each);
    }
    for (const id of PROGRAMMES) {
      const programme = world.result(read(programmeRef(id)));
      if (programme.status === 'absent') continue;
      for (const [year, { frame, used, shut }] of years.in(id)) {
        const line = yearOf(programme, year);
        deepStrictEqual([line.frameOre, line.usedOre, line.isShut], [frame, used, shut], `${year} of ${id}`);
        ok(frame === undefined || used <= frame, `${year} of ${id} has used more than its frame`);
      }
    }
  };
};
