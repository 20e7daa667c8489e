import { ALERIS_ALESUND, ALERIS_TRONDHEIM, MEDI_3, MEDICUS, VOLVAT } from '../organisations.js';
import { OFFICER, OTHER_OFFICER, THREE_HATS } from '../people.js';
import type { StoryPlayer } from '../player.js';
import { approve, ask, asking, contractFor, draft, prepareRefused } from './contracting.js';
import {
  answerToAll,
  award,
  evaluate,
  haggle,
  inquire,
  inquiryRefused,
  open,
  receive,
  revise,
  tooLate,
  type Inquiry,
} from './inquiring.js';
import { decide, PROGRAMME } from './the-money.js';
import { MORE } from './the-reschedules.js';
import type { Frameworks } from './the-providers.js';

const PERIOD = ['2024-04-02', '2024-05-31'] as const;

const invited = (frameworks: Frameworks, ...providers: readonly string[]): Inquiry['invitees'] =>
  Object.fromEntries(providers.map((provider) => [provider, frameworks[provider] ?? '']));

/** The list of procedures grows by a decision, and a trust can ask for the new one the same day. */
const theProcedure = async (player: StoryPlayer): Promise<void> => {
  player.at('2024-03-12T08:00:00Z', 'A procedure that no list had is added by decision, and asked for');
  const cohorts = [{ specialty: '030', procedure: 'JDF10', patients: 6, latestTreatmentOn: '2024-05-31' }];
  const body = asking(player, 3, 'Fedmekirurgi som ikke kan vente.', cohorts);
  await player.refused('CODE_UNKNOWN', MORE.coordinator, `${PROGRAMME}/requests`, body);
  const names = { nb: 'Gastrisk bypass, åpen', nn: 'Gastrisk bypass, open', en: 'Gastric bypass, open' };
  const entry = { code: 'JDF10', specialty: '030', from: '2024-03-12', names, source: 'NCSP', verified: false };
  const effect = { kind: 'referenceData', list: 'procedure', entries: [entry], endings: [] };
  await decide(player, effect, { body: 'regionalDepartment', on: '2024-03-12' });
  await draft(player, MORE, 3, 'Fedmekirurgi som ikke kan vente.', cohorts);
};

const theNeed = async (player: StoryPlayer): Promise<string> => {
  const request = await ask(player, MORE, 3, 'Knær og endoskopier som ikke får plass før innføringen.', [
    {
      ...{ specialty: '050', procedure: 'NGD11', patients: 40, latestTreatmentOn: '2024-05-31' },
      ...{ urgency: 'B' as const, breachedPatients: 8, longestWaitWeeks: 41 },
    },
    { specialty: '140', procedure: 'UJF32', patients: 30, latestTreatmentOn: '2024-05-31' },
    { specialty: '050', procedure: 'ACC51', patients: 20, latestTreatmentOn: '2024-05-31' },
  ]);
  await approve(player, request, [
    { patients: 40, reserved: 860_000 },
    { patients: 30, reserved: 225_000 },
    { patients: 20, reserved: 195_000 },
  ]);
  return request;
};

/** Three are asked with one text; one asks back, one comes too late, and the cheapest is not the best. */
const theMiniCompetition = async (player: StoryPlayer, request: string, frameworks: Frameworks): Promise<void> => {
  player.at('2024-03-13T08:00:00Z', 'Three providers are asked for knees, with one text for all');
  const wanted: Inquiry = {
    ...{ request, kind: 'miniCompetition', cohorts: [{ cohort: 1, patients: 40 }] },
    text: 'Artroskopisk meniskkirurgi i egne lokaler i april og mai.',
    questionsUntil: '2024-03-18T11:00:00Z',
    offersUntil: '2024-03-21T11:00:00Z',
    invitees: invited(frameworks, ALERIS_TRONDHEIM, ALERIS_ALESUND, MEDI_3),
  };
  const resource = await inquire(player, wanted);
  player.at('2024-03-15T08:00:00Z', 'One of them asks a question, and all of them get the answer');
  const question = 'Er etterkontrollen en del av prisen?';
  await answerToAll(player, resource, { from: MEDI_3, question, answer: 'Ja, én etterkontroll.' }, wanted);
  player.at('2024-03-21T12:00:00Z', 'Two offers came in time, sealed; the third is an hour late and refused');
  await receive(player, resource, ALERIS_TRONDHEIM, '2024-03-20T09:15:00Z');
  await receive(player, resource, MEDI_3, '2024-03-21T10:40:00Z');
  await tooLate(player, resource, ALERIS_ALESUND, '2024-03-21T11:55:00Z');
  player.at(
    '2024-03-22T08:00:00Z',
    'The offers are opened by another person, judged, and the soonest is worth its price',
  );
  await open(player, `${resource}/offers/1`, { patients: 40, price: 20_900, weekly: 12, until: '2024-04-30' });
  await open(player, `${resource}/offers/2`, { patients: 40, price: 20_400, weekly: 5, until: '2024-05-31' });
  await evaluate(player, `${resource}/offers/1`, 9, 'Alle er behandlet før innføringen.');
  await evaluate(player, `${resource}/offers/2`, 4, 'De siste behandles etter innføringen.');
  await award(player, resource, {
    awards: [{ offer: 1, cohort: 1, patients: 40 }],
    declines: [{ offer: 2, declineReason: 'tooLate', reason: 'Lavere pris, men halvparten etter innføringen.' }],
    rationale: 'Høyest samlet poengsum: alle pasientene er ferdig før innføringen 27. april.',
  });
  await contractFor(player, {
    ...{ request, provider: ALERIS_TRONDHEIM, basis: 'callOff', period: PERIOD },
    framework: frameworks[ALERIS_TRONDHEIM] ?? '',
    award: { inquiry: resource, offer: 1 },
    lines: [{ cohort: 1, patients: 40, price: 20_900, fundingBasis: 'packagePrice' }],
  });
};

