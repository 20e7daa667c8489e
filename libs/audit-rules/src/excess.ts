import { ore } from '@spillrom/kernel';
import type { InvoiceRow } from '@spillrom/read-models';
import type { FoldedLog } from './folded-log.js';

/** What invoices of a contract in these statuses had above its prices, after an event of this number. */
export const excessOf = (
  log: FoldedLog,
  contract: string,
  after: number,
  statuses: readonly InvoiceRow['status'][],
): bigint =>
  log
    .rows('invoices', after)
    .filter((invoice) => invoice.contract === contract && statuses.includes(invoice.status))
    .flatMap(({ lines }) => lines)
    .reduce((sum, { excessOre = '0' }) => sum + ore(excessOre), 0n);
