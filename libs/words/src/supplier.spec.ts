import type { Mismatch } from '@spillrom/domain';
import { LANGUAGES, supplierWordsIn } from './index.js';

const MISMATCHES = [
  { code: 'UNKNOWN_CONTRACT', references: [] },
  { code: 'UNKNOWN_CONTRACT', references: ['K-0000-0000', '4711'] },
  { code: 'CONTRACT_NOT_CONFIRMED', status: 'draft' },
  { code: 'PHASE_NOT_OPEN', phase: 2, status: 'closed' },
  { code: 'WRONG_BUYER', authority: '983658776' },
  { code: 'VAT_NOT_EXEMPT', vatOre: '500', categories: ['S'] },
  { code: 'LINE_UNKNOWN', invoiceLine: '1', reference: '7' },
  { code: 'LINE_UNKNOWN', invoiceLine: '1', priceOre: '1250000.5', lines: 0 },
  { code: 'QUANTITY_NOT_WHOLE', invoiceLine: '1', quantity: '2.50' },
  { code: 'SUM_DIFFERS', invoiceLine: '1', statedOre: '100', computedOre: '200' },
  { code: 'SUM_DIFFERS', of: 'payable', statedOre: '100', computedOre: '200' },
] as unknown as readonly Mismatch[];

const digitsIn = (text: string): string => text.replaceAll(/[^0-9]/g, '');

describe('what a supplier is told', () => {
  it.each(MISMATCHES)('says the same numbers of %j in every language', async (mismatch) => {
    const said = await Promise.all(
      LANGUAGES.map(async (language) => {
        const { mismatches } = await supplierWordsIn[language]();
        return (mismatches[mismatch.code] as (wrong: Mismatch) => string)(mismatch);
      }),
    );
    for (const sentence of said) expect(sentence).toMatch(/^(?!.*(?:undefined|NaN)).{10,}\.$/);
    expect(new Set(said.map(digitsIn)).size).toBe(1);
    expect(new Set(said).size).toBe(LANGUAGES.length);
  });

  it('writes a price that is finer than an øre', async () => {
    const { mismatches } = await supplierWordsIn.nb();
    const price = mismatches.LINE_UNKNOWN({ code: 'LINE_UNKNOWN', invoiceLine: '1', priceOre: '1250000.5', lines: 0 });
    expect(price.replaceAll('\u00a0', ' ')).toBe('Fakturalinje 1: ingen linje i kontrakten har prisen 12 500,005 kr.');
  });
});
