import { read, write, type Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { programmeIdOf, programmeRef } from '../../aggregates/programme/index.js';
import type { EstablishProgramme } from './commands.js';
import { establishProgramme } from './establish.js';
import { secretary } from '../../testing/decisions.js';

const establishing = (caseNumber: string): EstablishProgramme => ({
  type: 'EstablishProgramme',
  target: { programme: programmeIdOf(caseNumber) },
  body: { caseNumber, name: 'Shorter waits' },
});

describe('establishing a programme', () => {
  const established = (caseNumber: string): Written =>
    write(programmeRef(programmeIdOf(caseNumber)), {
      type: 'ProgrammeEstablished',
      data: { name: 'Shorter waits', caseNumber },
    });

  it('opens an empty ledger under the case number', () => {
    const after = given([])
      .when(establishProgramme(establishing('2022/1234-5'), secretary))
      .thenAccepted([established('2022/1234-5')]);
    expect(after.result(read(programmeRef(programmeIdOf('2022/1234-5'))))).toEqual({
      status: 'established',
      caseNumber: '2022/1234-5',
      planVersion: 0,
      appropriatedOre: 0n,
      unallocatedOre: 0n,
      phases: new Map(),
      exceptions: [],
      endedExceptions: new Set(),
      years: new Map(),
    });
  });

  it('is refused once the case number has a programme', () => {
    given([established('2022/1')])
      .when(establishProgramme(establishing('2022/1'), secretary))
      .thenRefused({ code: 'ALREADY_ESTABLISHED', programme: programmeIdOf('2022/1'), pointer: '/caseNumber' });
  });

  it('lets several programmes live side by side', () => {
    given([established('2022/1')])
      .when(establishProgramme(establishing('2022/2'), secretary))
      .thenAccepted([established('2022/2')]);
  });

  it.each([
    ['2022/1234-5', '2022-1234-5'],
    ['HMN 2022/17', 'hmn-2022-17'],
    ['Sak 22.4 / Å', 'sak-22.4-'],
  ])('%s names the programme %s', (caseNumber, id) => expect(programmeIdOf(caseNumber)).toBe(id));
});
