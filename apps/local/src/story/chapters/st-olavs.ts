import { ALERIS_TRONDHEIM, EYE_SPECIALIST, MEDI_3, ST_OLAVS, VOLVAT } from '../organisations.js';
import {
  BUDGET_HOLDER,
  MEDICAL_DIRECTOR,
  OFFICER,
  OTHER_BUDGET_HOLDER,
  PAYER,
  SECRETARY,
  ST_OLAVS_COORDINATOR,
  ST_OLAVS_DIRECTOR,
  THREE_HATS,
} from '../people.js';
import { kroner } from '../player.js';
import type { StoryPlayer } from '../player.js';
import {
  approvalRefused,
  approve,
  ask,
  asking,
  bill,
  confirm,
  contractFor,
  pay,
  prepare,
  settleBill,
  treat,
} from './contracting.js';
import { decide } from './the-money.js';
import type { Frameworks } from './the-providers.js';
import { syntheticPersonNumber } from '../synthetic-person.js';

const ST_OLAVS_TRUST = { coordinator: ST_OLAVS_COORDINATOR, director: ST_OLAVS_DIRECTOR };

const PERIOD = ['2022-11-01', '2022-12-31'] as const;

export interface StOlavs {
  readonly request: string;
  readonly knees: string;
  readonly ears: string;
  readonly colonoscopies: string;
  readonly cataracts: string;
}

/** St. Olavs asks for what its own theatres will not manage around the go-live. */
const theNeed = async (player: StoryPlayer): Promise<string> => {
  player.at('2022-10-24T07:30:00Z', 'St. Olavs asks for capacity; a draft that names a patient is refused');
  const cohorts = [
    {
      ...{ specialty: '050', procedure: 'NGD11', patients: 160, latestTreatmentOn: '2022-12-31' },
      ...{ urgency: 'B' as const, breachedPatients: 24, longestWaitWeeks: 58 },
    },
    { specialty: '290', procedure: 'DCA20', patients: 90, latestTreatmentOn: '2022-12-20' },
    { specialty: '140', procedure: 'UJF32', patients: 120, latestTreatmentOn: '2022-12-31' },
    { specialty: '300', procedure: 'CJE20', patients: 200, latestTreatmentOn: '2022-12-31' },
    {
      ...{ specialty: '050', procedure: 'NFB40', patients: 20, latestTreatmentOn: '2022-12-31' },
      ...{ urgency: 'A' as const, breachedPatients: 2, longestWaitWeeks: 31 },
    },
  ];
  await player.refusedForPersonNumber(
    ST_OLAVS_COORDINATOR,
    '/programmes/2022-417/requests',
    asking(player, 1, `Gjelder blant annet pasient ${syntheticPersonNumber('2022-10-24')}`, cohorts),
  );
  await player.refused(
    'OUTSIDE_WINDOW',
    ST_OLAVS_COORDINATOR,
    '/programmes/2022-417/requests',
    asking(player, 1, 'Etter vinduet', [{ ...cohorts[0]!, latestTreatmentOn: '2023-01-15' }]),
  );
  return ask(player, ST_OLAVS_TRUST, 1, 'Redusert drift ved innføring 12. november 2022.', cohorts);
};

