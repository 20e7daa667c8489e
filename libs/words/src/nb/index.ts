import { formatOf } from '../format.js';
import type { Language } from '../language.js';
import { commands, problems } from './commands.js';
import { events } from './events.js';
import { names } from './names.js';
import { refusals } from './refusals.js';
import { ui } from './ui.js';

export const nb = {
  language: 'nb' as Language,
  format: formatOf('nb'),
  ...{ names, commands, problems, events, refusals, ui },
};
