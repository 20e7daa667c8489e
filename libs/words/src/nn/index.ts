import { formatOf } from '../format.js';
import type { nb } from '../nb/index.js';
import { commands, problems } from './commands.js';
import { events } from './events.js';
import { names } from './names.js';
import { refusals } from './refusals.js';
import { ui } from './ui.js';

export const nn: typeof nb = {
  language: 'nn',
  format: formatOf('nn'),
  ...{ names, commands, problems, events, refusals, ui },
};
