import { localDate } from '@spillrom/kernel';
import { requestView } from '../coverage.js';
import { budgetUse, type Figure } from '../figures.js';
import { post } from '../postings.js';
import { recordedEvent } from '../recorded-event.js';
import {
  approve,
  approveInvoice,
  confirm,
  contractId,
  deliver,
  draw,
  invoice,
  opened,
  PROGRAMME,
  requestId,
  rowOf,
  ST_OLAVS,
  type Story,
} from '../testing/index.js';
import { effect } from './effect.js';
import { forecast, rateFrom } from './forecast.js';

/** 10,000 øre a patient: 12 contracted, 9 drawn, 4 treated on the 14th and 2 on the 28th of November, the four invoiced and approved. */
const story = approve(opened('1000000'), 1, [{ patients: 20, reservedOre: '200000' }]);
confirm(story, 1, { patients: 12, unitPriceOre: '10000' });
draw(story.at('2022-11-06T08:00:00Z'), 1, 9);
deliver(story.at('2022-11-29T08:00:00Z'), 1, 1, 4, '2022-11-14');
deliver(story, 1, 2, 2, '2022-11-28');
approveInvoice(invoice(story, 1, 1, 4, '10000'), 1);

const figuresBy = (of: Story, until: string): readonly Figure[] => {
  const sums = new Map<string, bigint>();
  for (const { key, delta, effectiveOn } of of.events.flatMap((event) => post(recordedEvent(event))))
    if (effectiveOn <= until) sums.set(key, (sums.get(key) ?? 0n) + delta);
  return [...sums].map(([key, value]) => ({ key, value }));
};
const phasesBy = (until: string) => budgetUse(PROGRAMME, figuresBy(story, until)).phases;

const forecastOn = (day: string) => {
  const on = localDate(day);
  const { phases } = rowOf(story, 'programmes', PROGRAMME);
  const contracts = [rowOf(story, 'contracts', contractId(1))];
  const expendedBy = { day: phasesBy(on), before: phasesBy(rateFrom(on)) };
  return forecast({ phases, contracts, amounts: phasesBy('2099-12-31'), expendedBy }, on);
};

describe('the forecast', () => {
  it('spreads what is committed over the weeks that are left, and tells when the money ends at the rate of eight weeks', () => {
    // 8 × 10,000 committed over W49 to W52 (1 to 31 December lie in W48 to W52: five weeks of 16,000).
    // 40,000 in 56 days; 960,000 are left: 960,000 × 56 ÷ 40,000 = 1,344 days. By 31 December, 30 days: 40,000 × 30 ÷ 56 = 21,428.
    expect(forecastOn('2022-12-01')).toEqual({
      on: '2022-12-01',
      version: 1,
      items: [
        {
          ...{ phase: 1, status: 'open', from: '2022-11-01', to: '2022-12-31' },
          ...{ allocatedOre: '1000000', expendedOre: '40000', committedOre: '80000' },
          ...{ reservedOre: '80000', availableOre: '800000' },
          committedByWeek: ['2022-W48', '2022-W49', '2022-W50', '2022-W51', '2022-W52'].map((week) => ({
            week,
            amountOre: '16000',
          })),
          ...{ expendedLast8WeeksOre: '40000', runsOutOn: '2026-08-06', unusedAtEndOre: '938572' },
        },
      ],
    });
  });

  it('expects at once what is overdue, and tells no end where nothing was expended lately', () => {
    const [phase] = forecastOn('2023-01-10').items;
    expect(phase).toMatchObject({ committedByWeek: [{ week: '2023-W02', amountOre: '80000' }] });
    // 14 November is 57 days before 10 January.
    expect(phase).not.toHaveProperty('runsOutOn');
    expect(phase).toMatchObject({ expendedLast8WeeksOre: '0', unusedAtEndOre: '960000' });
    expect(forecastOn('2023-01-09').items[0]).toMatchObject({ expendedLast8WeeksOre: '0' });
    expect(forecastOn('2023-01-08').items[0]).toMatchObject({ expendedLast8WeeksOre: '40000' });
  });
});

const contracts = [rowOf(story, 'contracts', contractId(1))];
const request = requestView(rowOf(story, 'requests', requestId(1)), contracts);

describe('the effect', () => {
  const withCohort = (change: object) => ({ ...request, cohorts: [{ ...request.cohorts[0]!, ...change }] });

  it('counts who was bought for, treated and treated in time, at which price, and how far the numbers can be trusted', () => {
    const late = withCohort({ latestTreatmentOn: localDate('2022-11-20'), breachedPatients: 3 });
    expect(effect({ contracts, requests: [late] }, localDate('2022-12-31'))).toEqual({
      on: '2022-12-31',
      version: 1,
      items: [
        {
          ...{ phase: 1, trust: ST_OLAVS, specialty: '050', bought: 12, treated: 6, treatedInTime: 4 },
          ...{ breachesEndedMin: 3, breachesAvoidedMax: 4, treatedOre: '60000', perTreatedOre: '10000' },
          ...{ sources: ['Waiting lists'], dataAsOf: '2022-10-01', quality: 'verified' },
        },
      ],
    });
  });

  it('counts by the day of the treatment', () => {
    const on = (day: string) => effect({ contracts, requests: [request] }, localDate(day)).items[0];
    expect(on('2022-11-27')).toMatchObject({ treated: 4, perTreatedOre: '10000' });
    expect(on('2022-11-28')).toMatchObject({ treated: 6 });
    expect(on('2022-11-13')).toMatchObject({ bought: 12, treated: 0, treatedOre: '0' });
    expect(on('2022-11-13')).not.toHaveProperty('perTreatedOre');
  });

  it('counts the breached of a cohort once, whichever lines serve it', () => {
    const other = { ...contracts[0]!, contract: contractId(2) };
    const breached = withCohort({ breachedPatients: 7 });
    const [both] = effect({ contracts: [...contracts, other], requests: [breached] }, localDate('2022-12-31')).items;
    expect(both).toMatchObject({ bought: 24, treated: 12, breachesEndedMin: 7, breachesAvoidedMax: 12 });
  });

  it('counts nothing of what was never confirmed', () => {
    const draft = { ...contracts[0]!, status: 'drafted' as const };
    expect(effect({ contracts: [draft], requests: [request] }, localDate('2022-12-31')).items).toEqual([]);
  });
});
