import { write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import type { ProgrammeEvent } from '../../aggregates/programme/index.js';
import {
  base,
  countersigned,
  countersigning,
  decision,
  director,
  expended,
  onProgramme,
  opened,
  recorded,
  recording,
  secretary,
  toProgramme,
} from '../../testing/decisions.js';
import { countersignDecision } from './countersign.js';
import { recordDecision } from './record.js';

const yearFrame = (fiscalYear: number, amountOre: string): Effect => ({ kind: 'yearFrame', fiscalYear, amountOre });
const carryOver = (fromYear: number, toYear: number, amountOre: string): Effect => ({
  ...{ kind: 'carryOver', fromYear, toYear },
  amountOre,
});
const framed = (fiscalYear: number, amountOre: string): ProgrammeEvent => ({
  type: 'YearFrameChanged',
  data: { decision, fiscalYear, amountOre },
});
const on = (who: Context, day: string): Context => ({ ...who, decidedAt: instant(`${day}T08:00:00Z`) });
const recordingOf = (effect: Effect, day = '2023-01-10') => recordDecision(recording(effect), on(secretary, day));
const below = (requested: string, inUse: string) =>
  ({ code: 'BELOW_USE', requested, inUse, pointer: '/effect/amountOre' }) as const;

/** 200 øre expended in 2022. */
const used = [...base, ...opened(1), ...expended(1, 200n)];

describe('the frame of a year', () => {
  it('is made by the first decision, and changed by those that follow', () => {
    const effect = yearFrame(2022, '500');
    given([...base, recorded(effect)])
      .when(countersignDecision(countersigning, director))
      .thenAccepted([countersigned(), write(toProgramme, framed(2022, '500'))]);
    given([...base, ...onProgramme(framed(2022, '500'))])
      .when(recordingOf(yearFrame(2022, '-501')))
      .thenRefused(below('-1', '0'));
  });

  it('leaves room for what the year has used', () => {
    given(used)
      .when(recordingOf(yearFrame(2022, '199')))
      .thenRefused(below('199', '200'));
    expect(given(used).result(recordingOf(yearFrame(2022, '200')))).toMatchObject({ kind: 'accepted' });
    const history = [...used, ...onProgramme(framed(2022, '500'))];
    given(history)
      .when(recordingOf(yearFrame(2022, '-301')))
      .thenRefused(below('199', '200'));
    expect(given(history).result(recordingOf(yearFrame(2022, '-300')))).toMatchObject({ kind: 'accepted' });
    expect(given(history).result(recordingOf(yearFrame(2023, '1')))).toMatchObject({ kind: 'accepted' });
  });

  it('changes by something', () => {
    given(base)
      .when(recordingOf(yearFrame(2022, '0')))
      .thenRefused({ code: 'CHANGES_NOTHING', what: 'yearFrame', pointer: '/effect/amountOre' });
  });
});

describe('carrying over', () => {
  const both = [...used, ...onProgramme(framed(2022, '500'), framed(2023, '100'))];

  it('moves what a year has left to a later one, both sides in one event, and shuts it', () => {
    const effect = carryOver(2022, 2023, '300');
    given([...both, recorded(effect)])
      .when(countersignDecision(countersigning, on(director, '2023-01-10')))
      .thenAccepted([
        countersigned(),
        write(toProgramme, {
          type: 'YearCarriedOver',
          data: { decision, fromYear: 2022, toYear: 2023, amountOre: '300' },
        }),
      ]);
    given(both)
      .when(recordingOf(carryOver(2022, 2023, '301')))
      .thenRefused(below('199', '200'));
  });

  it('is from a year that is over, by the calendar of Oslo', () => {
    const effect = carryOver(2022, 2023, '300');
    const early = { ...secretary, decidedAt: instant('2022-12-31T22:59:59Z') };
    const late = { ...secretary, decidedAt: instant('2022-12-31T23:00:00Z') };
    given(both)
      .when(recordDecision(recording(effect), early))
      .thenRefused({ code: 'YEAR_NOT_OVER', fiscalYear: 2022, pointer: '/effect/fromYear' });
    expect(given(both).result(recordDecision(recording(effect), late))).toMatchObject({ kind: 'accepted' });
  });

  it('needs a frame of either year', () => {
    const none = (fiscalYear: number, field: string) =>
      ({ code: 'NO_YEAR_FRAME', fiscalYear, pointer: `/effect/${field}` }) as const;
    given(used)
      .when(recordingOf(carryOver(2022, 2023, '1')))
      .thenRefused(none(2022, 'fromYear'), none(2023, 'toYear'));
    given(both)
      .when(recordingOf(carryOver(2022, 2024, '1')))
      .thenRefused(none(2024, 'toYear'));
  });

  it('goes forwards', () => {
    given(both)
      .when(recordingOf(carryOver(2022, 2022, '1')))
      .thenRefused({ code: 'CHANGES_NOTHING', what: 'carryOver', pointer: '/effect/toYear' });
    given([...both, ...onProgramme(framed(2021, '10'))])
      .when(recordingOf(carryOver(2022, 2021, '1')))
      .thenRefused({
        code: 'PERIOD_INVALID',
        from: '2022-01-01',
        to: '2021-12-31',
        pointer: '/effect/toYear',
      } as never);
  });
});
