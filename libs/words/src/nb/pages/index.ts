import { contractUse } from './contract-use.js';
import { invoices } from './invoices.js';
import { plan } from './plan.js';
import { queue } from './queue.js';

/** What stands on the pages that are opened later; it comes with the first of them. */
export const pages = { contractUse, invoices, plan, queue };
