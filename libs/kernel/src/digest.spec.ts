import { sha256Hex } from './digest.js';

describe('the digest', () => {
  it('is SHA-256 in lower-case hexadecimal, as in FIPS 180-2', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is taken of the bytes of UTF-8', () => {
    expect(sha256Hex('ø')).toBe('d48b452a88ac264c8b303ab6ecd9e7d12e38fa4b8cd21aa104b5b3acf83accf3');
  });
});
