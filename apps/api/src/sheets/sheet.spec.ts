import { inflateRawSync } from 'node:zlib';
import { SHEET_WRITERS, sheetWanted } from './formats.js';
import { kroner, sheetOf } from './sheet.js';

const said = {
  what: 'Contracts',
  filter: '/api/v1/contracts?phase=1',
  position: '12',
  recordedAt: '2022-11-03T08:00:00Z',
};

const view = {
  items: [
    { id: 'a', totalOre: '12345', confirmed: { by: 'x', on: '2022-11-03' }, lines: [{ line: 1 }], tags: ['p', 'q'] },
    { id: '=HYPERLINK("http://x")', totalOre: '-5', patients: 3, note: 'a,"b"\r\nc' },
  ],
  position: '12',
  next: 'abc',
};

/** The files of a zip archive, by its central directory. */
const unzipped = (zip: Buffer): Readonly<Record<string, string>> => {
  const files: Record<string, string> = {};
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files[name] = (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
  }
  return files;
};

describe('a view as a sheet', () => {
  it('says what it is, its filter, position and recorded time, and has a column for every field', () => {
    const { head, columns, rows } = sheetOf(view, said);
    expect(head).toEqual([
      ['what', 'Contracts'],
      ['filter', '/api/v1/contracts?phase=1'],
      ['position', '12'],
      ['recordedTime', '2022-11-03T08:00:00Z'],
      ['next', 'abc'],
    ]);
    expect(columns).toEqual(['id', 'totalKroner', 'confirmed.by', 'confirmed.on', 'lines', 'tags', 'patients', 'note']);
    expect(rows[0]).toEqual(['a', { ore: 12345n }, 'x', '2022-11-03', '[{"line":1}]', 'p; q', null, null]);
  });

  it('lists the phases of a budget under the amounts of the programme', () => {
    const budget = { programme: 'p', appropriated: '1000', phases: [{ phase: 1, paid: '250' }], position: '12' };
    const { head, columns, rows } = sheetOf(budget, said);
    expect(head.slice(4)).toEqual([
      ['programme', 'p'],
      ['appropriatedKroner', '10.00'],
    ]);
    expect([columns, rows]).toEqual([['phase', 'paidKroner'], [[1, { ore: 250n }]]]);
  });

  it('shows postings of money in kroner and those of patients as they are', () => {
    const items = [{ delta: '150', total: '150' }];
    expect(sheetOf({ figure: 'budget/p/-/paid', items }, said).columns).toEqual(['deltaKroner', 'totalKroner']);
    expect(sheetOf({ figure: 'patients/p/1/t/050/treated', items }, said).rows).toEqual([['150', '150']]);
  });

  it.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [999_999_999_999_999n, '9999999999999.99'],
  ])('writes %s øre as %s kroner', (ore, text) => expect(kroner(ore)).toBe(text));

  it('is CSV in which amounts are numbers and no text is a formula', async () => {
    const text = (await SHEET_WRITERS.csv(sheetOf(view, said))).toString('utf8');
    expect(text).toBe(
      [
        '\ufeffwhat,Contracts',
        'filter,/api/v1/contracts?phase=1',
        'position,12',
        'recordedTime,2022-11-03T08:00:00Z',
        'next,abc',
        '',
        'id,totalKroner,confirmed.by,confirmed.on,lines,tags,patients,note',
        'a,123.45,x,2022-11-03,"[{""line"":1}]",p; q,,',
        `"'=HYPERLINK(""http://x"")",-0.05,,,,,3,"a,""b""\r\nc"`,
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('writes %j as text', async (text) => {
    const sheet = sheetOf({ items: [{ text }] }, said);
    expect((await SHEET_WRITERS.csv(sheet)).toString('utf8')).toMatch(/\n"?'[^']*"?\r\n$/);
    const files = unzipped(await SHEET_WRITERS.xlsx(sheet));
    const [written] = Object.entries(files).filter(([name]) => name.includes('worksheets/sheet1.xml'));
    expect(written![1]).not.toContain('<f');
    expect(written![1].match(/ t="s"/g)).toHaveLength(10);
  });

  it('is a workbook whose amounts are numbers with two decimals', async () => {
    const files = unzipped(await SHEET_WRITERS.xlsx(sheetOf(view, said)));
    expect(files['xl/worksheets/sheet1.xml']).toContain('<v>123.45</v>');
    expect(files['xl/worksheets/sheet1.xml']).toContain('<v>-0.05</v>');
    expect(files['xl/styles.xml']).toContain('#,##0.00');
  });

  it('is written whatever a text holds', async () => {
    const text = `a\u0000b\ud800c${'d'.repeat(40_000)}`;
    const files = unzipped(await SHEET_WRITERS.xlsx(sheetOf({ items: [{ text }] }, said)));
    expect(files['xl/sharedStrings.xml']).toContain('a?b?cd');
  });

  it.each([
    ['*/*', undefined],
    ['text/csv', 'csv'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['application/json, text/csv', undefined],
    ['application/json;q=0.5, text/csv', 'csv'],
    ['text/csv;q=0', undefined],
  ])('is what %s asks for: %s', (accepted, format) => expect(sheetWanted(accepted)).toBe(format));
});
