import type { Form } from '../words.js';
import { fields, help, narrower } from './fields.js';

/** One of what a list holds. */
const items: Form['items'] = {
  awards: 'Award',
  changes: 'Change',
  cohorts: 'Patient group',
  criteria: 'Criterion',
  deadline: 'Step by deadline',
  declines: 'Declined offer',
  endings: 'Code that ends',
  entries: 'Code',
  invitees: 'Invited provider',
  lines: 'Line',
  longestWait: 'Step by waiting time',
  newLines: 'New line',
  phases: 'Phase',
  prices: 'Price',
  procedures: 'Procedure',
  requests: 'Request',
  scores: 'Points',
  supply: 'Capacity',
};

/** What can be chosen, by value, or by `field.value` where two fields mean different things by it. */
const options: Form['options'] = {
  miniCompetition: 'Mini-competition',
  negotiation: 'Negotiation',
  specialist: 'Contracted specialist',
  direct: 'Direct',
  included: 'Included in the price',
  excluded: 'Not included',
  plannedRollOut: 'The planned roll-out',
  other: 'Something else',
  mail: 'E-mail',
  portal: 'Portal',
  letter: 'Letter',
  handed: 'Handed over',
  phone: 'Telephone',
  meeting: 'Meeting',
  incoming: 'From the provider',
  outgoing: 'To the provider',
  first: 'First',
  last: 'Last',
  none: 'By the rules',
  A: 'A',
  B: 'B',
  C: 'C',
  'use.directAward': 'Direct award',
  'use.amendment': 'Amendment of a contract',
};

const figures: Form['figures'] = {
  appropriated: 'Appropriated',
  unallocated: 'Unallocated',
  allocated: 'Allocated',
  available: 'Available',
  reserved: 'Reserved',
  committed: 'Committed',
  expended: 'Expended',
  paid: 'Paid',
  receivable: 'Receivable',
  requested: 'Patients requested',
  approved: 'Patients approved',
  contracted: 'Patients contracted',
  referred: 'Patients referred',
  treated: 'Patients treated',
  returned: 'Patients returned',
};

/** What a command does with an amount, as its button says it. */
const consequences: Form['consequences'] = {
  paid: (amount) => `record ${amount} as paid`,
  expended: (amount) => `book ${amount} as spent`,
  committed: (amount) => `bind ${amount}`,
  reserved: (amount) => `reserve ${amount}`,
  moved: (amount) => `move ${amount}`,
  allocated: (amount) => `allocate ${amount}`,
  appropriated: (amount) => `appropriate ${amount}`,
  available: (amount) => `free ${amount}`,
};

/** Things worth attention that are not refused. */
const flags: Form['flags'] = {
  afterLatestDate: 'The contract lasts longer than the latest treatment date.',
  overCapacity: 'It is more than the provider has declared capacity for.',
  ownCapacityLeft: 'By the assessment the trusts have capacity of their own left.',
  drainsOwnTrusts: 'The offer relies on people whom the trusts employ.',
};

/** What the form itself says. */
const says: Form['says'] = {
  optional: (label) => `${label} (optional)`,
  empty: 'This must be filled in.',
  yes: 'Yes',
  no: 'No',
  date: 'Write the date as dd.mm.yyyy.',
  moment: 'Write date and time as dd.mm.yyyy hh:mm, Norwegian time.',
  week: 'Write the week as 2024-W19.',
  file: (label) => `${label}: choose a document`,
  calendar: (label) => `${label}: choose in a calendar`,
  which: 'Choose what it is about',
  item: (what, n) => `${what} ${n}`,
  add: (what) => `Add: ${what.toLowerCase()}`,
  remove: (what) => `Remove: ${what.toLowerCase()}`,
  up: (what) => `Move up: ${what.toLowerCase()}`,
  look: 'See what happens',
  happens: 'This happens',
  notYet: 'Nothing has been sent yet. This is what comes of it if you go on.',
  writes: (events) => `This will be recorded: ${events}.`,
  figure: 'Figure',
  change: 'Change',
  after: 'Afterwards',
  flags: 'Worth noting',
  and: (command, what) => `${command} and ${what}`,
  done: (command, position) => `Done: ${command}. It is stored as event ${position}.`,
  kept: 'You wrote this earlier and did not send it.',
  forget: 'Start again',
  more: 'More actions',
  notNow: (why) => `Not possible now. ${why}`,
};

export const form = { fields, narrower, help, items, options, figures, consequences, flags, says };