/** The contracts of the first phase, one for each kind of supply, and three that must not be confirmed. */
const theContracts = async (
  player: StoryPlayer,
  request: string,
  frameworks: Frameworks,
): Promise<Omit<StOlavs, 'request'>> => {
  player.at('2022-10-31T09:00:00Z', 'Contracts with a private provider, an own trust and a contracted specialist');
  const terms = (provider: string) => ({ request, provider, period: PERIOD, framework: frameworks[provider] ?? '' });
  const callOff = { basis: 'callOff', fundingBasis: 'packagePrice' } as const;
  const lines = (cohort: number, patients: number, price: number) => [
    { cohort, patients, price, fundingBasis: callOff.fundingBasis },
  ];
  const knees = await contractFor(player, {
    ...terms(ALERIS_TRONDHEIM),
    basis: callOff.basis,
    lines: lines(1, 120, 21_000),
  });
  const ears = await contractFor(player, { ...terms(VOLVAT), basis: callOff.basis, lines: lines(2, 90, 6_900) });
  const colonoscopies = await contractFor(player, {
    request,
    provider: ST_OLAVS,
    basis: 'ownTrust',
    period: PERIOD,
    lines: [{ cohort: 3, patients: 100, price: 5_600, fundingBasis: 'internalSettlement' }],
  });
  const cataracts = await contractFor(player, {
    request,
    provider: EYE_SPECIALIST,
    basis: 'specialistAgreement',
    period: PERIOD,
    lines: [{ cohort: 4, patients: 180, price: 6_774, fundingBasis: 'tariffRefund' }],
  });
  const hips = await prepare(player, { ...terms(MEDI_3), basis: callOff.basis, lines: lines(5, 10, 98_000) });
  await player.changeRefused('OUT_OF_SCOPE', BUDGET_HOLDER, hips, 'confirmation');
  await player.change(OFFICER, hips, 'discard');
  const alone = await prepare(player, {
    ...terms(MEDI_3),
    basis: callOff.basis,
    lines: lines(1, 10, 21_000),
    by: THREE_HATS,
  });
  await player.changeRefused('SAME_PERSON', THREE_HATS, alone, 'confirmation');
  const holder = await player.actorOf(OTHER_BUDGET_HOLDER);
  await player.post(SECRETARY, `/delegations/${holder}/revocation`, { reason: 'Fratrer stillingen' });
  await player.changeRefused('NO_DELEGATION', OTHER_BUDGET_HOLDER, alone, 'confirmation');
  await confirm(player, alone);
  player.at('2022-11-01T10:00:00Z', 'One commitment was a mistake: it is reversed whole, and the reservation is back');
  const reversal = await player.post(OFFICER, `${alone}/reversals`, { of: 'commitment', reason: 'Dobbeltbestilt' });
  await player.change(BUDGET_HOLDER, reversal.resource, 'confirmation');
  return { knees, ears, colonoscopies, cataracts };
};

const theTreatments = async (
  player: StoryPlayer,
  { knees, ears, colonoscopies, cataracts }: StOlavs,
): Promise<void> => {
  player.at(
    '2022-12-05T15:00:00Z',
    'St. Olavs has gone live; referrals are drawn, patients treated and deliveries verified',
  );
  await treat(player, ST_OLAVS_TRUST, knees, { patients: 50, on: '2022-11-25' });
  await treat(player, ST_OLAVS_TRUST, colonoscopies, { patients: 70, on: '2022-12-02', hours: 112 });
  await treat(player, ST_OLAVS_TRUST, ears, { patients: 30, on: '2022-12-04' });
  player.at('2022-12-06T08:00:00Z', 'A provider is suspended: no draw gets through');
  await player.post(MEDICAL_DIRECTOR, `/providers/${VOLVAT}/suspension`, { reason: 'Tilsyn varslet' });
  await player.refused('PROVIDER_SUSPENDED', ST_OLAVS_COORDINATOR, `${ears}/draws`, {
    line: 1,
    patients: 5,
    drawnOn: '2022-12-06',
  });
  player.at('2022-12-17T08:00:00Z', 'The inspection found nothing; six patients decline and are returned');
  await player.post(MEDICAL_DIRECTOR, `/providers/${VOLVAT}/reinstatement`, { reason: 'Tilsyn uten avvik' });
  await treat(player, ST_OLAVS_TRUST, cataracts, { patients: 150, on: '2022-12-09' });
  await treat(player, ST_OLAVS_TRUST, ears, { patients: 40, on: '2022-12-16' });
  await player.post(ST_OLAVS_COORDINATOR, `${ears}/draws`, { line: 1, patients: 6, drawnOn: '2022-12-17' });
  await player.post(ST_OLAVS_COORDINATOR, `${ears}/returns`, { line: 1, patients: 6, endOfWaitCode: '2' });
  await player.refused('QUOTA_EXCEEDED', ST_OLAVS_COORDINATOR, `${ears}/draws`, {
    line: 1,
    patients: 60,
    drawnOn: '2022-12-17',
  });
};

