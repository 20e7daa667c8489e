import { localDate } from '@spillrom/kernel';
import {
  approve,
  confirm,
  contractId,
  deliver,
  draw,
  opened,
  PROGRAMME,
  requestId,
  rowOf,
  ST_OLAVS,
} from '../testing/index.js';
import { providerReport, type Turn } from './provider-report.js';

/** 12 contracted, 9 drawn, 4 treated on the 14th and 2 on the 28th of November. */
const story = approve(opened('1000000'), 1, [{ patients: 20, reservedOre: '200000' }]);
confirm(story, 1, { patients: 12, unitPriceOre: '10000' });
draw(story.at('2022-11-06T08:00:00Z'), 1, 9, '2022-11-06');
deliver(story.at('2022-11-29T08:00:00Z'), 1, 1, 4, '2022-11-14');
deliver(story, 1, 2, 2, '2022-11-28');
const contract = rowOf(story, 'contracts', contractId(1));
const request = rowOf(story, 'requests', requestId(1));
const latestOn = (day: string) => [
  { ...request, cohorts: request.cohorts.map((each) => ({ ...each, latestTreatmentOn: localDate(day) })) },
];
const turn = (to: Turn['to'], day: string): Turn => ({ to, on: localDate(day), reason: 'Fire' });

describe('the report on a provider', () => {
  it('counts who was referred, treated and treated in time by the day, and who still waits', () => {
    const rows = { contracts: [contract], requests: latestOn('2022-11-20'), turns: [] };
    const [first, ...others] = providerReport(rows, localDate('2022-12-01')).items;
    expect(others).toEqual([]);
    expect(first).toEqual({
      ...{ contract: contractId(1), programme: PROGRAMME, phase: 1, trust: ST_OLAVS, status: 'confirmed' },
      ...{ contracted: 12, referred: 9, returned: 0, treated: 6, treatedInTime: 4, waiting: 3, waitingLate: 3 },
      ...{ totalOre: '120000', expendedOre: '0' },
    });
    const on = (day: string) => providerReport(rows, localDate(day)).items[0];
    expect(on('2022-11-27')).toMatchObject({ treated: 4, waiting: 5, waitingLate: 5 });
    expect(on('2022-11-20')).toMatchObject({ treated: 4, waiting: 5, waitingLate: 0 });
    expect(on('2022-11-05')).toMatchObject({ referred: 0, waiting: 0 });
    const inTime = { ...rows, requests: latestOn('2022-11-28') };
    expect(providerReport(inTime, localDate('2022-12-01')).items[0]).toMatchObject({ treatedInTime: 6 });
  });

  it('counts a return on its day', () => {
    const back = {
      return: 1,
      line: 1,
      patients: 2,
      endOfWaitCode: '2',
      at: '2022-11-09T23:30:00.000000Z',
      corrections: [],
    };
    const returned = { ...contract, returns: [back] } as unknown as typeof contract;
    const on = (day: string) =>
      providerReport({ contracts: [returned], requests: [request], turns: [] }, localDate(day)).items[0];
    // Half past midnight in Oslo.
    expect([on('2022-11-09')!.returned, on('2022-11-10')!.returned]).toEqual([0, 2]);
  });

  it('tells when it was suspended, and for how many days by the day', () => {
    const turns = [turn('suspended', '2022-11-10'), turn('active', '2022-11-15'), turn('suspended', '2022-11-20')];
    const on = (day: string, all: readonly Turn[] = turns) => {
      const { suspensions, suspendedDays } = providerReport(
        { contracts: [], requests: [], turns: all },
        localDate(day),
      );
      return [suspendedDays, suspensions.map(({ from, to }) => [from, to])];
    };
    expect(on('2022-11-09')).toEqual([0, []]);
    expect(on('2022-11-12')).toEqual([2, [['2022-11-10', undefined]]]);
    expect(on('2022-11-15')).toEqual([5, [['2022-11-10', '2022-11-15']]]);
    const both = [
      ['2022-11-10', '2022-11-15'],
      ['2022-11-20', undefined],
    ];
    expect(on('2022-11-22')).toEqual([7, both]);
    const ended = [...turns, turn('ended', '2022-11-21')];
    expect(on('2022-12-22', ended)).toEqual([6, [both[0], ['2022-11-20', '2022-11-21']]]);
  });
});
