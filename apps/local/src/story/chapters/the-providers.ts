import {
  ALERIS_ALESUND,
  ALERIS_TRONDHEIM,
  EYE_SPECIALIST,
  MEDI_3,
  MEDICUS,
  MORE_OG_ROMSDAL,
  PROVIDERS,
  ST_OLAVS,
  VOLVAT,
} from '../organisations.js';
import { OFFICER } from '../people.js';
import { kroner } from '../player.js';
import type { StoryPlayer } from '../player.js';

/** Path of a framework by the provider it is with. */
export type Frameworks = Readonly<Record<string, string>>;

const prices: Readonly<Record<string, number>> = {
  NGD11: 21_500,
  ACC51: 9_800,
  UJF32: 7_400,
  DCA20: 6_900,
  EMB10: 14_200,
  JAB30: 23_900,
  CJE20: 11_900,
};

const register = async (
  player: StoryPlayer,
  provider: string,
  procedures: readonly string[],
  ceilingKroner: number,
) => {
  const period = { from: '2021-01-01', to: '2024-12-31' };
  const { resource } = await player.post(OFFICER, '/frameworks', {
    provider,
    agreementNumber: `RA-2021-${provider.slice(-3)}`,
    title: 'Rammeavtale dagkirurgi og utredning',
    procedures,
    ...period,
    ceilingOre: kroner(ceilingKroner),
    callOffRule: 'direct',
    prices: procedures.map((procedure) => ({ procedure, unitPriceOre: kroner(prices[procedure] ?? 0), ...period })),
  });
  return resource.split('/').at(-1) ?? '';
};

const declare = (player: StoryPlayer, provider: string, specialty: string, weeklyPatients: number) =>
  player.post(OFFICER, `/providers/${provider}/capacity`, {
    specialty,
    fromWeek: '2022-W44',
    toWeek: '2024-W52',
    weeklyPatients,
  });

/** All three kinds of supply: own trusts, private providers on frameworks, contracted specialists. */
export const theProviders = async (player: StoryPlayer): Promise<Frameworks> => {
  player.at('2022-10-18T08:00:00Z', 'Providers are registered, with what they can take and on which frameworks');
  for (const provider of PROVIDERS) await player.post(OFFICER, '/providers', provider);
  await player.refused('ORG_NUMBER_INVALID', OFFICER, '/providers', {
    orgNumber: '983658777',
    name: 'Ett siffer feil',
    kind: 'privateProvider',
  });
  await declare(player, ALERIS_TRONDHEIM, '050', 20);
  await declare(player, VOLVAT, '290', 12);
  await declare(player, EYE_SPECIALIST, '300', 25);
  await declare(player, ST_OLAVS, '140', 15);
  await declare(player, MORE_OG_ROMSDAL, '050', 10);
  await declare(player, MEDI_3, '050', 12);
  return {
    [ALERIS_TRONDHEIM]: await register(player, ALERIS_TRONDHEIM, ['NGD11', 'ACC51', 'JAB30'], 20_000_000),
    [ALERIS_ALESUND]: await register(player, ALERIS_ALESUND, ['NGD11', 'ACC51'], 8_000_000),
    [MEDI_3]: await register(player, MEDI_3, ['NGD11', 'ACC51', 'EMB10'], 10_000_000),
    [VOLVAT]: await register(player, VOLVAT, ['DCA20', 'EMB10', 'UJF32'], 9_000_000),
    [MEDICUS]: await register(player, MEDICUS, ['UJF32', 'CJE20'], 6_000_000),
  };
};
