import type { ContractRow } from '../registers/index.js';

const NEVER_BOUGHT: readonly ContractRow['status'][] = ['drafted', 'discarded', 'lapsed'];

/** Whether a contract was confirmed and stands, or stood until it was terminated or settled. */
export const isBought = ({ status }: Pick<ContractRow, 'status'>): boolean => !NEVER_BOUGHT.includes(status);

/** How many patients. */
export const patientsIn = (some: readonly { readonly patients: number }[]): number =>
  some.reduce((sum, { patients }) => sum + patients, 0);
