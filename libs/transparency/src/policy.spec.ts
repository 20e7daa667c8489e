import { generateKeyPairSync } from 'node:crypto';
import { SIGNATURE_TYPE, verifierKey } from './note.js';
import { parsePolicy } from './policy.js';

const key = (name: string): string =>
  verifierKey(name, SIGNATURE_TYPE.cosignature, generateKeyPairSync('ed25519').publicKey);

const KEYS = ['X1', 'X2', 'X3', 'Y1', 'Y2'];
const witnesses = KEYS.map((name) => `witness ${name} ${key(`${name}.example`)}`).join('\n');
const POLICY = `# who is believed
${witnesses}
group X 2 X1 X2 X3
\tgroup Y any Y1 Y2
group both all X Y
quorum both
`;

describe('a policy', () => {
  it.each([
    [['X1', 'X2', 'Y2'], true],
    [['X1', 'X3', 'Y1'], true],
    [['X1', 'Y1', 'Y2'], false],
    [['X1', 'X2', 'X3'], false],
    [[], false],
  ])('finds cosignatures of %j enough: %s', (cosigned, isEnough) => {
    expect(parsePolicy(POLICY).isQuorum(new Set(cosigned))).toBe(isEnough);
  });

  it('may ask for no witness, and name logs and addresses', () => {
    const policy = parsePolicy(`log ${key('log.example')} https://log.example\nquorum none\n`);
    expect(policy.isQuorum(new Set())).toBe(true);
    expect(policy.logs.map(({ name }) => name)).toEqual(['log.example']);
  });

  const same = key('a.example');
  it.each([
    ['', 'line 1: no quorum'],
    ['quorum X', 'line 1: X is not defined before'],
    ['quorum none\nquorum none', 'line 2: a second quorum'],
    ['group X any Y', 'line 1: Y is not defined before'],
    ['oath none', 'line 1: oath is neither log, witness, group nor quorum'],
    [`witness a ${same}\nwitness b ${same}`, 'line 2: the key of a.example is there twice'],
    [`witness none ${same}`, 'line 1: none is taken'],
    [`witness a ${same}\ngroup g 2 a`, 'line 2: 2 of 1 members'],
    [`witness a ${same}\ngroup g toString a`, 'line 2: toString of 1 members'],
    [`witness a ${same}\ngroup g 0 a`, 'line 2: 0 of 1 members'],
    [`witness a ${same}\ngroup g any a\ngroup h any a`, 'line 3: a is in a group already'],
    ['witness a b', 'line 1: not a verifier key'],
    ['quorum\u0000none', 'line 1: a control character'],
  ])('is refused: %j', (policy, reason) => expect(() => parsePolicy(policy)).toThrow(reason));
});
