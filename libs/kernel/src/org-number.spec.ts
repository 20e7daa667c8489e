import { isOrgNumber } from './org-number.js';

describe('an organisation number', () => {
  it.each(['983658776', '883974832', '983974791', '997005562', '974504863', '310000019', '310000035'])(
    'may be %s',
    (text) => {
      expect(isOrgNumber(text)).toBe(true);
    },
  );

  it.each([
    '8839748320',
    '9747490250',
    '983658777',
    '12345678',
    '98365877a',
    '',
    ' 983658776',
    '983658776\n',
    '９８３６５８７７６',
  ])('may not be %j', (text) => {
    expect(isOrgNumber(text)).toBe(false);
  });

  it('has one check digit at most, and none where that would be 10', () => {
    const valid = (eight: string): number =>
      [...Array(10).keys()].filter((digit) => isOrgNumber(`${eight}${digit}`)).length;
    expect(valid('98365877')).toBe(1);
    expect(valid('10000030')).toBe(0);
  });
});