const theInvoices = async (player: StoryPlayer, { knees, ears, colonoscopies, cataracts }: StOlavs): Promise<void> => {
  player.at('2022-12-20T09:00:00Z', 'Invoices come in; one is paid to the wrong account and the payment is reversed');
  const kneeBill = { contract: knees, supplier: ALERIS_TRONDHEIM, date: '2022-12-15', patients: 50, price: 21_000 };
  const invoice = await settleBill(player, { ...kneeBill, number: 'A-10331' }, '2022-12-20');
  await player.refused('DUPLICATE', OFFICER, '/invoices', {
    contract: knees.split('/').at(-1),
    supplier: ALERIS_TRONDHEIM,
    number: 'a‑10331 ',
    invoiceDate: '2022-12-15',
    lines: [{ line: 1, patients: 1, unitPriceOre: kroner(21_000) }],
  });
  const reversal = await player.post(PAYER, `${invoice}/reversals`, { of: 'payment', reason: 'Feil konto' });
  await player.change(BUDGET_HOLDER, reversal.resource, 'confirmation');
  await pay(player, invoice, 50 * 21_000, '2022-12-20', 'BANK A-10331 ny');
  const eyes = { contract: cataracts, supplier: EYE_SPECIALIST, date: '2022-12-16', patients: 150, price: 6_774 };
  player.at('2022-12-22T09:00:00Z', 'The other invoices are paid; one that comes before its deliveries is rejected');
  await settleBill(player, { ...eyes, number: '2022-55' }, '2022-12-22');
  const own = { contract: colonoscopies, supplier: ST_OLAVS, date: '2022-12-16', patients: 70, price: 5_600 };
  await settleBill(player, { ...own, number: 'INT-7781' }, '2022-12-22');
  const early = await bill(player, {
    contract: ears,
    supplier: VOLVAT,
    number: 'V-901',
    date: '2022-12-20',
    patients: 90,
    price: 6_900,
  });
  await player.changeRefused('NOT_DELIVERED', 'attestant-1', early, 'attestation');
  await player.change('attestant-1', early, 'rejection', { reason: 'Fakturert før levering' });
  player.at('2022-12-30T09:00:00Z', 'What was delivered is invoiced again, and paid');
  const right = { contract: ears, supplier: VOLVAT, date: '2022-12-28', patients: 70, price: 6_900 };
  await settleBill(player, { ...right, number: 'V-917' }, '2022-12-30');
};

/** November and December 2022: the first trust, the first contracts, and what must not happen. */
export const stOlavs = async (player: StoryPlayer, frameworks: Frameworks): Promise<StOlavs> => {
  const request = await theNeed(player);
  const hips = 20 * 98_000;
  const grants = [
    { patients: 150, reserved: 3_300_000 },
    { patients: 90, reserved: 621_000 },
    { patients: 120, reserved: 800_000 },
    { patients: 200, reserved: 1_400_000 },
    { patients: 20, reserved: hips },
  ];
  player.at(
    '2022-10-27T11:00:00Z',
    'Phase 1 opens and the request is approved, after an attempt to reserve more than there is',
  );
  await approvalRefused(player, 'PHASE_NOT_OPEN', request, grants);
  await decide(player, { kind: 'phaseOpening', phase: 1 }, { on: '2022-10-27' });
  await approvalRefused(player, 'ALLOCATION_EXCEEDED', request, [
    { patients: 150, reserved: 44_000_000 },
    ...grants.slice(1),
  ]);
  await approve(player, request, grants, '2023-05-31');
  const played = { request, ...(await theContracts(player, request, frameworks)) };
  await theTreatments(player, played);
  await theInvoices(player, played);
  return played;
};
