import { contractUse } from './contract-use.js';
import { invoices } from './invoices.js';
import { queue } from './queue.js';

export const pages = { contractUse, invoices, queue };
