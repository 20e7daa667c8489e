import { ALERIS_ALESUND, ALERIS_TRONDHEIM, MORE_OG_ROMSDAL, NORD_TRONDELAG, VOLVAT } from '../organisations.js';
import {
  BUDGET_HOLDER,
  MEDICAL_DIRECTOR,
  MORE_OG_ROMSDAL_COORDINATOR,
  MORE_OG_ROMSDAL_DIRECTOR,
  NORD_TRONDELAG_COORDINATOR,
  NORD_TRONDELAG_DIRECTOR,
  OFFICER,
  PAYER,
  SECRETARY,
} from '../people.js';
import { kroner } from '../player.js';
import type { StoryPlayer } from '../player.js';
import { approve, ask, asking, confirm, contractFor, prepare, settleBill, signed, treat } from './contracting.js';
import type { StOlavs } from './st-olavs.js';
import { decide, PROGRAMME } from './the-money.js';
import type { Frameworks } from './the-providers.js';

const NORD = { coordinator: NORD_TRONDELAG_COORDINATOR, director: NORD_TRONDELAG_DIRECTOR };
export const MORE = { coordinator: MORE_OG_ROMSDAL_COORDINATOR, director: MORE_OG_ROMSDAL_DIRECTOR };

/** Unused room of the first phase goes to another trust, by an explicit exception for January. */
const theException = async (player: StoryPlayer, frameworks: Frameworks): Promise<string> => {
  player.at('2022-12-31T09:00:00Z', 'Room left in phase 1 is opened to Møre og Romsdal for January, by exception');
  const cohorts = [{ specialty: '050', procedure: 'ACC51', patients: 40, latestTreatmentOn: '2023-01-31' }];
  await player.refused(
    'NOT_PRIORITISED',
    MORE.coordinator,
    `${PROGRAMME}/requests`,
    asking(player, 1, 'Uten unntak', cohorts),
  );
  const window = { from: '2023-01-01', to: '2023-01-31' };
  await decide(player, { kind: 'exception', trust: MORE_OG_ROMSDAL, phase: 1, ...window }, { on: '2022-12-30' });
  const request = await ask(player, MORE, 1, 'Ledig kapasitet i januar.', cohorts);
  await approve(player, request, [{ patients: 40, reserved: 360_000 }]);
  return contractFor(player, {
    request,
    provider: ALERIS_ALESUND,
    framework: frameworks[ALERIS_ALESUND] ?? '',
    basis: 'callOff',
    period: [window.from, window.to],
    lines: [{ cohort: 1, patients: 40, price: 9_500, fundingBasis: 'packagePrice' }],
  });
};

const theJanuaryPatients = async (player: StoryPlayer, contract: string): Promise<void> => {
  player.at('2023-02-06T09:00:00Z', 'The January patients are treated, invoiced and paid; the contract is settled');
  await treat(player, MORE, contract, { patients: 38, on: '2023-01-27' });
  const bill = { contract, supplier: ALERIS_ALESUND, date: '2023-01-31', patients: 38, price: 9_500 };
  const invoice = await settleBill(player, { ...bill, number: 'AA-2023-4' }, '2023-02-06');
  await player.change(BUDGET_HOLDER, contract, 'settlement');
  await oneTooMany(player, invoice);
};

/** What is credited after the settlement is available, and receivable until the supplier has paid it back. */
const oneTooMany = async (player: StoryPlayer, invoice: string): Promise<void> => {
  player.at(
    '2023-02-13T09:00:00Z',
    'One of them was invoiced twice: the supplier credits it, and pays back in two parts',
  );
  const { resource } = await player.post(OFFICER, `${invoice}/credits`, {
    number: 'AA-2023-K1',
    date: '2023-02-10',
    lines: [{ line: 1, patients: 1, amountOre: kroner(9_500) }],
    reason: 'En pasient er fakturert to ganger',
  });
  await player.refused('REFUND_EXCEEDS', PAYER, `${invoice}/refunds`, refund(9_500, '2023-02-13'));
  await player.change(BUDGET_HOLDER, resource, 'approval');
  await player.post(PAYER, `${invoice}/refunds`, refund(5_000, '2023-02-13'));
  player.at('2023-02-20T09:00:00Z', 'The rest of what was receivable comes in');
  await player.post(PAYER, `${invoice}/refunds`, refund(4_500, '2023-02-20'));
};

