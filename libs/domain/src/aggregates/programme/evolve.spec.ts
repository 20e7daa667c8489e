import { survivesStorage } from '@spillrom/event-sourcing/testing';
import { localDate, oreText } from '@spillrom/kernel';
import type { ContractId, DecisionId, InvoiceId, OrgNumber, RequestId } from '@spillrom/kernel';
import fc from 'fast-check';
import { evolveProgramme } from './evolve.js';
import { allocatedOre, programmeAggregate } from './index.js';
import type { Account, Entry, KnownProgramme, PaidEntry, ProgrammeEvent, ProgrammeState } from './index.js';
import { movement } from './ledger.js';

const [decision, request] = ['d' as DecisionId, 'r' as RequestId];
const [contract, invoice] = ['c' as ContractId, 'i' as InvoiceId];
const on = localDate('2022-11-12');

const planned = (phase: number) => ({ phase, trust: '883974832' as OrgNumber, rank: phase, from: on, to: on });
type Place = readonly [Account] | readonly [Account, number];
const places: readonly Place[] = [
  ['appropriation'],
  ['unallocated'],
  ...[1, 2].flatMap((phase) =>
    (['available', 'reserved', 'committed', 'expended'] as const).map((account): Place => [account, phase]),
  ),
];

const entry = ([account, phase]: Place, amountOre: bigint): Entry => ({
  account,
  ...(phase === undefined ? {} : { phase }),
  amountOre: oreText(amountOre),
});

/** A plan of two phases, and 40 øre in every place, so that a walk may begin anywhere. */
const beginning: readonly ProgrammeEvent[] = [
  { type: 'ProgrammeEstablished', data: { name: 'Shorter waits', caseNumber: '2022/1' } },
  { type: 'PlanChanged', data: { decision, planVersion: 1, phases: [planned(1), planned(2)] } },
  ...places.slice(1).map((place): ProgrammeEvent => {
    const entries = [entry(['appropriation'], -40n), entry(place, 40n)];
    return { type: 'MoneyAppropriated', data: { decision, ...movement(on, entries) } };
  }),
];

/** One event that moves money from place to place, whether or not it is there, and may pay or take a payment back. */
interface Move {
  readonly transfers: readonly { readonly from: Place; readonly to: Place; readonly amount: bigint }[];
  readonly paid: readonly { readonly phase: number; readonly amount: bigint }[];
}

const amount = fc.bigInt({ min: 0n, max: 35n });
const place = fc.constantFrom(...places);
const moves = fc.array(
  fc.record<Move>({
    transfers: fc.array(fc.record({ from: place, to: place, amount }), { minLength: 1, maxLength: 2 }),
    paid: fc.array(fc.record({ phase: fc.constantFrom(1, 2), amount: fc.bigInt({ min: -5n, max: 10n }) }), {
      maxLength: 1,
    }),
  }),
  { minLength: 5, maxLength: 20 },
);

const eventOf = ({ transfers, paid }: Move): ProgrammeEvent => {
  const entries = transfers.flatMap(({ from, to, amount }) => [entry(from, -amount), entry(to, amount)]);
  const moved = { contract, ...movement(on, entries) };
  if (paid.length === 0) return { type: 'MoneyCommitted', data: { request, ...moved } };
  const memorandum = paid.map(({ phase, amount }): PaidEntry => ({
    account: 'paid',
    phase,
    amountOre: oreText(amount),
  }));
  return { type: 'MoneyPaid', data: { invoice, ...moved, paid: memorandum } };
};

/** The ledger as an accountant without our code would keep it: a sum for each account. */
const sums = (events: readonly ProgrammeEvent[]): ReadonlyMap<string, bigint> => {
  const totals = new Map<string, bigint>();
  for (const { data } of events) {
    const entries = [...('entries' in data ? data.entries : []), ...('paid' in data ? data.paid : [])];
    for (const { account, phase, amountOre } of entries) {
      const key = `${account} ${phase ?? ''}`.trim();
      totals.set(key, (totals.get(key) ?? 0n) + BigInt(amountOre));
    }
  }
  return totals;
};