/** With two, one of whom declines: the other's price comes down by a counter-offer. An officer keeps away from it. */
const theNegotiation = async (player: StoryPlayer, request: string, frameworks: Frameworks): Promise<void> => {
  player.at(
    '2024-03-25T08:00:00Z',
    'Colonoscopies are negotiated, by an officer who has nothing to do with the clinic',
  );
  const reason = 'Ektefellen er ansatt i klinikken.';
  await player.post(OTHER_OFFICER, '/recusals', { provider: VOLVAT, recusalGround: 'family', reason });
  const wanted: Inquiry = {
    ...{ request, kind: 'negotiation', cohorts: [{ cohort: 2, patients: 30 }] },
    text: 'Koloskopi på dagtid i april og mai.',
    questionsUntil: '2024-03-27T11:00:00Z',
    offersUntil: '2024-04-05T11:00:00Z',
    invitees: invited(frameworks, VOLVAT, MEDICUS),
  };
  await inquiryRefused(player, 'RECUSED', OTHER_OFFICER, wanted);
  const resource = await inquire(player, wanted);
  player.at('2024-03-27T08:00:00Z', 'One declines in writing; the other offers, is asked for less, and offers anew');
  const noRoom = { invitee: MEDICUS, reason: 'Ingen ledige dager før sommeren.' };
  await player.post(OFFICER, `${resource}/no-offers`, noRoom);
  await receive(player, resource, VOLVAT, '2024-03-26T14:00:00Z');
  const offer = `${resource}/offers/1`;
  const offered = { cohort: 2, patients: 30, weekly: 8, until: '2024-05-24' };
  await open(player, offer, { ...offered, price: 7_900 }, THREE_HATS);
  await haggle(player, offer, { cohort: 2, price: 7_300 }, 'Prisen ligger over rammeavtalens listepris.');
  await revise(player, offer, { ...offered, price: 7_350 });
  await player.post(OFFICER, `${resource}/closing`);
  await evaluate(player, offer, 7, 'Alle er behandlet innen fristen.', THREE_HATS);
  await award(player, resource, {
    awards: [{ offer: 1, cohort: 2, patients: 30 }],
    declines: [],
    rationale: 'Eneste tilbud, under listepris og innen fristen.',
  });
  await contractFor(player, {
    ...{ request, provider: VOLVAT, basis: 'callOff', period: PERIOD, framework: frameworks[VOLVAT] ?? '' },
    award: { inquiry: resource, offer: 1 },
    lines: [{ cohort: 2, patients: 30, price: 7_350, fundingBasis: 'packagePrice' }],
  });
};

/** Haste does not excuse it: the roll-out was planned. */
const theShortcut = async (player: StoryPlayer, request: string): Promise<void> => {
  player.at('2024-04-08T08:00:00Z', 'A direct award for haste is refused, since the roll-out was planned');
  await prepareRefused(player, 'FORESEEABLE_CAUSE', {
    ...{ request, provider: MEDICUS, basis: 'directAward', period: PERIOD },
    ...{ legalBasis: 'unforeseenUrgency', cause: 'plannedRollOut', reason: 'Det haster før innføringen.' },
    lines: [{ cohort: 3, patients: 20, price: 9_700, fundingBasis: 'packagePrice' }],
  });
};

/** What the story leaves: two sealed offers, which wait for somebody to close the inquiry and open them. */
const whatIsOpen = async (player: StoryPlayer, request: string, frameworks: Frameworks): Promise<void> => {
  player.at('2024-04-29T08:00:00Z', 'Two providers are asked for hand surgery, and their offers wait to be opened');
  const resource = await inquire(player, {
    ...{ request, kind: 'miniCompetition', cohorts: [{ cohort: 3, patients: 20 }] },
    text: 'Karpaltunnelkirurgi i mai.',
    questionsUntil: '2024-05-06T11:00:00Z',
    offersUntil: '2024-05-13T11:00:00Z',
    invitees: invited(frameworks, ALERIS_TRONDHEIM, MEDI_3),
  });
  player.at('2024-05-03T12:00:00Z', 'Both offers have come, before the deadline and sealed');
  await receive(player, resource, ALERIS_TRONDHEIM, '2024-05-02T12:30:00Z');
  await receive(player, resource, MEDI_3, '2024-05-03T09:05:00Z');
};

/** Spring 2024: the daily work between an approved request and a contract. */
export const theInquiries = async (player: StoryPlayer, frameworks: Frameworks): Promise<void> => {
  await theProcedure(player);
  const request = await theNeed(player);
  await theMiniCompetition(player, request, frameworks);
  await theNegotiation(player, request, frameworks);
  await theShortcut(player, request);
  await whatIsOpen(player, request, frameworks);
};
