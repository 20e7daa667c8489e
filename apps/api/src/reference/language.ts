import type { Names } from '@spillrom/domain';

export type Language = keyof Names;

/** `no` is what browsers send for either; most mean bokmål. */
const LANGUAGES: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

const weightOf = (parameters: readonly string[]): number => {
  const [, weight = '1'] = /^q=([01](?:\.[0-9]{1,3})?)$/.exec(parameters.join('').replaceAll(' ', '')) ?? [];
  return Number(weight);
};

/** The language that a client likes best, of those that the house speaks, by its `Accept-Language` (RFC 9110): bokmål if none of them. */
export const languageOf = (accepted: string | undefined): Language => {
  const wishes = (accepted ?? '').split(',').flatMap((wish) => {
    const [tag = '', ...parameters] = wish.split(';');
    const language = LANGUAGES[tag.trim().toLowerCase().split('-')[0]!];
    return language === undefined ? [] : [{ language, weight: weightOf(parameters) }];
  });
  const best = wishes.reduce((first, wish) => (wish.weight > first.weight ? wish : first), {
    language: 'nb',
    weight: 0,
  });
  return best.language as Language;
};
