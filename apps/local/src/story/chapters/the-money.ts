import { kroner } from '../player.js';
import type { StoryPlayer } from '../player.js';
import { MORE_OG_ROMSDAL, NORD_TRONDELAG, ST_OLAVS } from '../organisations.js';
import { BUDGET_HOLDER, MEDICAL_DIRECTOR, OTHER_BUDGET_HOLDER, SECRETARY, THREE_HATS } from '../people.js';

export const PROGRAMME = '/programmes/2022-417';

type Effect = Readonly<Record<string, unknown>>;

/** A decision of the board or the chief executive: recorded by the secretary, in force when the medical director has countersigned. */
export const decide = async (
  player: StoryPlayer,
  effect: Effect,
  { body = 'chiefExecutive', on, caseNumber = '2022/417' }: { body?: string; on: string; caseNumber?: string },
): Promise<string> => {
  const recorded = await player.post(SECRETARY, `${PROGRAMME}/decisions`, { body, decidedOn: on, caseNumber, effect });
  await player.change(MEDICAL_DIRECTOR, recorded.resource, 'countersignature');
  return recorded.resource;
};

const delegation = (holder: string, contractKroner: number, virementKroner: number): Effect => ({
  kind: 'delegation',
  holder,
  contractLimitOre: kroner(contractKroner),
  virementLimitOre: kroner(virementKroner),
  from: '2022-10-15',
  to: '2024-12-31',
});

/** October 2022: close to a hundred million kroner, three phases, and who may commit how much. */
export const theMoney = async (player: StoryPlayer): Promise<void> => {
  player.at(
    '2022-10-12T08:00:00Z',
    'The programme is established, and the board appropriates a hundred million kroner',
  );
  await player.post(SECRETARY, '/programmes', {
    caseNumber: '2022/417',
    name: 'Kjøp av behandlingskapasitet ved innføring av nytt journalsystem',
  });
  const board = { body: 'board', on: '2022-10-12' };
  await decide(player, { kind: 'appropriation', amountOre: kroner(100_000_000) }, board);

  player.at(
    '2022-10-14T08:00:00Z',
    'Three trusts are prioritised one after another, and each phase gets its allocation',
  );
  const phases = [
    { phase: 1, trust: ST_OLAVS, rank: 1, from: '2022-11-01', to: '2022-12-31' },
    { phase: 2, trust: NORD_TRONDELAG, rank: 2, from: '2023-02-01', to: '2023-02-28' },
    { phase: 3, trust: MORE_OG_ROMSDAL, rank: 3, from: '2023-04-01', to: '2023-04-30' },
  ];
  await decide(player, { kind: 'plan', planVersion: 0, phases }, { on: '2022-10-14' });
  const changes = [
    { phase: 1, amountOre: kroner(45_000_000) },
    { phase: 2, amountOre: kroner(25_000_000) },
    { phase: 3, amountOre: kroner(22_000_000) },
  ];
  await decide(player, { kind: 'allocation', changes }, { on: '2022-10-14' });
  await player.refused('APPROPRIATION_EXCEEDED', SECRETARY, `${PROGRAMME}/decisions`, {
    body: 'chiefExecutive',
    decidedOn: '2022-10-14',
    caseNumber: '2022/417',
    effect: { kind: 'allocation', changes: [{ phase: 1, amountOre: kroner(9_000_000) }] },
  });

  player.at('2022-10-15T08:00:00Z', 'Authority to commit is delegated to the budget holders');
  const on = '2022-10-15';
  await decide(player, delegation(await player.actorOf(BUDGET_HOLDER), 15_000_000, 5_000_000), { on });
  await decide(player, delegation(await player.actorOf(OTHER_BUDGET_HOLDER), 3_000_000, 0), { on });
  await decide(player, delegation(await player.actorOf(THREE_HATS), 3_000_000, 0), { on });
};
