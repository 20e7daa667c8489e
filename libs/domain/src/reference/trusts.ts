import { localDate } from '@spillrom/kernel';
import type { CodeList } from './code-list.js';

export interface Trust {
  /** The organisation number: what plans, exceptions and requests name a trust by. */
  readonly code: string;
  readonly nb: string;
  readonly shortName: string;
}

/** The hospital trusts of the region, in the order in which the roll-out names them. */
export const TRUSTS: CodeList<Trust> = {
  source: 'Central Coordinating Register for Legal Entities (Enhetsregisteret)',
  takenOn: localDate('2026-11-23'),
  rows: [
    { code: '883974832', nb: 'St. Olavs hospital HF', shortName: 'St. Olavs' },
    { code: '983974791', nb: 'Helse Nord-Trøndelag HF', shortName: 'HNT' },
    { code: '997005562', nb: 'Helse Møre og Romsdal HF', shortName: 'HMR' },
  ],
  retired: [],
};
