import { localDate } from '@spillrom/kernel';
import type { ContractId, Instant, OrgNumber } from '@spillrom/kernel';
import fc from 'fast-check';
import { capacityOf } from './capacity.js';
import type { ProviderRow } from './registers/index.js';

const at = '2022-11-01T08:00:00.000000Z' as Instant;

const declared = (specialty: string, fromWeek: string, toWeek: string, weeklyPatients: number) => ({
  ...{ specialty, fromWeek, toWeek, weeklyPatients },
  declaredAt: at,
});
const engaged = (from: string, to: string, patients: number, specialty = '300') => ({
  ...{ contract: 'c' as ContractId, from: localDate(from), to: localDate(to) },
  specialties: [{ specialty, patients }],
});
const rowOf = (more: Partial<ProviderRow>): ProviderRow => ({
  ...({ status: 'active', kind: 'privateProvider', name: 'Hospital', legalEntity: true } as const),
  ...{ provider: '911000008' as OrgNumber, position: '1' as ProviderRow['position'] },
  ...{
    etag: 0,
    createdAt: at,
    updatedAt: at,
    changedAt: at,
    capacities: [],
    engagements: [],
    directAwards: [],
    quotasUsed: [],
    quotasDecided: [],
  },
  ...more,
});

describe('the capacity of a provider by week', () => {
  it('is what is declared last for the week, less what unsettled contracts ask for', () => {
    const row = rowOf({
      capacities: [declared('300', '2022-W46', '2022-W48', 5), declared('300', '2022-W47', '2022-W47', 2)],
      engagements: [engaged('2022-11-14', '2022-12-04', 11)],
    });
    expect(capacityOf(row)).toEqual([
      { week: '2022-W46', specialty: '300', declared: 5, engaged: 3, free: 2, overload: 0 },
      { week: '2022-W47', specialty: '300', declared: 2, engaged: 4, free: 0, overload: 2 },
      { week: '2022-W48', specialty: '300', declared: 5, engaged: 4, free: 1, overload: 0 },
    ]);
  });

  it('shows weeks that are engaged and not declared, and nothing of others', () => {
    const row = rowOf({
      capacities: [declared('050', '2022-W46', '2022-W46', 0)],
      engagements: [engaged('2022-12-26', '2023-01-02', 3)],
    });
    expect(capacityOf(row)).toEqual([
      { week: '2022-W46', specialty: '050', declared: 0, engaged: 0, free: 0, overload: 0 },
      { week: '2022-W52', specialty: '300', declared: 0, engaged: 1, free: 0, overload: 1 },
      { week: '2023-W01', specialty: '300', declared: 0, engaged: 2, free: 0, overload: 2 },
    ]);
  });

  it('is narrowed to weeks, ends included, and to a specialty', () => {
    const row = rowOf({
      capacities: [declared('300', '2022-W46', '2022-W48', 5), declared('050', '2022-W46', '2022-W48', 1)],
    });
    const weeks = capacityOf(row, { fromWeek: '2022-W47', toWeek: '2022-W48', specialty: '050' });
    expect(weeks.map(({ week, specialty }) => [week, specialty])).toEqual([
      ['2022-W47', '050'],
      ['2022-W48', '050'],
    ]);
  });

  it('spreads every patient of a contract over its weeks, no two weeks more than one apart', () => {
    const days = fc.integer({ min: 0, max: 400 });
    const dayAfter = (count: number) => new Date(Date.UTC(2022, 10, 1 + count)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.nat(500), days, days, (patients, start, length) => {
        const row = rowOf({ engagements: [engaged(dayAfter(start), dayAfter(start + length), patients)] });
        const counts = capacityOf(row).map((week) => week.engaged);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(patients);
        // Weeks without any patient are not shown.
        expect(Math.max(0, ...counts) - Math.min(Infinity, ...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
