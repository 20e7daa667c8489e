import { read, write } from '@spillrom/event-sourcing';
import { given, survivesStorage } from '@spillrom/event-sourcing/testing';
import { localDate, type ContractId, type OrgNumber, type ProgrammeId, type RequestId } from '@spillrom/kernel';
import { outsideOf, phaseAggregate, phaseRef } from './index.js';
import type { PhaseEvent } from './index.js';

const [one, two] = ['r1', 'r2'] as unknown as [RequestId, RequestId];
const contract = 'c1' as ContractId;
const ref = phaseRef('hmn.2022-1' as ProgrammeId, 2);

const entered = (request: RequestId, ...dates: readonly string[]): PhaseEvent => ({
  type: 'RequestEntered',
  data: {
    request,
    trust: '883974832' as OrgNumber,
    cohorts: dates.map((date, index) => ({ cohort: index + 1, latestTreatmentOn: localDate(date) })),
  },
});
const contracted = (from: string, to: string): PhaseEvent => ({
  type: 'ContractEntered',
  data: { contract, from: localDate(from), to: localDate(to) },
});
const left: PhaseEvent = { type: 'RequestLeft', data: { request: one } };

const november = { from: localDate('2022-11-01'), to: localDate('2022-11-30') };
const outside = (...events: readonly PhaseEvent[]) =>
  outsideOf(given(events.map((event) => write(ref, event))).result(read(ref)), 2, november);

describe('what stands in a phase', () => {
  it('has a stream of its own for each phase of each programme', () => {
    expect(ref.stream).toBe('phase-hmn.2022-1.2');
  });

  it('is wholly inside a window that begins and ends with it', () => {
    expect(outside(entered(one, '2022-11-01', '2022-11-30'), contracted('2022-11-01', '2022-11-30'))).toEqual([]);
  });

  it('is outside by one day, naming only the cohorts that are', () => {
    const out = outside(entered(one, '2022-10-31', '2022-11-15', '2022-12-01'));
    expect(out).toEqual([
      {
        kind: 'request',
        phase: 2,
        request: one,
        cohorts: [
          { cohort: 1, latestTreatmentOn: '2022-10-31' },
          { cohort: 3, latestTreatmentOn: '2022-12-01' },
        ],
      },
    ]);
  });

  it.each([
    ['2022-10-31', '2022-11-30'],
    ['2022-11-01', '2022-12-01'],
  ])('is outside as a contract from %s to %s', (from, to) => {
    expect(outside(contracted(from, to))).toEqual([{ kind: 'contract', phase: 2, contract, from, to }]);
  });

  it('is listed in the order in which it came, requests before contracts', () => {
    const out = outside(contracted('2022-01-01', '2022-01-02'), entered(two, '2022-01-01'), entered(one, '2022-01-01'));
    expect(out.map((item) => (item.kind === 'request' ? item.request : item.contract))).toEqual([two, one, contract]);
  });

  it('is gone once it left, and replaced once it enters again', () => {
    expect(outside(entered(one, '2022-01-01'), left)).toEqual([]);
    expect(outside(contracted('2022-01-01', '2022-01-02'), { type: 'ContractLeft', data: { contract } })).toEqual([]);
    expect(outside(entered(one, '2022-01-01'), entered(one, '2022-11-01'))).toEqual([]);
    expect(outside(contracted('2022-01-01', '2022-01-02'), contracted('2022-11-01', '2022-11-02'))).toEqual([]);
  });

  it('survives storage', () =>
    survivesStorage(phaseAggregate, [entered(one, '2022-11-01'), contracted('2022-11-01', '2022-11-02'), left]));
});
