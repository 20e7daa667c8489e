export const either = (words: readonly string[]): string => words.join(' or ');

export const all = (words: readonly (string | number)[]): string => words.join(', ');

export const ore = (amount: string): string => `${amount} øre`;

/** A count of what is left: a person reads "no patients" where nothing is. */
export const left = (patients: number): string => (patients > 0 ? `${patients} patients` : 'no patients');
