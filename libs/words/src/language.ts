/** Bokmål first: it is what is shown where nobody has chosen. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
