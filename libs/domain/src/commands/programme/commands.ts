import type { ProgrammeId } from '@spillrom/kernel';
import type { CommandOf } from '../../vocabulary/command.js';

export type EstablishProgramme = CommandOf<
  'EstablishProgramme',
  { readonly programme: ProgrammeId },
  { readonly caseNumber: string; readonly name: string }
>;

export type ProgrammeCommand = EstablishProgramme;
