import type { InvoiceRow } from '@spillrom/read-models';
import type { ReadViews } from '@spillrom/postgres/read-models';
import { LANGUAGES, supplierWordsIn, type Language } from '@spillrom/words';
import { Problem } from '../problems/problem.js';
import type { Asked } from '../views/parameters.js';
import { missingIn, stateAsked, type PastAsked } from '../views/state-asked.js';

interface RejectionAsked extends PastAsked, Asked<'minPosition'> {
  readonly invoice: string;
}

/** The letter, without address: what is wrong with the invoice, and what to do. */
const letterIn = async (
  language: Language,
  { received, rejected, status, ...invoice }: InvoiceRow,
): Promise<string> => {
  const { mismatches, ...rejection } = await supplierWordsIn[language]();
  const wrong = received?.mismatches ?? [];
  const told = wrong.map((each) => `- ${(mismatches[each.code] as (wrong: typeof each) => string)(each)}`);
  return [
    status === 'rejected' ? rejection.rejected(invoice) : rejection.unmatched(invoice),
    ...(rejected === undefined ? [] : [`${rejection.reason}: ${rejected.reason}`]),
    ...(told.length === 0 ? [] : [[rejection.wrong, ...told].join('\n')]),
    rejection.next,
  ].join('\n\n');
};

/** Only of what is not taken is there anything to tell. */
const nothingWrong = (): Problem =>
  new Problem('NOT_FOUND', { status: 404, detail: 'The invoice is neither rejected nor unmatched.' });

export const rejectionViews = ({ views }: { readonly views: Pick<ReadViews, 'get'> }) => ({
  rejection: async ({ invoice, ...query }: RejectionAsked) => {
    const { item, position } = await views.get('invoices', invoice, stateAsked(query));
    if (item === undefined) throw missingIn(query, position);
    if (item.status !== 'rejected' && item.status !== 'unmatched') throw nothingWrong();
    const letters = await Promise.all(LANGUAGES.map(async (each) => [each, await letterIn(each, item)] as const));
    return { invoice, ...(Object.fromEntries(letters) as Record<Language, string>), position };
  },
});
