import { formatOf } from './format.js';

const [nb, nn, en] = [formatOf('nb'), formatOf('nn'), formatOf('en')];

describe('money', () => {
  it.each([
    ['123456700', '1\u00a0234\u00a0567\u00a0kr'],
    ['100', '1\u00a0kr'],
    ['105', '1,05\u00a0kr'],
    ['0', '0\u00a0kr'],
    ['-76000000', '\u2212760\u00a0000\u00a0kr'],
    ['-5', '\u22120,05\u00a0kr'],
    ['922337203685477580700', '9\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0807\u00a0kr'],
  ])('of %s øre is written whole and exact', (ore, text) => expect(nb.money(ore)).toBe(text));

  it('is written the same in nynorsk, and the English way in English', () => {
    expect([nn.money(123_456_700n), en.money(123_456_700n)]).toEqual([
      '1\u00a0234\u00a0567\u00a0kr',
      'NOK\u00a01,234,567',
    ]);
  });

  it('has a sign as a change', () => {
    expect([nb.change('100'), nb.change('0'), nb.change('-100')]).toEqual([
      '+1\u00a0kr',
      '0\u00a0kr',
      '\u22121\u00a0kr',
    ]);
  });

  it('is rounded to tenths of a million in key figures', () => {
    expect(['10000000000', '2973210000', '4999999', '5000000'].map(nb.millions)).toEqual([
      '100,0\u00a0mill.\u00a0kr',
      '29,7\u00a0mill.\u00a0kr',
      '0,0\u00a0mill.\u00a0kr',
      '0,1\u00a0mill.\u00a0kr',
    ]);
  });
});

describe('dates and shares', () => {
  it('are those of Oslo', () => {
    expect(nb.dateOf('2024-05-06T22:30:00Z')).toBe('07.05.2024');
    expect(nb.moment('2024-05-07T08:00:00Z')).toBe('7. mai 2024 kl. 10:00');
    expect([nb.date('2024-05-07'), nn.day('2024-05-07'), en.day('2024-05-07')]).toEqual([
      '07.05.2024',
      '7. mai 2024',
      '7 May 2024',
    ]);
  });

  it('are whole per cent, and none of nothing', () => {
    expect([nb.share('2973', '10000'), nb.share('1', '0')]).toEqual(['30\u00a0%', '0\u00a0%']);
  });
});
