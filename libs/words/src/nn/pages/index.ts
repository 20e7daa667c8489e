import { contractUse } from './contract-use.js';
import { explain } from './explain.js';
import { inquiries } from './inquiries.js';
import { invoices } from './invoices.js';
import { log } from './log.js';
import { plan } from './plan.js';
import { queue } from './queue.js';
import { record } from './record.js';
import { registers } from './registers.js';
import { reports } from './reports.js';
import { rules } from './rules.js';

export const pages = { contractUse, explain, inquiries, invoices, log, plan, queue, record, registers, reports, rules };