const refund = (amount: number, receivedOn: string) => ({
  receivedOn,
  amountOre: kroner(amount),
  reference: `INNB AA-2023-K1 ${receivedOn}`,
});

interface Nord {
  readonly request: string;
  readonly knees: string;
}

/** Before anybody knew that the go-live would move: money reserved and committed for February 2023. */
const nordTrondelagPrepares = async (player: StoryPlayer, frameworks: Frameworks): Promise<Nord> => {
  player.at('2023-01-09T08:00:00Z', 'Nord-Trøndelag prepares for February: reserved, and committed');
  await decide(player, { kind: 'phaseOpening', phase: 2 }, { on: '2023-01-09' });
  const request = await ask(player, NORD, 2, 'Redusert drift ved planlagt innføring i februar 2023.', [
    { specialty: '050', procedure: 'NGD11', patients: 100, latestTreatmentOn: '2023-02-28' },
    { specialty: '140', procedure: 'UJF32', patients: 80, latestTreatmentOn: '2023-02-24' },
  ]);
  await approve(player, request, [
    { patients: 100, reserved: 2_150_000 },
    { patients: 60, reserved: 450_000 },
  ]);
  const knees = await contractFor(player, {
    request,
    provider: ALERIS_TRONDHEIM,
    framework: frameworks[ALERIS_TRONDHEIM] ?? '',
    basis: 'callOff',
    period: ['2023-02-01', '2023-02-28'],
    lines: [{ cohort: 1, patients: 80, price: 21_500, fundingBasis: 'packagePrice' }],
  });
  // Never accepted by the provider, so the clock ends it on 9 February.
  const scopes = await prepare(player, {
    request,
    provider: VOLVAT,
    framework: frameworks[VOLVAT] ?? '',
    basis: 'callOff',
    period: ['2023-02-01', '2023-02-28'],
    lines: [{ cohort: 2, patients: 60, price: 7_400, fundingBasis: 'packagePrice' }],
  });
  await confirm(player, scopes);
  return { request, knees };
};

const plan = (planVersion: number, phases: readonly object[]) => ({ kind: 'plan', planVersion, phases });

const nordPhase = { phase: 2, trust: NORD_TRONDELAG };
const morePhase = { phase: 3, trust: MORE_OG_ROMSDAL };

/** January 2023: both remaining phases move across fiscal years, with money already committed. */
const theFirstMove = async (player: StoryPlayer, frameworks: Frameworks): Promise<Nord> => {
  const nord = await nordTrondelagPrepares(player, frameworks);
  player.at('2023-01-26T12:00:00Z', 'Nord-Trøndelag moves to November 2023, Møre og Romsdal to April 2024');
  const january = plan(1, [
    { ...nordPhase, rank: 2, from: '2023-10-15', to: '2023-11-30' },
    { ...morePhase, rank: 3, from: '2024-04-01', to: '2024-05-31' },
  ]);
  await decide(player, january, { on: '2023-01-26' });
  await player.refused('PLAN_CHANGED', SECRETARY, `${PROGRAMME}/decisions`, {
    body: 'chiefExecutive',
    decidedOn: '2023-01-26',
    caseNumber: '2022/417',
    effect: january,
  });
  player.at(
    '2023-02-01T08:00:00Z',
    'What was committed for February is not refused because the window moved: twenty are treated',
  );
  await treat(player, NORD, nord.knees, { patients: 20, on: '2023-02-01' });
  return nord;
};

/** May 2023: Nord-Trøndelag moves once more, and the ranks are swapped. */
const theSecondMove = async (player: StoryPlayer, nord: Nord): Promise<void> => {
  player.at('2023-03-02T08:00:00Z', 'The contract is amended to the patients still needed, and money moves to phase 3');
  const amendment = await player.post(OFFICER, `${nord.knees}/amendments`, {
    reason: 'Innføringen er utsatt; resten trengs ikke før høsten.',
    to: '2024-12-31',
    lines: [{ line: 1, patients: 60 }],
    acceptance: signed(player),
  });
  await player.change(BUDGET_HOLDER, amendment.resource, 'confirmation');
  const virement = await player.post(MEDICAL_DIRECTOR, `${PROGRAMME}/decisions`, {
    body: 'regionalDepartment',
    decidedOn: '2023-03-02',
    caseNumber: '2022/417',
    effect: { kind: 'virement', fromPhase: 2, toPhase: 3, amountOre: kroner(3_000_000) },
  });
  await player.change(BUDGET_HOLDER, virement.resource, 'countersignature');
  player.at(
    '2023-05-22T10:00:00Z',
    'Nord-Trøndelag moves one more year, behind Møre og Romsdal: the ranks are swapped',
  );
  const may = plan(2, [
    { ...nordPhase, rank: 3, from: '2024-10-15', to: '2024-11-30' },
    { ...morePhase, rank: 2, from: '2024-04-01', to: '2024-05-31' },
  ]);
  await decide(player, may, { on: '2023-05-22' });
};

