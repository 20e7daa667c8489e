import { merged } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import type { CommandDecided } from '../command-record.js';
import type { Place } from '../recorded-event.js';
import { headOf } from './row.js';
import type { RowHead } from './row.js';

/** One decided command: who wanted what, in which role, and what came of it. */
export type CommandRow = RowHead &
  Omit<CommandDecided['data'], 'org'> & { readonly command: string; readonly organisation: OrgNumber };

export const evolveCommandRow = (row: CommandRow | undefined, { data }: CommandDecided, place: Place): CommandRow => {
  if (row !== undefined) throw new Error(`${place.stream} is decided twice`);
  const { etag: _shown, org: organisation, ...decided } = data;
  return merged({ organisation, command: place.subject, ...decided }, headOf(row, place));
};
