import { shortReference } from '@spillrom/kernel';
import type { ContractId } from '@spillrom/kernel';

export const either = (words: readonly string[]): string => words.join(' or ');

export const all = (words: readonly (string | number)[]): string => words.join(', ');

/** What a refusal names of a list, and how many there are besides. */
export const some = (words: readonly (string | number)[], count: number): string =>
  count > words.length ? `${all(words)} and ${count - words.length} more` : all(words);

/** What people call a contract by. */
export const contractName = (contract: ContractId): string => shortReference('contract', contract);

export const ore = (amount: string): string => `${amount} øre`;

/** A count of what is left: a person reads "no patients" where nothing is. */
export const left = (patients: number): string => (patients > 0 ? `${patients} patients` : 'no patients');
