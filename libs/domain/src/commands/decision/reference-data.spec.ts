import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import { DECIDING_BODIES } from '../../aggregates/decision/index.js';
import { readCodes, entryOn, referenceRef } from '../../aggregates/reference/index.js';
import type { EntryOf, ReferenceChanges } from '../../vocabulary/reference.js';
import type { Violation } from '../../vocabulary/violations.js';
import * as story from '../../testing/decisions.js';
import { judges } from '../../testing/judged-twice.js';
import { countersignDecision } from './countersign.js';
import { recordDecision } from './record.js';

const { base, countersigned, director, recorded, recording, secretary } = story;

/** The stories decide on 12 November 2022. */
const [yesterday, today, tomorrow] = ['2022-11-11', '2022-11-12', '2022-11-13'] as const;

const named = (code: string, from: string, to?: string): EntryOf<'specialty'> => ({
  code,
  from: localDate(from),
  ...(to === undefined ? {} : { to: localDate(to) }),
  names: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  source: 'The region',
  verified: false,
});
const procedure = (code: string, from: string, specialty = '050'): EntryOf<'procedure'> => ({
  ...named(code, from),
  specialty,
});
const ends = (code: string, to: string) => ({ code, to: localDate(to) });
const effect = (changes: ReferenceChanges): Effect => ({ kind: 'referenceData', ...changes });
const procedures = (
  entries: readonly EntryOf<'procedure'>[],
  endings: readonly { readonly code: string; readonly to: ReturnType<typeof localDate> }[] = [],
) => effect({ list: 'procedure', entries, endings });

const at = (index: number, field: string): string => `/effect/entries/${index}/${field}`;
const backdated = (pointer: string): Violation => ({
  code: 'BACKDATED',
  date: localDate(yesterday),
  today: localDate(today),
  pointer,
});
const overlaps = (value: string, from: string, index: number, to?: string): Violation => ({
  code: 'CODE_OVERLAPS',
  value,
  from: localDate(from),
  ...(to === undefined ? {} : { to: localDate(to) }),
  pointer: at(index, 'from'),
});
const unknown = (value: string, pointer: string): Violation => ({ code: 'CODE_UNKNOWN', value, pointer });
const nothing: Violation = { code: 'CHANGES_NOTHING', what: 'referenceData', pointer: '/effect' };

