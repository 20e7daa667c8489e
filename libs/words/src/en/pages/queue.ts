import { formatOf } from '../../format.js';
import type { queue as nb } from '../../nb/pages/queue.js';

const { count } = formatOf('en');
const weeks = (n: number): string => `${count(n)} ${n === 1 ? 'week' : 'weeks'}`;

export const queue: typeof nb = {
  priorityLead: (day) =>
    `The order in which the patient groups are to be covered, as of ${day}. Most points first, after the rank of the phase.`,
  ownPriorityLead: (day) => `The places of your requests in the queue, as of ${day}.`,
  noQueue: 'No patient groups are in the queue.',
  place: (place) => `Place ${count(place)}`,
  placeHeading: 'Place',
  points: (points) => `${count(points)} ${points === 1 ? 'point' : 'points'}`,
  pointsHeading: 'Points',
  terms: { deadline: 'Deadline', breached: 'Breaches', urgency: 'Urgency', longestWait: 'Longest wait' },
  termsLead: 'The points are the sum of four terms. All groups are drawn to the same scale.',
  latest: (day) => `by ${day}`,
  urgency: (urgency) => `urgency ${urgency}`,
  quality: (quality) => `Quality of the waiting-list numbers: ${quality}`,
  ruleNotVerified: 'The rule for the points has not been compared with its source.',
  overridden: {
    first: 'Put first in the phase by the medical director',
    last: 'Put last in the phase by the medical director',
    none: 'An earlier change of the place has been lifted',
  },
  overriddenBy: (person, day) => `${person}, ${day}`,
  trustPlace: (place) => `Number ${count(place)} in the trust's own order`,
  ownOrder: "The trust's own order",
  ownOrderLead: 'It decides between groups with the same points and the same latest treatment date.',
  noOrder: 'The trust has not put its requests in any order.',
  riskLead: (day) => `Patients in the queue by weeks left to the latest treatment date, as of ${day}.`,
  noRisk: 'No patients in the queue have a deadline.',
  weeksLeft: (left) => (left === 0 ? 'The deadline is this week' : `${weeks(left)} left`),
  weeksOver: (over) => `${weeks(over)} past the deadline`,
  weeksHeading: 'Weeks left',
  inQueue: 'Patients in the queue',
  withoutContract: 'Without a contract',
  alreadyBreached: 'Deadline breached',
  cohorts: 'Groups',
  uncovered: (uncovered, all) => `${count(uncovered)} of ${count(all)} without a contract`,
  allCovered: 'all have a contract',
  qualityHeading: 'The numbers are',
  dueLead: 'The system does this when the time comes, unless something changes first.',
  noDue: 'Nothing will happen by itself as things stand.',
  dueAt: 'When',
  dueWhat: 'What',
  dueOn: 'Concerns',
};
