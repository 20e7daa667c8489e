import { accept, refuse, write } from '@spillrom/event-sourcing';
import { programmeRef } from '../../aggregates/programme/index.js';
import { makesProgramme } from '../guards.js';
import type { EstablishProgramme } from './commands.js';

export const establishProgramme = makesProgramme(function* (programme, { target, body }: EstablishProgramme) {
  const { caseNumber, name } = body;
  if (programme.status !== 'absent') {
    return refuse({ code: 'ALREADY_ESTABLISHED', programme: target.programme, pointer: '/caseNumber' });
  }
  return accept([write(programmeRef(target.programme), { type: 'ProgrammeEstablished', data: { name, caseNumber } })]);
});
