import type { ActorId } from '@spillrom/kernel';

/** A person as an issuer knows them. The subject may be a national number: it goes no further than the directory. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Which opaque actor id stands for whom. Whoever is not in it yet gets a new id, and keeps it. It may be corrected: the record keeps
 * the ids, and whose they are is known here alone.
 */
export interface Directory {
  actorOf(subject: Subject): Promise<ActorId>;
}

const REMEMBERED_MAX = 10_000;

/** Spares the directory the same question within `forMs`, after which a correction takes effect. */
export const remembered = (directory: Directory, forMs: number): Directory => {
  const known = new Map<string, Promise<ActorId>>();
  return {
    actorOf: (subject) => {
      const key = JSON.stringify([subject.issuer, subject.subject]);
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size >= REMEMBERED_MAX) known.clear();
      const asked = directory.actorOf(subject);
      const forget = (): void => {
        if (known.get(key) === asked) known.delete(key);
      };
      known.set(key, asked);
      asked.catch(forget);
      setTimeout(forget, forMs).unref();
      return asked;
    },
  };
};
