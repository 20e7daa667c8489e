import { FIRST_DATE } from '@spillrom/kernel';
import type { EntryOf } from '../../../vocabulary/reference.js';
import { entry } from './entry.js';

const VOLVEN = 'Volven 8451, fagområde';
const specialty = entry(VOLVEN, true);

/** The code list does not say when a code was retired, so these are valid on the first day alone. */
const retired = (code: string): EntryOf<'specialty'> => ({
  ...entry(`${VOLVEN}; retired on an unknown day`, false)(
    code,
    [`Utgått kode ${code}`, `Utgått kode ${code}`, `Retired code ${code}`],
    {},
  ),
  to: FIRST_DATE,
});

/** The specialties that are bought, not all of the list. */
const SPECIALTIES: readonly EntryOf<'specialty'>[] = [
  specialty('010', ['Generell kirurgi', 'Generell kirurgi', 'General surgery'], {}),
  specialty('030', ['Gastroenterologisk kirurgi', 'Gastroenterologisk kirurgi', 'Gastrointestinal surgery'], {}),
  specialty('050', ['Ortopedisk kirurgi', 'Ortopedisk kirurgi', 'Orthopaedic surgery'], {}),
  specialty('070', ['Urologi', 'Urologi', 'Urology'], {}),
  specialty('090', ['Plastikkirurgi', 'Plastikkirurgi', 'Plastic surgery'], {}),
  specialty('140', ['Fordøyelsessykdommer', 'Fordøyingssjukdomar', 'Gastroenterology'], {}),
  specialty(
    '200',
    ['Kvinnesykdommer og elektiv fødselshjelp', 'Kvinnesjukdomar og elektiv fødselshjelp', 'Gynaecology'],
    {},
  ),
  specialty('240', ['Hud og veneriske sykdommer', 'Hud og veneriske sjukdomar', 'Dermatology'], {}),
  specialty('250', ['Nevrologi', 'Nevrologi', 'Neurology'], {}),
  specialty('290', ['Øre-nese-halssykdommer', 'Øyre-nase-halssjukdomar', 'Ear, nose and throat'], {}),
  specialty('300', ['Øyesykdommer', 'Augesjukdomar', 'Ophthalmology'], {}),
  specialty('852', ['Radiologi', 'Radiologi', 'Radiology'], {}),
  retired('231'),
  retired('232'),
];

const endOfWait = entry('End-of-wait codes (ventetid sluttkode)', true);

/** Why a patient no longer waits; there is no 6 and no 8. */
const END_OF_WAIT: readonly EntryOf<'endOfWait'>[] = [
  endOfWait('1', ['Behandling påbegynt', 'Behandling påbyrja', 'Treatment started'], {}),
  endOfWait('2', ['Pasienten har takket nei', 'Pasienten har takka nei', 'Patient declined'], {}),
  endOfWait('3', ['Henvist til et annet sted', 'Tilvist til ein annan stad', 'Referred elsewhere'], {}),
  endOfWait(
    '4',
    ['Pasienten har valgt et annet sted', 'Pasienten har valt ein annan stad', 'Patient chose elsewhere'],
    {},
  ),
  endOfWait('5', ['Behandlet via Helfo', 'Behandla via Helfo', 'Treated via Helfo'], {}),
  endOfWait(
    '7',
    ['Henvist til avtalespesialist', 'Tilvist til avtalespesialist', 'Referred to contracted specialist'],
    {},
  ),
  endOfWait('9', ['Annet', 'Anna', 'Other'], {}),
];

const priority = entry('The regional authority: how its requests are ranked', true);

/** How cohorts are ranked; the rule in force is the one with this code. */
const PRIORITY_RULES: readonly EntryOf<'priorityRule'>[] = [
  priority(
    'priority',
    [
      'Frist, fristbrudd, hastegrad og ventetid',
      'Frist, fristbrot, hastegrad og ventetid',
      'Deadline, breaches, urgency and wait',
    ],
    {
      deadline: [
        { weeksMax: -1, points: 40 },
        { weeksMax: 2, points: 30 },
        { weeksMax: 4, points: 20 },
        { weeksMax: 8, points: 10 },
      ],
      breachedPoints: 30,
      urgency: { A: 20, B: 10, C: 0 },
      longestWait: [
        { weeksMin: 52, points: 10 },
        { weeksMin: 26, points: 5 },
      ],
    },
  ),
];

export const CLINICAL = { specialty: SPECIALTIES, endOfWait: END_OF_WAIT, priorityRule: PRIORITY_RULES };
