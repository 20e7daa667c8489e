import { contractRows } from './contract/rows.js';
import { contractUseRows } from './contract/use-rows.js';
import { creditRows } from './credit/rows.js';
import { decisions } from './index.js';
import { dialogueRows } from './dialogue/rows.js';
import { offerRows } from './inquiry/offer-rows.js';
import { inquiryRows } from './inquiry/rows.js';
import { invoiceRows } from './invoice/rows.js';
import { programmeRows } from './programme/rows.js';
import { providerRows } from './provider/rows.js';
import { rankingRows } from './ranking/rows.js';
import { recusalRows } from './recusal/rows.js';
import { requestRows } from './request/rows.js';

describe('the table of commands', () => {
  it('has every row from one group only, so that none hides another', () => {
    const groups = [
      programmeRows,
      providerRows,
      requestRows,
      inquiryRows,
      offerRows,
      contractRows,
      contractUseRows,
      invoiceRows,
      creditRows,
      rankingRows,
      recusalRows,
      dialogueRows,
    ];
    expect(groups.flatMap((rows) => Object.keys(rows)).sort()).toEqual(Object.keys(decisions).sort());
  });
});
