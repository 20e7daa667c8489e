import { formatOf } from '../../format.js';
import type { log as nb } from '../../nb/pages/log.js';

const { count } = formatOf('en');

export const log: typeof nb = {
  event: (position) => `Event ${count(position)}`,
  what: 'What',
  about: 'Concerns',
  when: 'Stored',
  commandDecided: 'Command decided',
  decided: 'Decided',
  who: 'By',
  role: 'In the role',
  place: 'Place in the stream',
  commit: 'Stored together with',
  commitOf: (index, all) => `${count(index)} of ${count(all)} stored together`,
  content: 'Content',
  contentLead: 'As it stands in the log.',
  previous: 'Previous event',
  next: 'Next event',
};
