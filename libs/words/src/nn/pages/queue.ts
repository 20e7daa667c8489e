import { formatOf } from '../../format.js';
import type { queue as nb } from '../../nb/pages/queue.js';

const { count } = formatOf('nn');
const weeks = (n: number): string => `${count(n)} ${n === 1 ? 'veke' : 'veker'}`;

export const queue: typeof nb = {
  priorityLead: (day) =>
    `Rekkjefølgja pasientgruppene skal få dekning i, slik ho er ${day}. Flest poeng kjem først, etter rangen til fasen.`,
  ownPriorityLead: (day) => `Plassane som behova dykkar har i køen, slik han er ${day}.`,
  noQueue: 'Ingen pasientgrupper står i køen.',
  place: (place) => `Plass ${count(place)}`,
  placeHeading: 'Plass',
  points: (points) => `${count(points)} poeng`,
  pointsHeading: 'Poeng',
  terms: { deadline: 'Frist', breached: 'Fristbrot', urgency: 'Hastegrad', longestWait: 'Lengste ventetid' },
  termsLead: 'Poenga er summen av fire ledd. Alle gruppene er teikna i same målestokk.',
  latest: (day) => `seinast ${day}`,
  urgency: (urgency) => `hastegrad ${urgency}`,
  quality: (quality) => `Kvaliteten på ventelistetala: ${quality}`,
  ruleNotVerified: 'Regelen for poenga er ikkje kontrollert mot kjelda.',
  overridden: {
    first: 'Sett først i fasen av fagdirektøren',
    last: 'Sett sist i fasen av fagdirektøren',
    none: 'Tidlegare endring av plassen er oppheva',
  },
  overriddenBy: (person, day) => `${person}, ${day}`,
  trustPlace: (place) => `Nummer ${count(place)} i føretaket si eiga rekkjefølgje`,
  ownOrder: 'Rekkjefølgja til føretaket',
  ownOrderLead: 'Ho avgjer mellom grupper som har like mange poeng og same siste behandlingsdato.',
  noOrder: 'Føretaket har ikkje sett noka rekkjefølgje.',
  riskLead: (day) => `Pasientar i køen etter veker att til siste behandlingsdato, slik det er ${day}.`,
  noRisk: 'Ingen pasientar i køen har frist.',
  weeksLeft: (left) => (left === 0 ? 'Fristen er denne veka' : `${weeks(left)} att`),
  weeksOver: (over) => `${weeks(over)} over fristen`,
  weeksHeading: 'Veker att',
  inQueue: 'Pasientar i køen',
  withoutContract: 'Utan kontrakt',
  alreadyBreached: 'Fristen er broten',
  cohorts: 'Grupper',
  uncovered: (uncovered, all) => `${count(uncovered)} av ${count(all)} utan kontrakt`,
  allCovered: 'alle har kontrakt',
  qualityHeading: 'Tala er',
  dueLead: 'Dette gjer systemet når tida er inne, om ikkje noko blir endra før det.',
  noDue: 'Ingenting skjer av seg sjølv slik det står no.',
  dueAt: 'Når',
  dueWhat: 'Kva',
  dueOn: 'Gjeld',
};
