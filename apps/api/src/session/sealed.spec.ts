import { hashOf, isSessionId, newSessionId, seal, unseal } from './sealed.js';

describe('the token of a session', () => {
  const id = newSessionId();
  const sealed = seal('a.b.c', id);

  it('comes back under the id that it was sealed under', () => expect(unseal(sealed, id)).toBe('a.b.c'));
  it('does not come back under another', () => expect(() => unseal(sealed, newSessionId())).toThrow('authenticate'));
  it('does not come back when a byte of it was changed', () => {
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => unseal(changed, id)).toThrow('authenticate');
  });
  it('is sealed otherwise each time, and does not show', () => {
    expect(seal('a.b.c', id).equals(sealed)).toBe(false);
    expect(sealed.toString('latin1')).not.toContain('a.b.c');
  });
});

describe('the id of a session', () => {
  it('is new each time, and none that a table holds', () => {
    const [one, other] = [newSessionId(), newSessionId()];
    expect([isSessionId(one), one === other, hashOf(one).length]).toEqual([true, false, 32]);
    expect([isSessionId(''), isSessionId(`${one}x`), isSessionId(hashOf(one).toString('hex'))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
