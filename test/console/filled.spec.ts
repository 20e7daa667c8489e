import { bodyOf, emptyGroup, filledOf, withAt, type FilledGroup } from '../../apps/console/src/parts/command/filled.js';
import { shapeOf } from '../../apps/console/src/parts/command/described.js';
import { clockOf, integerOf, isoOf, kronerOf, momentOf, oreOf } from '../../apps/console/src/parts/command/written.js';
import { examplesOf, operations } from '../../apps/api/src/commands/operations.js';
import type { ClientCommandType } from '@spillrom/domain';

const TYPES = Object.keys(operations) as readonly ClientCommandType[];
const EXAMPLES = TYPES.flatMap((type) =>
  Object.entries(examplesOf(type)).map(([name, body]) => [type, name, body] as const),
);

const bodyFields = (type: ClientCommandType) => shapeOf(type)!.body;

/** Moments may be written in many ways; what is meant is compared. */
const meant = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
  );

describe('the form of a command', () => {
  it.each(EXAMPLES)('of %s holds every field of the body %s, and gives it back', (type, _, body) => {
    const fields = bodyFields(type);
    expect(meant(bodyOf(fields, filledOf(fields, body)))).toEqual(meant(body));
  });

  it.each(TYPES)('of %s begins empty, with nothing that need not be given', (type) => {
    const fields = bodyFields(type);
    expect(filledOf(fields, {})).toEqual(emptyGroup(fields));
    const optional = fields.fields.filter((field) => field.optional === true).map(({ name }) => name);
    const body = bodyOf(fields, emptyGroup(fields));
    expect(optional.filter((name) => name in body)).toEqual([]);
  });

  it('puts what is typed where a pointer says', () => {
    const filled: FilledGroup = { reason: '', lines: [{ patients: '1' }, { patients: '2' }] };
    expect(withAt(filled, ['lines', '1', 'patients'], '3')).toEqual({
      reason: '',
      lines: [{ patients: '1' }, { patients: '3' }],
    });
  });

  it('sends of two things of which one is given only the one that was chosen, and says so where it is empty', () => {
    const fields = bodyFields('DeclareRecusal');
    const filled = { provider: '', recusalGround: 'family', reason: 'Søsken' };
    expect(bodyOf(fields, filled)).toEqual({ provider: '', recusalGround: 'family', reason: 'Søsken' });
  });
});

describe('what is written in a form', () => {
  it.each([
    ['1 234,50', '123450'],
    ['1234.5', '123450'],
    ['0', '0'],
    ['−12', '-1200'],
    ['90 071 992 547 409,93', '9007199254740993'],
    ['1.000', '1.000'],
    ['tusen', 'tusen'],
    ['', ''],
  ])('takes %j kroner for %j øre', (typed, ore) => expect(oreOf(typed)).toBe(ore));

  it.each([
    ['123450', '1234,50'],
    ['5', '0,05'],
    ['-1200', '-12'],
    ['0', '0'],
  ])('shows %s øre as %s kroner', (ore, kroner) => {
    expect(kronerOf(ore)).toBe(kroner);
    expect(oreOf(kroner)).toBe(ore);
  });

  it.each([
    ['7.5.2024', '2024-05-07'],
    [' 07.05.2024 ', '2024-05-07'],
    ['2024-05-07', '2024-05-07'],
    ['i morgen', 'i morgen'],
  ])('takes the day %j for %j', (typed, iso) => expect(isoOf(typed)).toBe(iso));

  it.each([
    ['07.05.2024 10:00', '2024-05-07T10:00:00+02:00'],
    ['7.1.2024 kl. 9.30', '2024-01-07T09:30:00+01:00'],
    // The hour that this night had twice.
    ['27.10.2024 02:30', '2024-10-27T02:30:00+02:00'],
    // The hour that this night did not have.
    ['31.03.2024 02:30', '31.03.2024 02:30'],
    ['07.05.2024', '07.05.2024'],
  ])('takes the moment %j for %j', (typed, moment) => expect(momentOf(typed)).toBe(moment));

  it('shows a moment as Norwegian clocks do', () =>
    expect(clockOf('2024-05-07T08:00:00.000000Z')).toBe('07.05.2024 10:00'));

  it.each([
    ['12', 12],
    ['1 200', 1200],
    ['-1', -1],
    ['1,5', '1,5'],
    ['', ''],
  ])('takes %j for the number %j', (typed, number) => expect(integerOf(typed)).toBe(number));
});
