import { queue } from './queue.js';

export const pages = { queue };
