import type { ActorId } from '@spillrom/kernel';
import { remembered, type Directory } from './directory.js';

const KARI = { issuer: 'https://issuer.example', subject: 'kari' };

describe('a remembered directory', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once for the same person, and sees a correction when its memory has run out', async () => {
    let actor = 'actor-1';
    let questions = 0;
    const directory: Directory = {
      actorOf: async () => {
        questions += 1;
        return actor as ActorId;
      },
    };
    const quick = remembered(directory, 30_000);
    expect(await quick.actorOf(KARI)).toBe('actor-1');
    actor = 'actor-2';
    expect(await quick.actorOf(KARI)).toBe('actor-1');
    expect(questions).toBe(1);
    jest.advanceTimersByTime(30_000);
    expect(await quick.actorOf(KARI)).toBe('actor-2');
  });

  it('does not remember that asking failed', async () => {
    let isDown = true;
    const directory: Directory = {
      actorOf: async () => {
        if (isDown) throw new Error('down');
        return 'actor-1' as ActorId;
      },
    };
    const quick = remembered(directory, 30_000);
    await expect(quick.actorOf(KARI)).rejects.toThrow('down');
    isDown = false;
    expect(await quick.actorOf(KARI)).toBe('actor-1');
  });

  it('tells people of different issuers apart', async () => {
    const directory: Directory = { actorOf: async ({ issuer, subject }) => `${issuer} ${subject}` as ActorId };
    const quick = remembered(directory, 30_000);
    const other = { ...KARI, issuer: 'https://other.example' };
    expect(await quick.actorOf(KARI)).not.toBe(await quick.actorOf(other));
  });
});