describe('a change of reference data', () => {
  judges(
    base,
    [
      ['adds none from yesterday on', procedures([procedure('NGK59', yesterday)]), backdated(at(0, 'from'))],
      ['ends none yesterday', procedures([], [ends('NGD11', yesterday)]), backdated('/effect/endings/0/to')],
      [
        'gives a code no second meaning on its last day',
        procedures([procedure('NGD11', tomorrow, '010')], [ends('NGD11', tomorrow)]),
        overlaps('NGD11', '2000-01-01', 0, tomorrow),
      ],
      [
        'gives a code no second meaning beside one without an end',
        procedures([procedure('NGD11', tomorrow)]),
        overlaps('NGD11', '2000-01-01', 0),
      ],
      [
        'adds no entry that ends before it begins',
        effect({ list: 'specialty', entries: [named('130', tomorrow, today)], endings: [] }),
        { code: 'PERIOD_INVALID', from: localDate(tomorrow), to: localDate(today), pointer: at(0, 'to') },
      ],
      [
        'ends nothing that is not there',
        procedures([], [ends('NGK59', today)]),
        unknown('NGK59', '/effect/endings/0/code'),
      ],
      [
        'ends nothing that has ended',
        effect({ list: 'specialty', entries: [], endings: [ends('231', today)] }),
        unknown('231', '/effect/endings/0/code'),
      ],
      [
        'adds no procedure of a specialty that is not there',
        procedures([procedure('NGK59', today, '999')]),
        unknown('999', at(0, 'specialty')),
      ],
      [
        'adds no procedure of a retired specialty',
        procedures([procedure('NGK59', today, '231')]),
        unknown('231', at(0, 'specialty')),
      ],
      [
        'adds no quota of a procedure that is not there',
        effect({
          list: 'specialistQuota',
          entries: [{ ...named('K02a', today), procedure: 'NGK59', perYear: 10 }],
          endings: [],
        }),
        unknown('NGK59', at(0, 'procedure')),
      ],
      [
        'names no code twice',
        procedures([procedure('NGK59', today), procedure('NGK59', today)]),
        overlaps('NGK59', today, 1),
        { code: 'CODE_REPEATED', value: 'NGK59', pointer: at(1, 'code') },
      ],
      [
        'ends no code twice',
        procedures([], [ends('NGD11', today), ends('NGD11', tomorrow)]),
        { code: 'CODE_REPEATED', value: 'NGD11', pointer: '/effect/endings/1/code' },
      ],
      [
        'adds no trust without a valid number',
        effect({ list: 'trust', entries: [named('883974833', today)], endings: [] }),
        { code: 'ORG_NUMBER_INVALID', pointer: at(0, 'code') },
      ],
      ['changes something', procedures([]), nothing],
    ],
    [
      ['adds a code from today on', procedures([procedure('NGK59', today)])],
      ['ends an entry today', procedures([], [ends('NGD11', today)])],
      [
        'gives a code another meaning the day after its entry ended',
        procedures([procedure('NGD11', tomorrow, '010')], [ends('NGD11', today)]),
      ],
      ['adds an entry of one day', effect({ list: 'specialty', entries: [named('130', today, today)], endings: [] })],
      ['adds a trust with one', effect({ list: 'trust', entries: [named('983658776', today)], endings: [] })],
    ],
  );

  const adding = procedures([procedure('NGK59', today)], [ends('NGD11', today)]);
  const { kind: _kind, ...added } = adding as Extract<Effect, { kind: 'referenceData' }>;
  const changed = write(referenceRef('procedure'), {
    type: 'ReferenceDataChanged',
    data: { decision: story.decision, ...added },
  });

  it('is in force once it is countersigned, for all programmes', () => {
    const after = given([...base, recorded(adding)])
      .when(countersignDecision(story.countersigning, director))
      .thenAccepted([countersigned(), changed]);
    const codes = after.result(readCodes('procedure'));
    expect(entryOn(codes, 'NGK59', localDate(today))?.specialty).toBe('050');
    expect(entryOn(codes, 'NGD11', localDate(tomorrow))).toBeUndefined();
    expect(after.result(read(story.toProgramme))).toEqual(given(base).result(read(story.toProgramme)));
  });

  it('is judged again by the day of the countersignature', () => {
    const late = { ...director, decidedAt: '2022-11-12T23:00:00.000000Z' as typeof director.decidedAt };
    given([...base, recorded(procedures([procedure('NGK59', today)]))])
      .when(countersignDecision(story.countersigning, late))
      .thenRefused({ code: 'BACKDATED', date: localDate(today), today: localDate(tomorrow) });
  });

  it('that changes nothing any more is refused', () => {
    const ending = procedures([], [ends('NGD11', today)]);
    given([...base, changed, recorded(ending)])
      .when(countersignDecision(story.countersigning, director))
      .thenRefused({ code: 'CHANGES_NOTHING', what: 'referenceData' });
  });

  it.each([
    ['of procedures', adding, DECIDING_BODIES],
    [
      'of rules of priority',
      effect({ list: 'priorityRule', entries: [], endings: [ends('priority', today)] }),
      ['board', 'chiefExecutive'],
    ],
    [
      'of thresholds',
      effect({ list: 'procurementThreshold', entries: [], endings: [ends('directAward', today)] }),
      ['board', 'chiefExecutive'],
    ],
    [
      'of legal bases',
      effect({ list: 'legalBasis', entries: [], endings: [ends('minorChange', today)] }),
      ['board', 'chiefExecutive'],
    ],
  ] as const)('%s needs a body that is competent', (_, changing, bodies) => {
    const taken = DECIDING_BODIES.filter((body) => {
      const command = recording(changing);
      const { kind } = given(base).result(recordDecision({ ...command, body: { ...command.body, body } }, secretary));
      return kind === 'accepted';
    });
    expect(taken).toEqual(bodies);
  });
});
