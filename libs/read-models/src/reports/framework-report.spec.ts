import { localDate, oreText } from '@spillrom/kernel';
import type { ContractId, FrameworkId, OrgNumber } from '@spillrom/kernel';
import type { ContractRow, FrameworkRow } from '../registers/index.js';
import { CLINIC, RIVAL } from '../testing/index.js';
import { frameworkReport, type FrameworkRows } from './framework-report.js';

const price = (procedure: string, unitPriceOre: bigint, from = '2022-01-01') => ({
  ...{ procedure, unitPriceOre: oreText(unitPriceOre), from: localDate(from), to: localDate('2023-12-31') },
});

const agreement = (framework: string, provider: OrgNumber, prices: FrameworkRow['prices']): FrameworkRow => ({
  ...{ framework: framework as FrameworkId, provider, agreementNumber: '1', title: 'Surgery', changes: [] },
  ...{ procedures: ['NGB20', 'NGD11'], from: localDate('2022-01-01'), to: localDate('2023-12-31'), prices },
  ...{ ceilingOre: oreText(1_000_000n), drawnOre: oreText(90_000n), remainingOre: oreText(910_000n) },
  ...{ callOffRule: 'direct', draws: [{ contract: 'c1' as ContractId, amountOre: oreText(90_000n) }] },
  ...({ etag: 0, position: '1', createdAt: '', updatedAt: '' } as unknown as FrameworkRow),
});

type Contract = FrameworkRows['contracts'][number];

const bought = (
  contract: string,
  provider: OrgNumber,
  lines: readonly (readonly [procedure: string, patients: number, unitPriceOre: bigint])[],
  of: Partial<Contract> = {},
): Contract => ({
  ...{ contract: contract as ContractId, provider, status: 'confirmed', totalOre: oreText(100_000n) },
  lines: lines.map(([procedure, patients, unitPriceOre]) => ({
    ...{ procedure, patients, unitPriceOre: oreText(unitPriceOre) },
  })) as unknown as ContractRow['lines'],
  ...of,
});

const framework = agreement('f1', CLINIC, [price('NGD11', 10_000n), price('NGD11', 11_000n, '2022-12-01')]);
const rival = agreement('f2', RIVAL, [price('NGD11', 9_500n)]);
const over = { ...agreement('f3', RIVAL, [price('NGD11', 1n)]), to: localDate('2022-06-30') };
const rows: FrameworkRows = {
  framework,
  frameworks: [framework, rival, over],
  contracts: [
    bought(
      'c1',
      CLINIC,
      [
        ['NGD11', 6, 10_000n],
        ['NGD11', 3, 9_000n],
      ],
      { framework: framework.framework },
    ),
    bought('c2', CLINIC, [['NGD11', 5, 1n]], { framework: framework.framework, status: 'discarded' }),
    bought('c3', RIVAL, [
      ['NGD11', 2, 9_500n],
      ['NGB20', 1, 7_000n],
    ]),
    bought('c4', CLINIC, [['NGD11', 4, 2n]]),
  ],
};

describe('the report on a framework agreement', () => {
  it('says what is drawn and left, and holds its prices against its list and against what others take', () => {
    // 6 × 10,000 + 3 × 9,000 = 87,000, a ninth of which is 9,666.
    expect(frameworkReport(rows, localDate('2022-11-30'))).toEqual({
      ...{ provider: CLINIC, on: '2022-11-30', version: 1 },
      ...{ ceilingOre: '1000000', drawnOre: '90000', remainingOre: '910000' },
      callOffs: [{ contract: 'c1', status: 'confirmed', totalOre: '100000', drawnOre: '90000' }],
      items: [
        {
          procedure: 'NGB20',
          others: { patients: 1, meanOre: '7000', lowestOre: '7000', highestOre: '7000' },
          otherLists: [],
        },
        {
          ...{ procedure: 'NGD11', listOre: '10000' },
          callOffs: { patients: 9, meanOre: '9666', lowestOre: '9000', highestOre: '10000' },
          others: { patients: 2, meanOre: '9500', lowestOre: '9500', highestOre: '9500' },
          otherLists: [{ framework: 'f2', provider: RIVAL, unitPriceOre: '9500' }],
        },
      ],
    });
  });

  it('takes the price of the list on the day', () => {
    const listOn = (day: string) => frameworkReport(rows, localDate(day)).items[1]!.listOre;
    expect([listOn('2022-11-30'), listOn('2022-12-01'), listOn('2024-01-01')]).toEqual(['10000', '11000', undefined]);
  });
});
