import { EYE_SPECIALIST, MEDI_3, MEDICUS, MORE_OG_ROMSDAL } from '../organisations.js';
import { ATTESTANT, BUDGET_HOLDER, OFFICER, SECRETARY } from '../people.js';
import { kroner } from '../player.js';
import type { StoryPlayer } from '../player.js';
import { approve, ask, bill, contractFor, draft, prepare, settleBill, treat } from './contracting.js';
import { theInquiries } from './the-inquiries.js';
import { decide, PROGRAMME } from './the-money.js';
import { MORE } from './the-reschedules.js';
import type { Frameworks } from './the-providers.js';

const PERIOD = ['2024-04-01', '2024-05-31'] as const;

interface More {
  readonly request: string;
  readonly knees: string;
  readonly weekends: string;
}

/** Spring 2024: Møre og Romsdal goes live before Nord-Trøndelag. */
const theSpring = async (player: StoryPlayer, frameworks: Frameworks): Promise<More> => {
  player.at('2024-03-11T08:00:00Z', 'Phase 3 opens, ahead of Nord-Trøndelag, and Møre og Romsdal asks for capacity');
  await decide(player, { kind: 'phaseOpening', phase: 3 }, { on: '2024-03-11' });
  const request = await ask(player, MORE, 3, 'Redusert drift ved innføring 27. april 2024.', [
    { specialty: '050', procedure: 'NGD11', patients: 90, latestTreatmentOn: '2024-05-31' },
    { specialty: '300', procedure: 'CJE20', patients: 150, latestTreatmentOn: '2024-05-31' },
    { specialty: '050', procedure: 'ACC51', patients: 40, latestTreatmentOn: '2024-05-15' },
  ]);
  await approve(player, request, [
    { patients: 90, reserved: 1_900_000 },
    { patients: 120, reserved: 1_300_000 },
    { patients: 40, reserved: 380_000 },
  ]);
  const knees = await contractFor(player, {
    request,
    provider: MEDI_3,
    framework: frameworks[MEDI_3] ?? '',
    basis: 'callOff',
    period: PERIOD,
    lines: [{ cohort: 1, patients: 80, price: 21_200, fundingBasis: 'packagePrice' }],
  });
  const weekends = await contractFor(player, {
    request,
    provider: MORE_OG_ROMSDAL,
    basis: 'ownTrust',
    period: PERIOD,
    lines: [{ cohort: 3, patients: 40, price: 7_800, fundingBasis: 'internalSettlement' }],
  });
  await theInquiries(player, frameworks);
  player.at('2024-05-06T09:00:00Z', 'Møre og Romsdal has gone live; weekend lists are treated and paid');
  await treat(player, MORE, weekends, { patients: 22, on: '2024-04-28', hours: 64 });
  const own = { contract: weekends, supplier: MORE_OG_ROMSDAL, date: '2024-05-03', patients: 12, price: 7_800 };
  await settleBill(player, { ...own, number: 'INT-HMR-12' }, '2024-05-06');
  return { request, knees, weekends };
};

/** The story ends in the middle of the work: one task waits for each role that others wait for. */
const whatWaits = async (
  player: StoryPlayer,
  { request, knees, weekends }: More,
  frameworks: Frameworks,
): Promise<void> => {
  player.at('2024-05-07T08:00:00Z', 'One task is left waiting for every role');
  await treat(player, MORE, knees, { patients: 30, on: '2024-05-04' });
  const kneeBill = { contract: knees, supplier: MEDI_3, date: '2024-05-06', patients: 10, price: 21_200 };
  const forPayer = await bill(player, { ...kneeBill, number: 'M3-441' });
  await player.change(ATTESTANT, forPayer, 'attestation');
  await player.change(BUDGET_HOLDER, forPayer, 'approval');
  const forBudgetHolder = await bill(player, { ...kneeBill, number: 'M3-442' });
  await player.change(ATTESTANT, forBudgetHolder, 'attestation');
  await bill(player, { ...kneeBill, number: 'M3-443' });
  await player.post(MORE.coordinator, `${weekends}/draws`, { line: 1, patients: 8, drawnOn: '2024-05-05' });
  await player.post(OFFICER, `${weekends}/deliveries`, {
    line: 1,
    patients: 6,
    deliveredOn: '2024-05-05',
    minutesOutsideOrdinary: 1_080,
  });
  await prepare(player, {
    request,
    provider: EYE_SPECIALIST,
    basis: 'specialistAgreement',
    period: PERIOD,
    lines: [{ cohort: 2, patients: 60, price: 6_774, fundingBasis: 'tariffRefund' }],
  });
  await prepare(player, {
    request,
    provider: MEDICUS,
    framework: frameworks[MEDICUS] ?? '',
    basis: 'callOff',
    period: PERIOD,
    lines: [{ cohort: 2, patients: 40, price: 11_900, fundingBasis: 'packagePrice' }],
  });
  await tasksOfTheRegion(player);
};

const tonsils = { specialty: '290', procedure: 'EMB10', patients: 25, latestTreatmentOn: '2024-05-31' };
const hernias = { specialty: '030', procedure: 'JAB30', patients: 15, latestTreatmentOn: '2024-05-31' };

const tasksOfTheRegion = async (player: StoryPlayer): Promise<void> => {
  await ask(player, MORE, 3, 'Mandler før sommeren.', [tonsils]);
  const forOfficer = await draft(player, MORE, 3, 'Brokk før sommeren.', [hernias]);
  await player.change(MORE.director, forOfficer.resource, 'submission');
  const forCoordinator = await draft(player, MORE, 3, 'Mandler, barn.', [{ ...tonsils, patients: 12 }]);
  await player.change(MORE.director, forCoordinator.resource, 'submission');
  await player.change(OFFICER, forCoordinator.resource, 'return', { reason: 'Oppgi hvor mange som har frist i mai.' });
  await draft(player, MORE, 3, 'Øyeoperasjoner i juni, under arbeid.', [
    { specialty: '300', procedure: 'CJE20', patients: 30, latestTreatmentOn: '2024-05-31' },
  ]);
  const recorded = { body: 'chiefExecutive', decidedOn: '2024-05-06', caseNumber: '2022/417' };
  await player.post(SECRETARY, `${PROGRAMME}/decisions`, {
    ...recorded,
    effect: { kind: 'allocation', changes: [{ phase: 3, amountOre: kroner(2_000_000) }] },
  });
  await player.last(`${PROGRAMME}/decisions`, {
    ...recorded,
    body: 'regionalDepartment',
    effect: { kind: 'virement', fromPhase: 4, toPhase: 3, amountOre: kroner(1_500_000) },
  });
};

export const moreOgRomsdal = async (player: StoryPlayer, frameworks: Frameworks): Promise<void> => {
  const played = await theSpring(player, frameworks);
  await whatWaits(player, played, frameworks);
};
