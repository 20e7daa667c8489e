import { read, write } from '@spillrom/event-sourcing';
import { given, survivesStorage } from '@spillrom/event-sourcing/testing';
import { localDate, type ContractId, type OrgNumber, type ProgrammeId, type RequestId } from '@spillrom/kernel';
import type { Excepted } from '../../vocabulary/windows.js';
import { outsideOf, phaseAggregate, phaseRef } from './index.js';
import type { PhaseEvent } from './index.js';

const [one, two] = ['r1', 'r2'] as unknown as [RequestId, RequestId];
const contract = 'c1' as ContractId;
const ref = phaseRef('hmn.2022-1' as ProgrammeId, 2);
const [stOlavs, nordTrondelag] = ['883974832', '983974791'] as unknown as [OrgNumber, OrgNumber];

const entered = (request: RequestId, ...dates: readonly string[]): PhaseEvent => ({
  type: 'RequestEntered',
  data: {
    request,
    trust: stOlavs,
    cohorts: dates.map((date, index) => ({ cohort: index + 1, latestTreatmentOn: localDate(date) })),
  },
});
const contracted = (from: string, to: string): PhaseEvent => ({
  type: 'ContractEntered',
  data: { contract, trust: stOlavs, from: localDate(from), to: localDate(to) },
});
const left: PhaseEvent = { type: 'RequestLeft', data: { request: one } };

const november = { phase: 2, trust: stOlavs, from: localDate('2022-11-01'), to: localDate('2022-11-30') };
const stateAfter = (events: readonly PhaseEvent[]) => given(events.map((event) => write(ref, event))).result(read(ref));
const outside = (...events: readonly PhaseEvent[]) => outsideOf(stateAfter(events), november, []);
const requestOut = (request: RequestId, ...cohorts: readonly number[]) => ({
  kind: 'request',
  phase: 2,
  request,
  cohorts,
});
const contractOut = { kind: 'contract', phase: 2, contract };

describe('what stands in a phase', () => {
  it('has a stream of its own for each phase of each programme', () => {
    expect(ref.stream).toBe('phase-hmn.2022-1.2');
  });

  it('is wholly inside a window that begins and ends with it', () => {
    expect(outside(entered(one, '2022-11-01', '2022-11-30'), contracted('2022-11-01', '2022-11-30'))).toEqual([]);
  });

  it('is outside by one day, naming only the cohorts that are', () => {
    expect(outside(entered(one, '2022-10-31', '2022-11-15', '2022-12-01'))).toEqual([requestOut(one, 1, 3)]);
  });

  it.each([
    ['2022-10-31', '2022-11-30'],
    ['2022-11-01', '2022-12-01'],
  ])('is outside as a contract from %s to %s', (from, to) => {
    expect(outside(contracted(from, to))).toEqual([contractOut]);
  });

  it('is outside once its trust is no longer the prioritised one', () => {
    const events = [entered(one, '2022-11-15', '2022-12-15'), contracted('2022-11-01', '2022-11-30')];
    expect(outsideOf(stateAfter(events), { ...november, trust: nordTrondelag }, [])).toEqual([
      requestOut(one, 1, 2),
      contractOut,
    ]);
  });

  const excepted = (from: string, to: string, trust = stOlavs, phase = 2): Excepted => ({
    phase,
    trust,
    from: localDate(from),
    to: localDate(to),
  });
  const december = [entered(one, '2022-12-01', '2022-12-31'), contracted('2022-11-10', '2022-12-31')];

  it.each([
    ['what an exception of its trust covers', excepted('2022-12-01', '2022-12-31'), november, []],
    [
      'not what it covers but for a day',
      excepted('2022-12-02', '2022-12-31'),
      november,
      [requestOut(one, 1), contractOut],
    ],
    [
      'what it covers for a trust that is not prioritised',
      excepted('2022-11-10', '2022-12-31'),
      { ...november, trust: nordTrondelag },
      [],
    ],
    [
      'not what it covers for another trust',
      excepted('2022-12-01', '2022-12-31', nordTrondelag),
      november,
      [requestOut(one, 1, 2), contractOut],
    ],
    [
      'not what it covers in another phase',
      excepted('2022-12-01', '2022-12-31', stOlavs, 1),
      november,
      [requestOut(one, 1, 2), contractOut],
    ],
  ] as const)('is inside: %s', (_, exception, window, expected) => {
    expect(outsideOf(stateAfter(december), window, [exception])).toEqual(expected);
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
