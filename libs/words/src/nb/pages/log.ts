import { formatOf } from '../../format.js';

const { count } = formatOf('nb');

/** The log, what was tried, and how it is controlled. */
export const log = {
  event: (position: string) => `Hendelse ${count(position)}`,
  what: 'Hva',
  about: 'Gjelder',
  when: 'Lagret',
  commandDecided: 'Kommando avgjort',
  decided: 'Besluttet',
  who: 'Av',
  role: 'I rollen',
  place: 'Plass i strømmen',
  commit: 'Lagret sammen med',
  commitOf: (index: number, all: number) => `${count(index)} av ${count(all)} i samme lagring`,
  content: 'Innhold',
  contentLead: 'Slik det står i loggen.',
  previous: 'Forrige hendelse',
  next: 'Neste hendelse',
};
