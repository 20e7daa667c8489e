import { isOrgNumber } from '@spillrom/kernel';
import {
  codeInUse,
  codeKnown,
  END_OF_WAIT,
  procedureOfSpecialty,
  PROCEDURES,
  rowOfCode,
  SPECIALTIES,
  trustKnown,
  TRUSTS,
} from './index.js';

describe('a code list', () => {
  it.each([SPECIALTIES, PROCEDURES, END_OF_WAIT, TRUSTS])(
    'of $source holds each code once, in use or retired',
    (list) => {
      const codes = [...list.rows.map(({ code }) => code), ...list.retired];
      expect(codes).toEqual([...new Set(codes)]);
    },
  );

  it('has three digits for every specialty', () => {
    const codes = [...SPECIALTIES.rows.map(({ code }) => code), ...SPECIALTIES.retired];
    expect(codes.filter((code) => !/^[0-9]{3}$/.test(code))).toEqual([]);
  });

  it('gives every procedure a specialty that is in use', () => {
    expect(PROCEDURES.rows.filter(({ specialty }) => rowOfCode(SPECIALTIES, specialty) === undefined)).toEqual([]);
  });

  it('knows the codes for the end of waiting, with gaps where there are none', () => {
    expect(END_OF_WAIT.rows.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '7', '9']);
  });
});

describe('a specialty code', () => {
  it('is known and in use', () => {
    expect(codeKnown(SPECIALTIES, '300', '/specialty')).toEqual([]);
    expect(codeInUse(SPECIALTIES, '300', '/specialty')).toEqual([]);
  });

  it('is known though retired', () => {
    expect(codeKnown(SPECIALTIES, '231', '/specialty')).toEqual([]);
    expect(codeInUse(SPECIALTIES, '231', '/specialty')).toEqual([
      { code: 'CODE_RETIRED', value: '231', pointer: '/specialty' },
    ]);
  });

  it.each(['30', '0300', '', 'toString'])('is unknown when it is %j', (value) => {
    expect(codeKnown(SPECIALTIES, value, '/specialty')).toEqual([
      { code: 'CODE_UNKNOWN', value, pointer: '/specialty' },
    ]);
    expect(codeInUse(SPECIALTIES, value, '/specialty')).toEqual([]);
  });
});

describe('a procedure', () => {
  it('fits its own specialty', () => {
    expect(procedureOfSpecialty('CJE20', '300', '/procedure')).toEqual([]);
  });

  it('does not fit another, and says where it belongs', () => {
    expect(procedureOfSpecialty('CJE20', '050', '/procedure')).toEqual([
      {
        code: 'PROCEDURE_SPECIALTY',
        procedure: 'CJE20',
        specialty: '050',
        belongsTo: '300',
        pointer: '/procedure',
      },
    ]);
  });

  it.each([
    ['XXX00', '050'],
    ['CJE20', '231'],
    ['CJE20', '999'],
  ])('%s in %s is left to the rule about unknown and retired codes', (procedure, specialty) => {
    expect(procedureOfSpecialty(procedure, specialty, '/procedure')).toEqual([]);
  });
});

describe('a trust', () => {
  it('has a valid organisation number in every row', () => {
    expect(TRUSTS.rows.filter(({ code }) => !isOrgNumber(code))).toEqual([]);
  });

  it('is known when it is of the region', () => {
    expect(trustKnown('997005562', '/effect/trust')).toEqual([]);
  });

  it.each(['983658776', '997005563', ''])('is unknown when it is %j', (trust) => {
    expect(trustKnown(trust, '/effect/trust')).toEqual([{ code: 'TRUST_UNKNOWN', trust, pointer: '/effect/trust' }]);
  });
});