const balancesOf = ({ appropriatedOre, unallocatedOre, phases }: KnownProgramme): ReadonlyMap<string, bigint> =>
  new Map<string, bigint>([
    ['appropriation', -appropriatedOre],
    ['unallocated', unallocatedOre],
    ...[...phases.values()].flatMap(
      ({ phase, availableOre, reservedOre, committedOre, expendedOre, paidOre }): [string, bigint][] => [
        [`available ${phase}`, availableOre],
        [`reserved ${phase}`, reservedOre],
        [`committed ${phase}`, committedOre],
        [`expended ${phase}`, expendedOre],
        [`paid ${phase}`, paidOre],
      ],
    ),
  ]);

const isSound = (totals: ReadonlyMap<string, bigint>): boolean =>
  [...totals].every(([key, total]) => key === 'appropriation' || total >= 0n) &&
  [1, 2].every((phase) => (totals.get(`paid ${phase}`) ?? 0n) <= (totals.get(`expended ${phase}`) ?? 0n));

const fold = (events: readonly ProgrammeEvent[]): KnownProgramme => {
  const state = events.reduce<ProgrammeState>(evolveProgramme, programmeAggregate.initial);
  if (state.status === 'absent') throw new Error('no programme');
  return state;
};

/** Takes every move that leaves the accountant's sums sound, and shows that every other is impossible. */
const walk = (all: readonly Move[]) => {
  const taken = [...beginning];
  let refused = 0;
  for (const event of all.map(eventOf)) {
    if (isSound(sums([...taken, event]))) taken.push(event);
    else {
      expect(() => fold([...taken, event])).toThrow('would fall below zero');
      refused += 1;
    }
  }
  return { taken, refused };
};

const nonZero = (totals: ReadonlyMap<string, bigint>) => new Map([...totals].filter(([, total]) => total !== 0n));

describe('the ledger', () => {
  it('holds what an accountant would add up, and no move that he would not allow', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { taken } = walk(all);
        expect(nonZero(balancesOf(fold(taken)))).toEqual(nonZero(sums(taken)));
      }),
    );
  });

  it('sums to zero in every movement, and keeps appropriation = unallocated + what is allocated', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { taken } = walk(all);
        for (const { data } of taken) {
          const entries = 'entries' in data ? data.entries : [];
          expect(entries.reduce((total, { amountOre }) => total + BigInt(amountOre), 0n)).toBe(0n);
        }
        const { appropriatedOre, unallocatedOre, phases } = fold(taken);
        const allocated = [...phases.values()].reduce((total, line) => total + allocatedOre(line), 0n);
        expect(appropriatedOre).toBe(unallocatedOre + allocated);
      }),
    );
  });

  it('is tried by walks that take and refuse much', () => {
    const sample = fc.sample(moves, { seed: 1, numRuns: 50 }).map(walk);
    expect(sample.reduce((total, { taken }) => total + taken.length - beginning.length, 0)).toBeGreaterThan(50);
    expect(sample.reduce((total, { refused }) => total + refused, 0)).toBeGreaterThan(50);
  });

  it('survives storage', () => {
    fc.assert(
      fc.property(moves, (all) => survivesStorage(programmeAggregate, walk(all).taken)),
      { numRuns: 20 },
    );
  });

  it('does not grow with its movements', () => {
    const size = (events: readonly ProgrammeEvent[]) =>
      JSON.stringify(fold(events), (_, value: unknown) =>
        typeof value === 'bigint' ? '' : value instanceof Map ? [...value] : value,
      ).length;
    const there = eventOf({ transfers: [{ from: ['unallocated'], to: ['available', 1], amount: 1n }], paid: [] });
    const back = eventOf({ transfers: [{ from: ['available', 1], to: ['unallocated'], amount: 1n }], paid: [] });
    expect(size([...beginning, there, back, there, back])).toBe(size(beginning));
  });
});
