import { formatOf } from '../../format.js';

const { count } = formatOf('nb');
const weeks = (n: number): string => `${count(n)} ${n === 1 ? 'uke' : 'uker'}`;

/** Who is to be served first, whose deadline is near, and what the system will do by itself. */
export const queue = {
  priorityLead: (day: string) =>
    `Rekkefølgen pasientgruppene skal få dekning i, slik den er ${day}. Flest poeng kommer først, etter fasens rang.`,
  ownPriorityLead: (day: string) => `Plassene som behovene deres har i køen, slik den er ${day}.`,
  noQueue: 'Ingen pasientgrupper står i køen.',
  place: (place: number) => `Plass ${count(place)}`,
  placeHeading: 'Plass',
  points: (points: number) => (points === 1 ? '1 poeng' : `${count(points)} poeng`),
  pointsHeading: 'Poeng',
  terms: { deadline: 'Frist', breached: 'Fristbrudd', urgency: 'Hastegrad', longestWait: 'Lengste ventetid' },
  termsLead: 'Poengene er summen av fire ledd. Alle gruppene er tegnet i samme målestokk.',
  latest: (day: string) => `senest ${day}`,
  urgency: (urgency: string) => `hastegrad ${urgency}`,
  quality: (quality: string) => `Kvaliteten på ventelistetallene: ${quality}`,
  ruleNotVerified: 'Regelen for poengene er ikke kontrollert mot kilden.',
  overridden: {
    first: 'Satt først i fasen av fagdirektøren',
    last: 'Satt sist i fasen av fagdirektøren',
    none: 'Tidligere endring av plassen er opphevet',
  },
  overriddenBy: (person: string, day: string) => `${person}, ${day}`,
  trustPlace: (place: number) => `Nummer ${count(place)} i foretakets egen rekkefølge`,
  ownOrder: 'Foretakets egen rekkefølge',
  ownOrderLead: 'Den avgjør mellom grupper som har like mange poeng og samme siste behandlingsdato.',
  noOrder: 'Foretaket har ikke satt noen rekkefølge.',
  riskLead: (day: string) => `Pasienter i køen etter uker igjen til siste behandlingsdato, slik det er ${day}.`,
  noRisk: 'Ingen pasienter i køen har frist.',
  weeksLeft: (left: number) => (left === 0 ? 'Fristen er denne uken' : `${weeks(left)} igjen`),
  weeksOver: (over: number) => `${weeks(over)} over fristen`,
  weeksHeading: 'Uker igjen',
  inQueue: 'Pasienter i køen',
  withoutContract: 'Uten kontrakt',
  alreadyBreached: 'Fristen er brutt',
  cohorts: 'Grupper',
  uncovered: (uncovered: number, all: number) => `${count(uncovered)} av ${count(all)} uten kontrakt`,
  allCovered: 'alle har kontrakt',
  qualityHeading: 'Tallene er',
  dueLead: 'Dette gjør systemet når tiden er inne, om ikke noe endres før det.',
  noDue: 'Ingenting skjer av seg selv slik det står nå.',
  dueAt: 'Når',
  dueWhat: 'Hva',
  dueOn: 'Gjelder',
};
