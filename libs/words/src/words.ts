import type { Language } from './language.js';
import type { form } from './nb/form.js';
import type { nb } from './nb/index.js';
import type { pages } from './nb/pages/index.js';
import type { Refusals, Supplier } from './shape.js';

/** All that is said in a language. Bokmål says what there is to say: what lacks one of its sentences does not compile. */
export type Words = typeof nb;

/** Each language comes alone, when it is asked for. */
export const wordsIn = {
  nb: () => import('./nb/index.js').then(({ nb }) => nb),
  nn: () => import('./nn/index.js').then(({ nn }) => nn),
  en: () => import('./en/index.js').then(({ en }) => en),
} satisfies Readonly<Record<Language, () => unknown>>;

/** What forms say, likewise; it comes with the first form. */
export type Form = typeof form;

export const formIn = {
  nb: () => import('./nb/form.js').then((all): Form => all.form),
  nn: () => import('./nn/form.js').then((all): Form => all.form),
  en: () => import('./en/form.js').then((all): Form => all.form),
} satisfies Readonly<Record<Language, () => unknown>>;

export type PageWords = typeof pages;

/** The words of the later pages, which the first page does without. */
export const pageWordsIn = {
  nb: () => import('./nb/pages/index.js').then((all): PageWords => all.pages),
  nn: () => import('./nn/pages/index.js').then((all): PageWords => all.pages),
  en: () => import('./en/pages/index.js').then((all): PageWords => all.pages),
} satisfies Readonly<Record<Language, () => unknown>>;

/** What suppliers are told; it comes when a letter is written. */
export const supplierWordsIn = {
  nb: () => import('./nb/supplier.js').then((all): Supplier => all.supplier),
  nn: () => import('./nn/supplier.js').then((all): Supplier => all.supplier),
  en: () => import('./en/supplier.js').then((all): Supplier => all.supplier),
} satisfies Readonly<Record<Language, () => unknown>>;

/** Something that is wrong, as an answer of the api tells it. */
export interface Told {
  readonly code: string;
  readonly [number: string]: unknown;
}

/** The sentence of a rule. A problem without violations tells its code alone: then only a rule that takes no numbers has one. */
const ofRule = (refusals: Refusals, told: Told): string | undefined => {
  if (!Object.hasOwn(refusals, told.code)) return undefined;
  const say = refusals[told.code as keyof Refusals] as (wrong: Told) => string;
  const isBare = Object.keys(told).length === 1;
  return isBare && say.length > 0 ? undefined : say(told);
};

/** The sentence for it; of a code that these words do not know, because they are older than the server, the general one. */
export const sentenceOf = ({ refusals, problems }: Words, told: Told): string =>
  ofRule(refusals, told) ??
  (Object.hasOwn(problems, told.code) ? problems[told.code as keyof typeof problems] : problems.MALFORMED);
