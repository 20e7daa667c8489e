import type { EntryOf } from '../../../vocabulary/reference.js';
import { entry } from './entry.js';

const trust = (code: string, name: string): EntryOf<'trust'> =>
  entry('Central Coordinating Register for Legal Entities (Enhetsregisteret)', true)(code, [name, name, name], {});

/** The hospital trusts of the region, in the order in which the roll-out names them. */
export const TRUSTS: readonly EntryOf<'trust'>[] = [
  trust('883974832', 'St. Olavs hospital HF'),
  trust('983974791', 'Helse Nord-Trøndelag HF'),
  trust('997005562', 'Helse Møre og Romsdal HF'),
];
