import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical.js';
import type { JsonValue } from './json.js';

const VECTORS = join(__dirname, '../test-vectors/rfc8785-jcs');
const vector = (side: 'input' | 'output', name: string): string => readFileSync(join(VECTORS, side, name), 'utf8');
const VECTOR_NAMES = readdirSync(join(VECTORS, 'input'));

const wellFormed = fc.string({ unit: 'binary' });
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    wellFormed,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.array(tie('json')),
    fc.dictionary(fc.oneof(wellFormed, fc.nat({ max: 12 }).map(String)), tie('json')),
  ),
}));

const shuffled = (value: JsonValue): JsonValue => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shuffled);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

describe('the canonical form', () => {
  it('has six published vectors', () => {
    expect(VECTOR_NAMES).toHaveLength(6);
  });

  it.each(VECTOR_NAMES)('of the published vector %s is its output, byte for byte', (name) => {
    expect(canonical(JSON.parse(vector('input', name)) as JsonValue)).toBe(vector('output', name));
  });

  // RFC 8785, appendix B: IEEE 754 bits and the text that they must get.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555554', '333333333.33333325'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ])('of the number with bits %s is %s', (bits, text) => {
    expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('orders keys by UTF-16 code units, index-like ones too', () => {
    expect(canonical({ 9: 1, 10: 2, b: 3, B: 4, '': 5, '\u{1f600}': 6, '\ufb33': 7 })).toBe(
      '{"":5,"10":2,"9":1,"B":4,"b":3,"\u{1f600}":6,"\ufb33":7}',
    );
  });

  it('keeps a key that is named like the prototype', () => {
    expect(canonical(JSON.parse('{"b":1,"__proto__":{"a":2}}') as JsonValue)).toBe('{"__proto__":{"a":2},"b":1}');
  });

  it('escapes control characters as the RFC does, and nothing else', () => {
    expect(canonical('\u0000\b\t\n\f\r\u001f"\\/\u007f\u2028é')).toBe(
      String.raw`"\u0000\b\t\n\f\r\u001f\"\\/` + '\u007f\u2028é"',
    );
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined element', [undefined]],
    ['a hole', Array(1)],
    ['NaN', [NaN]],
    ['infinity', -Infinity],
    ['a bigint', { amountOre: 1n }],
    ['a symbol', Symbol('a')],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['bytes', new Uint8Array(1)],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', ['\udc00a']],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['a lone surrogate in a key', { '\ud800': 1 }],
  ])('is refused to %s', (_, value) => {
    expect(() => canonical(value as JsonValue)).toThrow(TypeError);
  });

  it('never repeats a value in what it throws', () => {
    expect(() => canonical('Kari\ud800')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Kari') }),
    );
  });

  it('is what another implementation makes of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for the same value in another order, and says the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(canonical(shuffled(value))).toBe(text);
        expect(canonical(JSON.parse(text) as JsonValue)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
