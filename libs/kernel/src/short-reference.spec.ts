import fc from 'fast-check';
import type { ContractId, DecisionId, InquiryId, RequestId } from './ids.js';
import { readShortReference, shortReference } from './short-reference.js';

const SYMBOLS = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

const contracts = fc.uuid().map((id) => id as ContractId);
const written = contracts.map((id) => shortReference('contract', id));
const places = fc.constantFrom(2, 3, 4, 5, 7, 8, 9, 10);

const withSymbol = (reference: string, place: number, symbol: string): string =>
  `${reference.slice(0, place)}${symbol}${reference.slice(place + 1)}`;

describe('a short reference', () => {
  it.each([
    ['018490aa-0000-7000-8000-000000000000', 'K-0000-0000'],
    ['018490aa-0000-7000-8000-000000000001', 'K-0000-001Y'],
    ['018490aa-0000-7000-8000-00000000001f', 'K-0000-00Z1'],
    ['018490aa-0000-7000-8000-000000000020', 'K-0000-010Z'],
    ['018490aa-0000-7000-8000-000400000000', 'K-G000-000Z'],
    ['018490aa-0000-7000-8000-0007ffffffff', 'K-ZZZZ-ZZZ7'],
    ['018490aa-0000-7000-8000-0008000000ff', 'K-0000-07ZT'],
    ['018490aa-0000-7000-8000-fff81dd54493', 'K-0EXA-H4KZ'],
  ])('of the contract %s is %s', (id, reference) => {
    expect(shortReference('contract', id as ContractId)).toBe(reference);
  });

  it('says by its letter what it is of', () => {
    const id = '018490aa-0000-7000-8000-000000000001';
    expect([
      shortReference('request', id as RequestId),
      shortReference('inquiry', id as InquiryId),
      shortReference('contract', id as ContractId),
      shortReference('decision', id as DecisionId),
    ]).toEqual(['B-0000-001Y', 'F-0000-001Y', 'K-0000-001Y', 'V-0000-001Y']);
  });

  it('is made of the last 35 bits and of nothing else', () => {
    fc.assert(
      fc.property(contracts, contracts, (one, other) => {
        const bits = (id: string): bigint => BigInt(`0x${id.replaceAll('-', '')}`) % 2n ** 35n;
        expect(shortReference('contract', one) === shortReference('contract', other)).toBe(bits(one) === bits(other));
      }),
    );
    const same = '018490aa-0000-7000-8fff-fff812345678' as ContractId;
    expect(shortReference('contract', same)).toBe(
      shortReference('contract', '00000000-0000-0000-0000-000012345678' as ContractId),
    );
  });

  it('is read back however a person writes it', () => {
    const disguises = [
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('-', ''),
      (text: string) => text.replace('-', ''),
      (text: string) => ` ${text} `,
      (text: string) => text.replaceAll('0', 'O'),
      (text: string) => text.replaceAll('0', 'o').replaceAll('1', 'l'),
      (text: string) => text.replaceAll('1', 'I'),
    ];
    fc.assert(
      fc.property(written, fc.constantFrom(...disguises), (reference, disguise) => {
        expect(readShortReference('contract', disguise(reference))).toBe(reference);
      }),
    );
  });

  it('is none with one symbol that was mistaken for another', () => {
    fc.assert(
      fc.property(written, places, fc.constantFrom(...SYMBOLS), (reference, place, symbol) => {
        fc.pre(reference[place] !== symbol);
        expect(readShortReference('contract', withSymbol(reference, place, symbol))).toBeUndefined();
      }),
    );
  });

  it('is none with two neighbours that changed places, but for 0 and Z', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(2, 3, 4, 7, 8, 9), (reference, place) => {
        const [first, second] = [reference[place]!, reference[place + 1]!];
        fc.pre(first !== second && ![`0Z`, `Z0`].includes(`${first}${second}`));
        const changed = withSymbol(withSymbol(reference, place, second), place + 1, first);
        expect(readShortReference('contract', changed)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['of another kind', 'B-0000-001Y'],
    ['of no kind', 'X-0000-001Y'],
    ['too short', 'K-0000-001'],
    ['too long', 'K-0000-001Y0'],
    ['with a U', 'K-0000-00U1'],
    ['with its hyphens elsewhere', 'K-00-00001Y'],
    ['with a wrong check symbol', 'K-0000-001X'],
    ['empty', ''],
  ])('is none when it is %s', (_, text) => {
    expect(readShortReference('contract', text)).toBeUndefined();
  });
});