/** The first phase comes to its end: contracts settled, the rest given back. */
const phaseOneCloses = async (
  player: StoryPlayer,
  { request, knees, ears, colonoscopies, cataracts }: StOlavs,
): Promise<void> => {
  player.at(
    '2023-06-15T08:00:00Z',
    'Phase 1 is closed: contracts end, reservations have ended on 31 May, the rest returns to the reserve',
  );
  await decide(player, { kind: 'phaseClosing', phase: 1 }, { on: '2023-06-15' });
  await player.refused('PHASE_NOT_EMPTY', SECRETARY, `${PROGRAMME}/decisions`, {
    body: 'chiefExecutive',
    decidedOn: '2023-06-15',
    caseNumber: '2022/417',
    effect: { kind: 'phaseClosed', phase: 1 },
  });
  await player.change(BUDGET_HOLDER, knees, 'termination', { reason: 'Behovet er dekket' });
  for (const contract of [knees, ears, colonoscopies, cataracts]) {
    await player.change(BUDGET_HOLDER, contract, 'settlement');
  }
  await player.changeRefused('HAS_CONTRACT', 'st-olavs-medical-director', request, 'withdrawal', {
    reason: 'For sent',
  });
  await decide(player, { kind: 'phaseClosed', phase: 1 }, { on: '2023-06-15' });
};

/** Gives back what no contract used: kroner by cohort, as it stands when the contracts are settled. */
const release = async (player: StoryPlayer, request: string, left: Readonly<Record<number, number>>): Promise<void> => {
  for (const [cohort, amount] of Object.entries(left)) {
    const part = { cohort: Number(cohort), amountOre: kroner(amount), reason: 'Fasen avsluttes' };
    await player.change(MEDICAL_DIRECTOR, request, 'releases', part);
  }
};

/** Nothing more will happen in the phase that moved twice: it is wound up, and Nord-Trøndelag gets a new one. */
const phaseTwoCloses = async (player: StoryPlayer, { request, knees }: Nord): Promise<void> => {
  player.at('2023-12-14T08:00:00Z', 'Phase 2 is wound up; Nord-Trøndelag gets a new phase for the autumn of 2024');
  const bill = { contract: knees, supplier: ALERIS_TRONDHEIM, date: '2023-12-01', patients: 20, price: 21_500 };
  await settleBill(player, { ...bill, number: 'A-12007' }, '2023-12-14');
  await decide(player, { kind: 'phaseClosing', phase: 2 }, { on: '2023-12-14' });
  await player.change(BUDGET_HOLDER, knees, 'termination', { reason: 'Innføringen er utsatt til november 2024' });
  await player.change(BUDGET_HOLDER, knees, 'settlement');
  await release(player, request, { 1: 430_000, 2: 6_000 });
  await decide(player, { kind: 'phaseClosed', phase: 2 }, { on: '2023-12-14' });
  const autumn = { phase: 4, trust: NORD_TRONDELAG, rank: 4, from: '2024-10-15', to: '2024-11-30' };
  await decide(player, plan(3, [autumn]), { on: '2023-12-14' });
  const changes = [{ phase: 4, amountOre: kroner(20_000_000) }];
  await decide(player, { kind: 'allocation', changes }, { on: '2023-12-14' });
};

/** From the first exception to the swap of ranks and the end of phase 1. */
export const theReschedules = async (player: StoryPlayer, stOlavs: StOlavs, frameworks: Frameworks): Promise<void> => {
  const january = await theException(player, frameworks);
  const nord = await theFirstMove(player, frameworks);
  await theJanuaryPatients(player, january);
  await theSecondMove(player, nord);
  await phaseOneCloses(player, stOlavs);
  await phaseTwoCloses(player, nord);
};
