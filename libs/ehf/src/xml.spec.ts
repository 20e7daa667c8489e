import { bytesOf, example } from './testing/example.js';
import { DEPTH_MAX, DOCUMENT_BYTES_MAX, ELEMENTS_MAX, readXml, type NotTaken, type XmlDocument } from './xml.js';

const taken = (text: string): XmlDocument => {
  const read = readXml(bytesOf(text));
  if ('root' in read) return read;
  throw new Error(read.detail);
};

const notTaken = (bytes: Uint8Array | string): NotTaken => {
  const read = readXml(typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  if ('root' in read) throw new Error('it was taken');
  return read;
};

const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

describe('what may harm a reader', () => {
  const DOCTYPE = 'a document type declaration is not taken';

  it('is a bomb of entities: nothing is expanded', () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY l0 "lol">${lol}]>\n<a>&l9;</a>`;
    expect(notTaken(bomb)).toStrictEqual({ detail: DOCTYPE, line: 2, column: expect.any(Number) as number });
  });

  it.each([
    ['an entity outside', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'],
    ['a parameter entity outside', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]><a/>'],
    ['a document type outside', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>'],
    ['an attribute that a document type gives', '<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>'],
  ])('is %s', (_, text) => {
    expect(notTaken(text).detail).toBe(DOCTYPE);
  });

  it('is an entity that nobody declared', () => {
    expect(notTaken('<a>&x;</a>')).toStrictEqual({
      detail: 'the document is not well-formed XML',
      line: 1,
      column: expect.any(Number) as number,
    });
  });

  it(`is what is nested more than ${DEPTH_MAX} deep`, () => {
    expect(taken(nested(DEPTH_MAX)).root.name).toBe('a');
    expect(notTaken(nested(DEPTH_MAX + 1))).toStrictEqual({
      detail: `elements are nested more than ${DEPTH_MAX} deep`,
      line: 1,
      column: 3 * (DEPTH_MAX + 1) + 1,
    });
    expect(notTaken('<a>'.repeat(1_000_000)).detail).toContain('nested');
  });

  it(`is what has more than ${ELEMENTS_MAX} elements`, () => {
    expect(taken(`<a>${'<b/>'.repeat(ELEMENTS_MAX - 1)}</a>`).root.children).toHaveLength(ELEMENTS_MAX - 1);
    expect(notTaken(`<a>\n${'<b/>'.repeat(ELEMENTS_MAX)}</a>`)).toMatchObject({
      detail: `there are more than ${ELEMENTS_MAX} elements`,
      line: 2,
    });
  });

  it(`is what has more than ${DOCUMENT_BYTES_MAX} bytes`, () => {
    const filled = (bytes: number): string => `<a>${' '.repeat(bytes - '<a></a>'.length)}</a>`;
    expect(taken(filled(DOCUMENT_BYTES_MAX)).root.name).toBe('a');
    expect(notTaken(filled(DOCUMENT_BYTES_MAX + 1)).detail).toBe(
      `the document has more than ${DOCUMENT_BYTES_MAX} bytes`,
    );
  });

  it('is not a great many attributes, though they take their time', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => `a${n}="${n}"`).join(' ');
    expect(taken(`<a ${many}/>`).root.attributes).toHaveLength(100_000);
  });
});

describe('encodings', () => {
  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>ø</a>`;

  it('are UTF-8, said or not, with a byte order mark or without', () => {
    for (const text of ['<a>ø</a>', declared('UTF-8'), declared('utf-8'), `\uFEFF${declared('UTF-8')}`]) {
      expect(taken(text).root.text).toBe('ø');
    }
  });

  it.each(['ISO-8859-1', 'UTF-16', 'windows-1252', 'utf8'])('are not %s, whatever the bytes are', (encoding) => {
    expect(notTaken(declared(encoding))).toMatchObject({ detail: 'the only encoding that is taken is UTF-8', line: 1 });
  });

  it('are not what is not UTF-8: the first such byte is told', () => {
    const latin1 = Buffer.from('<a>\n<b>p\u00e5</b></a>', 'latin1');
    expect(notTaken(latin1)).toStrictEqual({ detail: 'the document is not text in UTF-8', line: 2, column: 5 });
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a/>', 'utf16le')]);
    expect(notTaken(utf16).detail).toBe('the document is not text in UTF-8');
    expect(notTaken(Buffer.from('<a/>', 'utf16le')).detail).toBe('the document is not well-formed XML');
  });

  it('go with XML 1.0 alone', () => {
    expect(notTaken('<?xml version="1.1"?><a/>').detail).toBe('the only version of XML that is taken is 1.0');
  });
});

describe('what is not well-formed', () => {
  it.each([
    ['nothing', ''],
    ['text', 'an invoice'],
    ['an element left open', '<a><b></b>'],
    ['elements that cross', '<a><b></a></b>'],
    ['two roots', '<a/><a/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['a prefix that nothing is bound to', '<p:a/>'],
    ['a control character', '<a>\u0001</a>'],
    ['a control character by number', '<a>&#0;</a>'],
  ])('is %s', (_, text) => {
    expect(notTaken(text)).toMatchObject({ detail: 'the document is not well-formed XML' });
  });

  it('is told by line and column, and repeats nothing', () => {
    const told = notTaken(`<a>\n  <p13097248022></p13097248023>\n</a>`);
    expect(told).toMatchObject({ line: 2 });
    expect(JSON.stringify(told)).not.toContain('13097');
  });

  it('is every beginning of a document', () => {
    const whole = bytesOf(example().trim());
    for (let length = 0; length < whole.length; length += 37) {
      expect(notTaken(whole.slice(0, length)).detail).toMatch(/well-formed|UTF-8/);
    }
  });
});
