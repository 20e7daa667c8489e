import { read, write, type Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { programmeIdOf, programmeRef } from '../../aggregates/programme/index.js';
import type { EstablishProgramme } from '../programme/commands.js';
import { countersignDecision, establishProgramme, recordDecision, withdrawDecision } from './decide.js';
import * as story from '../../testing/decisions.js';

const { base, countersigned, decision, director, recorded, recording, secretary, toDecision, toProgramme } = story;

const establishing = (caseNumber: string): EstablishProgramme => ({
  type: 'EstablishProgramme',
  target: { programme: programmeIdOf(caseNumber) },
  body: { caseNumber, name: 'Shorter waits' },
});
const sign = () => countersignDecision(story.countersigning, director);
const withdraw = () => withdrawDecision({ type: 'WithdrawDecision', target: { decision }, body: {} }, secretary);

describe('establishing a programme', () => {
  const established = (caseNumber: string): Written =>
    write(programmeRef(programmeIdOf(caseNumber)), {
      type: 'ProgrammeEstablished',
      data: { name: 'Shorter waits', caseNumber },
    });

  it('opens an empty ledger under the case number', () => {
    const after = given([])
      .when(establishProgramme(establishing('2022/1234-5')))
      .thenAccepted([established('2022/1234-5')]);
    expect(after.result(read(programmeRef(programmeIdOf('2022/1234-5'))))).toEqual({
      status: 'established',
      caseNumber: '2022/1234-5',
      planVersion: 0,
      appropriatedOre: 0n,
      unallocatedOre: 0n,
      phases: new Map(),
      exceptions: [],
    });
  });

  it('is refused once the case number has a programme', () => {
    given([established('2022/1')])
      .when(establishProgramme(establishing('2022/1')))
      .thenRefused({ code: 'ALREADY_ESTABLISHED', programme: '2022-1', pointer: '/caseNumber' });
  });

  it('lets several programmes live side by side', () => {
    given([established('2022/1')])
      .when(establishProgramme(establishing('2022/2')))
      .thenAccepted([established('2022/2')]);
  });

  it.each([
    ['2022/1234-5', '2022-1234-5'],
    ['HMN 2022/17', 'hmn-2022-17'],
    ['Sak 22.4 / Å', 'sak-22.4-'],
  ])('%s names the programme %s', (caseNumber, id) => expect(programmeIdOf(caseNumber)).toBe(id));
});

describe('recording a decision', () => {
  const appropriation = story.appropriation('50');

  it('states the whole intended effect and moves nothing', () => {
    const before = given(base).result(read(toProgramme));
    const after = given(base)
      .when(recordDecision(recording(appropriation), secretary))
      .thenAccepted([recorded(appropriation)]);
    expect(after.result(read(toProgramme))).toEqual(before);
    expect(after.result(read(toDecision))).toEqual({
      status: 'recorded',
      programme: story.programme,
      recordedBy: 'secretary',
      effect: appropriation,
    });
  });

  it('keeps what form did not ask for out of the log', () => {
    const forged = { ...recording(appropriation) };
    const body = { ...forged.body, by: 'somebody else', programme: 'another' };
    given(base)
      .when(recordDecision({ ...forged, body }, secretary))
      .thenAccepted([recorded(appropriation)]);
  });

  it('finds no programme that was never established', () => {
    given([])
      .when(recordDecision(recording(appropriation), secretary))
      .thenAbsent();
  });

  it('states one that was taken already', () => {
    const decidedOn = (on: string) => {
      const command = recording(appropriation);
      return recordDecision({ ...command, body: { ...command.body, decidedOn: localDate(on) } }, secretary);
    };
    expect(given(base).result(decidedOn('2022-11-12'))).toMatchObject({ kind: 'accepted' });
    given(base)
      .when(decidedOn('2022-11-13'))
      .thenRefused({
        code: 'DATE_IN_FUTURE',
        date: localDate('2022-11-13'),
        today: localDate('2022-11-12'),
        pointer: '/decidedOn',
      });
  });

  it.each([
    ['recorded', []],
    ['countersigned', [countersigned()]],
    ['withdrawn', [story.withdrawn]],
  ] as const)('the same decision again is refused and names that it is %s', (status, more) => {
    given([...base, recorded(appropriation), ...more])
      .when(recordDecision(recording(appropriation), secretary))
      .thenRefused({ code: 'WRONG_STATE', status });
  });
});

describe('withdrawing a decision', () => {
  const recordedOnce = [...base, recorded(story.appropriation('50'))];

  it('leaves it without effect', () => {
    const after = given(recordedOnce).when(withdraw()).thenAccepted([story.withdrawn]);
    expect(after.result(read(toDecision))).toMatchObject({ status: 'withdrawn' });
    after.when(sign()).thenRefused({ code: 'WRONG_STATE', status: 'withdrawn', allowed: ['recorded'] });
  });

  it.each([
    ['countersigned', countersigned()],
    ['withdrawn', story.withdrawn],
  ])('is refused and names the state once it is %s', (status, event) => {
    given([...recordedOnce, event])
      .when(withdraw())
      .thenRefused({ code: 'WRONG_STATE', status, allowed: ['recorded'] });
  });

  it('finds no decision that was never recorded', () => {
    given(base).when(withdraw()).thenAbsent();
  });
});
