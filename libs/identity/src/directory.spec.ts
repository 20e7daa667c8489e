import type { ActorId, OrgNumber } from '@spillrom/kernel';
import { remembered, type Directory, type Seen } from './directory.js';

const KARI = { issuer: 'https://issuer.example', subject: 'kari' };
const SEEN: Seen = { organisation: '983658776' as OrgNumber, roles: ['payer'] };

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
    expect(await quick.actorOf(KARI, SEEN)).toBe('actor-1');
    actor = 'actor-2';
    expect(await quick.actorOf(KARI, SEEN)).toBe('actor-1');
    expect(questions).toBe(1);
    jest.advanceTimersByTime(30_000);
    expect(await quick.actorOf(KARI, SEEN)).toBe('actor-2');
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
    await expect(quick.actorOf(KARI, SEEN)).rejects.toThrow('down');
    isDown = false;
    expect(await quick.actorOf(KARI, SEEN)).toBe('actor-1');
  });

  it('tells people of different issuers apart', async () => {
    const directory: Directory = { actorOf: async ({ issuer, subject }) => `${issuer} ${subject}` as ActorId };
    const quick = remembered(directory, 30_000);
    const other = { ...KARI, issuer: 'https://other.example' };
    expect(await quick.actorOf(KARI, SEEN)).not.toBe(await quick.actorOf(other, SEEN));
  });

  it('tells the directory when the token says something else of a person', async () => {
    const told: Seen[] = [];
    const directory: Directory = {
      actorOf: async (_, seen) => {
        told.push(seen);
        return 'actor-1' as ActorId;
      },
    };
    const quick = remembered(directory, 30_000);
    const others: readonly Seen[] = [
      SEEN,
      { ...SEEN, roles: ['payer', 'attestant'] },
      { ...SEEN, organisation: '883974832' as OrgNumber },
      { ...SEEN, name: 'A name' },
    ];
    for (const seen of [...others, ...others]) {
      await quick.actorOf(KARI, seen);
      await quick.actorOf(KARI, seen);
    }
    expect(told).toEqual([...others, ...others]);
  });
});
