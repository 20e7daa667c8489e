import { accept, refuse, write } from '@spillrom/event-sourcing';
import { programmeRef } from '../../aggregates/programme/index.js';
import { namingNothing, newProgramme } from '../guards.js';
import type { EstablishProgramme } from './commands.js';

/** One case number is one programme. */
export const establishProgramme = newProgramme(
  namingNothing,
  function* (_nothing, { target, body }: EstablishProgramme, _context, existing) {
    const { programme } = target;
    const { caseNumber, name } = body;
    if (existing !== undefined) return refuse({ code: 'ALREADY_ESTABLISHED', programme, pointer: '/caseNumber' });
    return accept([write(programmeRef(programme), { type: 'ProgrammeEstablished', data: { name, caseNumber } })]);
  },
);
