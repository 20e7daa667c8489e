import { given } from '@spillrom/event-sourcing/testing';
import { read, write } from '@spillrom/event-sourcing';
import {
  instant,
  localDate,
  ore,
  ZERO,
  type ActorId,
  type DecisionId,
  type OrgNumber,
  type ProgrammeId,
} from '@spillrom/kernel';
import { programmeRef } from './index.js';
import type { Entry, PhaseLine, PlannedPhase, PhaseStatus, ProgrammeEvent } from './index.js';
import { allocationCovers, movement } from './ledger.js';

const planned: PlannedPhase = {
  phase: 1,
  trust: '883974832' as OrgNumber,
  rank: 1,
  from: localDate('2022-11-01'),
  to: localDate('2022-12-31'),
};
const line = (status: PhaseStatus, available = '0'): PhaseLine => ({
  ...planned,
  status,
  availableOre: ore(available),
  availableDays: [],
  reservedOre: ZERO,
  committedOre: ZERO,
  expendedOre: ZERO,
  paidOre: ZERO,
  receivableOre: ZERO,
});

describe('a movement of money', () => {
  const take: Entry = { account: 'available', phase: 1, amountOre: '-5' };
  const give: Entry = { account: 'reserved', phase: 1, amountOre: '5' };

  it('counts on the date it is given, in that year', () => {
    expect(movement(localDate('2022-12-31'), [take, give])).toEqual({
      effectiveOn: '2022-12-31',
      fiscalYear: 2022,
      entries: [take, give],
    });
  });

  it('counts on the Oslo date of the decision when given none', () => {
    const context = {
      actor: 'a' as ActorId,
      role: 'budget-holder' as const,
      org: '983658776' as OrgNumber,
      decidedAt: instant('2022-12-31T23:00:00Z'),
    };
    expect(movement(context, [take, give])).toMatchObject({ effectiveOn: '2023-01-01', fiscalYear: 2023 });
  });

  it('leaves out entries of nothing', () => {
    const nothing: Entry = { account: 'available', phase: 2, amountOre: '0' };
    expect(movement(localDate('2022-12-31'), [take, nothing, give]).entries).toEqual([take, give]);
  });

  it('is impossible when its entries do not sum to zero', () => {
    expect(() => movement(localDate('2022-12-31'), [take, give, give])).toThrow('sum to 5, not to zero');
    expect(() => movement(localDate('2022-12-31'), [take])).toThrow('sum to -5, not to zero');
  });
});

describe('what is available in a phase', () => {
  it('covers as much as it is, and not one øre more', () => {
    expect(allocationCovers(line('open', '10'), ore('10'))).toEqual([]);
    expect(allocationCovers(line('open', '10'), ore('11'), '/amountOre')).toEqual([
      { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '11', availableOre: '10', pointer: '/amountOre' },
    ]);
  });
});

describe('a ledger that does not add up', () => {
  const ref = programmeRef('p' as ProgrammeId);
  const established: ProgrammeEvent = { type: 'ProgrammeEstablished', data: { name: 'n', caseNumber: '1' } };
  const decision = 'd' as DecisionId;
  const plan: ProgrammeEvent = {
    type: 'PlanChanged',
    data: { decision, planVersion: 1, phases: [planned] },
  };
  const moves = (...entries: readonly Entry[]): ProgrammeEvent => ({
    type: 'MoneyAllocated',
    data: { decision, effectiveOn: localDate('2022-11-12'), fiscalYear: 2022, entries },
  });
  const folded = (...events: readonly ProgrammeEvent[]) =>
    given(events.map((event) => write(ref, event))).result(read(ref));

  it.each(['unallocated', 'available', 'reserved', 'committed'] as const)('never has %s below zero', (account) => {
    const wrong = moves({ account, ...(account === 'unallocated' ? {} : { phase: 1 }), amountOre: '-1' });
    expect(() => folded(established, plan, wrong)).toThrow('a balance of programme 1 would fall below zero');
  });

  it('has no money before it is established, and none outside its plan', () => {
    expect(() => folded(plan)).toThrow('before the programme was established');
    expect(() => folded(established, moves({ account: 'available', phase: 1, amountOre: '1' }))).toThrow('no phase 1');
    expect(() => folded(established, moves({ account: 'available', amountOre: '1' }))).toThrow('without a phase');
  });
});
