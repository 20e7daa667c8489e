import { formatOf } from '../../format.js';
import type { log as nb } from '../../nb/pages/log.js';

const { count } = formatOf('nn');

export const log: typeof nb = {
  event: (position) => `Hending ${count(position)}`,
  what: 'Kva',
  about: 'Gjeld',
  when: 'Lagra',
  commandDecided: 'Kommando avgjord',
  decided: 'Avgjord',
  who: 'Av',
  role: 'I rolla',
  place: 'Plass i straumen',
  commit: 'Lagra saman med',
  commitOf: (index, all) => `${count(index)} av ${count(all)} i same lagring`,
  content: 'Innhald',
  contentLead: 'Slik det står i loggen.',
  previous: 'Førre hending',
  next: 'Neste hending',
};
