import { explain } from './explain.js';
import { inquiries } from './inquiries.js';
import { log } from './log.js';
import { queue } from './queue.js';
import { record } from './record.js';

export const pages = { explain, inquiries, log, queue, record };
