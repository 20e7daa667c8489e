import { contractUse } from './contract-use.js';
import { invoices } from './invoices.js';
import { plan } from './plan.js';
import { queue } from './queue.js';

export const pages = { contractUse, invoices, plan, queue };
