import { approve, confirm, contractId, draft, opened, PROGRAMME, rowOf, ST_OLAVS, SUPPLIER } from '../testing/index.js';
import { openContract } from './open-contracts.js';

const story = approve(opened('1000000'), 1, [{ patients: 20, reservedOre: '200000' }]);
confirm(story, 1, { patients: 12, unitPriceOre: '10000' });
draft(story, 2, { patients: 5, unitPriceOre: '10000' });
const row = rowOf(story, 'contracts', contractId(1));
const [line] = row.lines;
const names = { trust: 'St. Olavs', provider: 'Spesialist' };
const of = (...patients: readonly number[]) =>
  openContract(
    { ...row, lines: patients.map((count, index) => ({ ...line!, line: index + 1, patients: count })) },
    names,
  )[0]!;

describe('the open list of contracts', () => {
  it('says with whom, for whom, how many, for how much, how long, how and why', () => {
    expect(openContract(row, { ...names, inquiry: 'negotiation' })).toEqual([
      {
        ...{
          reference: expect.stringMatching(/^[A-Z]-/) as string,
          programme: PROGRAMME,
          phase: 1,
          status: 'confirmed',
        },
        trust: { organisation: ST_OLAVS, name: 'St. Olavs' },
        provider: { organisation: SUPPLIER, name: 'Spesialist' },
        ...{ confirmedOn: '2022-11-01', from: '2022-11-01', to: '2022-12-31', basis: 'specialistAgreement' },
        ...{ inquiry: 'negotiation', rationale: 'Free capacity', patients: '12', amountOre: '120000' },
        lines: [{ line: 1, specialty: '050', patients: '12', amountOre: '120000' }],
      },
    ]);
  });

  it('holds nothing that was never confirmed, was discarded or has lapsed', () => {
    expect(openContract(rowOf(story, 'contracts', contractId(2)), names)).toEqual([]);
    for (const status of ['discarded', 'lapsed'] as const) expect(openContract({ ...row, status }, names)).toEqual([]);
    for (const status of ['terminated', 'settled'] as const)
      expect(openContract({ ...row, status }, names)).toHaveLength(1);
  });

  it('shows five patients, and of four neither how many nor for how much', () => {
    expect(of(5)).toMatchObject({ patients: '5', amountOre: '50000', lines: [{ patients: '5', amountOre: '50000' }] });
    for (const few of [0, 1, 4]) {
      expect(of(few)).toMatchObject({ patients: '<5', lines: [{ patients: '<5' }] });
      expect(JSON.stringify(of(few))).not.toContain('amountOre');
    }
  });

  it('gives no sum that holds a hidden number, so that it is not what the others leave', () => {
    const { patients, amountOre, lines } = of(8, 4);
    expect([patients, amountOre]).toEqual(['<5', undefined]);
    expect(lines.map((each) => [each.patients, each.amountOre])).toEqual([
      ['8', '80000'],
      ['<5', undefined],
    ]);
    expect(of(8, 6)).toMatchObject({ patients: '14', amountOre: '140000' });
  });
});
