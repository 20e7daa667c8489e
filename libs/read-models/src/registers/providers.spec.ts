import type { ProviderEvent } from '@spillrom/domain';
import { instant, localDate } from '@spillrom/kernel';
import type { ContractId, DecisionId, OrgNumber } from '@spillrom/kernel';
import type { Place } from '../recorded-event.js';
import { evolveProviderRow } from './providers.js';
import type { ProviderRow } from './providers.js';

const contract = 'c1' as ContractId;
const day = (date: number) => instant(`2022-11-${date}T08:00:00Z`);

const MARKS: readonly string[] = ['ProviderEngaged', 'ProviderDisengaged', 'QuotaUsed', 'QuotaDecided'];

/** One event a day, from the tenth on. */
const rowAfter = (...events: readonly ProviderEvent[]): ProviderRow =>
  events.reduce<ProviderRow | undefined>((row, event, version) => {
    const place = {
      version,
      position: String(version),
      recordedAt: day(10 + version),
      mark: MARKS.includes(event.type),
    };
    return evolveProviderRow(row, event, place as unknown as Place);
  }, undefined)!;

const registered: ProviderEvent = {
  type: 'ProviderRegistered',
  data: { provider: '911001012' as OrgNumber, name: 'Eye clinic', kind: 'contractedSpecialist', legalEntity: true },
};
const engaged: ProviderEvent = {
  type: 'ProviderEngaged',
  data: { contract, from: localDate('2022-11-14'), to: localDate('2022-12-23'), specialties: [] },
};
const used = (patients: number): ProviderEvent => ({
  type: 'QuotaUsed',
  data: { contract, year: 2022, procedures: patients === 0 ? [] : [{ procedure: 'CJE20', patients }] },
});
const decided = (patients: number, year = 2022): ProviderEvent => ({
  type: 'QuotaDecided',
  data: { decision: 'd1' as DecisionId, procedure: 'CJE20', year, patients },
});

describe('the row of a provider', () => {
  it('says when something was last done to the provider itself, and not when somebody ordered', () => {
    const ordered = rowAfter(registered, engaged, used(20));
    expect([ordered.changedAt, ordered.updatedAt, ordered.etag]).toEqual([day(10), day(12), 0]);
    const suspended = rowAfter(registered, engaged, { type: 'ProviderSuspended', data: { reason: 'Fire' } });
    expect([suspended.changedAt, suspended.updatedAt, suspended.etag]).toEqual([day(12), day(12), 2]);
  });

  it('shows what each contract uses of a quota, as last told, and nothing once it uses none', () => {
    expect(rowAfter(registered, used(20), used(30)).quotasUsed).toEqual([used(30).data]);
    expect(rowAfter(registered, used(20), used(0)).quotasUsed).toEqual([]);
  });

  it('shows the latest decision on the quota of each year', () => {
    const { quotasDecided } = rowAfter(registered, decided(600), decided(650), decided(700, 2023));
    expect(quotasDecided).toEqual([decided(650).data, decided(700, 2023).data]);
  });
});
