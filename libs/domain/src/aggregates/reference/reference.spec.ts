import { isOrgNumber, localDate, FIRST_DATE } from '@spillrom/kernel';
import type { DecisionId, LocalDate } from '@spillrom/kernel';
import { REFERENCE_LISTS } from '../../vocabulary/reference.js';
import type { EntryOf } from '../../vocabulary/reference.js';
import { codesOf, entriesOn, entryOn, FIRST_EDITION, quoteOf, referenceAggregate } from './index.js';
import type { ReferenceEvent, ReferenceState } from './index.js';

const day = localDate;
const decision = '018490aa-0000-7000-8000-0000000000d9' as DecisionId;

const meniscus = (from: LocalDate, specialty: string): EntryOf<'procedure'> => ({
  code: 'NGD11',
  from,
  names: { nb: 'Menisk', nn: 'Menisk', en: 'Meniscus' },
  source: 'NCSP',
  verified: true,
  specialty,
});

const after = (...events: readonly ReferenceEvent[]): ReferenceState =>
  events.reduce((state, event) => referenceAggregate.evolve(state, event, 0), referenceAggregate.initial);

const moved = after({
  type: 'ReferenceDataChanged',
  data: {
    decision,
    list: 'procedure',
    entries: [meniscus(day('2023-01-01'), '010')],
    endings: [{ code: 'NGD11', to: day('2022-12-31') }],
  },
});

const specialtyOn = (state: ReferenceState, date: LocalDate) =>
  entryOn(codesOf('procedure', state), 'NGD11', date)?.specialty;

describe('a reference list', () => {
  it('that no decision has changed is the first edition, from the first day there is', () => {
    expect(entryOn(codesOf('procedure', referenceAggregate.initial), 'NGD11', FIRST_DATE)).toMatchObject({
      code: 'NGD11',
      from: '2000-01-01',
      specialty: '050',
    });
  });

  it.each([
    ['2022-12-31', '050'],
    ['2023-01-01', '010'],
  ])('says what a code meant on %s, after an entry has ended and another begun', (date, specialty) => {
    expect(specialtyOn(moved, day(date))).toBe(specialty);
  });

  it('keeps what no decision has touched', () => {
    expect(entriesOn(codesOf('procedure', moved), day('2023-01-01'))).toHaveLength(FIRST_EDITION.procedure.length);
  });

  it('ends the entry that is valid on the day, and no other of its code', () => {
    const ended = referenceAggregate.evolve(
      moved,
      {
        type: 'ReferenceDataChanged',
        data: { decision, list: 'procedure', entries: [], endings: [{ code: 'NGD11', to: day('2023-06-30') }] },
      },
      1,
    );
    expect([specialtyOn(ended, day('2022-12-31')), specialtyOn(ended, day('2023-06-30'))]).toEqual(['050', '010']);
    expect(specialtyOn(ended, day('2023-07-01'))).toBeUndefined();
  });

  it('knows no code that it does not hold', () => {
    expect(entryOn(codesOf('trust', referenceAggregate.initial), 'toString', FIRST_DATE)).toBeUndefined();
  });

  it('is not another list', () => {
    expect(() => codesOf('specialty', moved)).toThrow('procedure is not specialty');
  });

  it('is quoted by the entry that was relied on', () => {
    const entry = entryOn(codesOf('procurementThreshold', referenceAggregate.initial), 'directAward', FIRST_DATE)!;
    expect(quoteOf('procurementThreshold', entry)).toEqual({
      list: 'procurementThreshold',
      code: 'directAward',
      from: '2000-01-01',
      verified: false,
    });
  });
});

describe('the first edition', () => {
  it.each(REFERENCE_LISTS)('of %s holds each code once, named in three languages', (list) => {
    const entries: readonly EntryOf<typeof list>[] = FIRST_EDITION[list];
    const codes = entries.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(entries.filter(({ names: { nb, nn, en } }) => [nb, nn, en].some((name) => name.trim() === ''))).toEqual([]);
  });

  it('gives every procedure a specialty that is in use, and a quota a procedure', () => {
    const { procedure, specialty, specialistQuota } = FIRST_EDITION;
    const used = new Set(specialty.filter(({ to }) => to === undefined).map(({ code }) => code));
    const known = new Set(procedure.map(({ code }) => code));
    expect(procedure.filter((each) => !used.has(each.specialty))).toEqual([]);
    expect(specialistQuota.filter((each) => !known.has(each.procedure))).toEqual([]);
    expect(new Set(procedure.map((each) => each.specialty))).toEqual(used);
  });

  it('has a valid organisation number for every trust, and three digits for every specialty', () => {
    expect(FIRST_EDITION.trust.filter(({ code }) => !isOrgNumber(code))).toEqual([]);
    expect(FIRST_EDITION.specialty.filter(({ code }) => !/^[0-9]{3}$/.test(code))).toEqual([]);
  });

  it('knows the codes for the end of waiting, with gaps where there are none', () => {
    expect(FIRST_EDITION.endOfWait.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '7', '9']);
  });

  it('marks thresholds and quotas as unverified', () => {
    const { procurementThreshold, specialistQuota } = FIRST_EDITION;
    expect([...procurementThreshold, ...specialistQuota].filter(({ verified }) => verified)).toEqual([]);
  });
});
