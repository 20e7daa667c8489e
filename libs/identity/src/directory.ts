import type { ActorId, OrgNumber, Role } from '@spillrom/kernel';

/** A person as an issuer knows them. The subject may be a national number: it goes no further than the directory. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** What the latest token says of a person. */
export interface Seen {
  readonly organisation: OrgNumber;
  readonly roles: readonly Role[];
  /** Missing when the token tells none, or one that may not be kept. */
  readonly name?: string;
}

/**
 * Which opaque actor id stands for whom. Whoever is not in it yet gets a new id, and keeps it. It may be corrected: the record keeps
 * the ids, and whose they are is known here alone. What was seen of the person last is kept beside the id, for others to look up.
 */
export interface Directory {
  actorOf(subject: Subject, seen: Seen): Promise<ActorId>;
}

interface Answered {
  /** What was seen of the person. */
  readonly what: string;
  readonly actor: Promise<ActorId>;
}

const REMEMBERED_MAX = 10_000;

/**
 * Spares the directory the same question within `forMs`, after which a correction takes effect. Whoever comes with a token that says
 * something else than the one before is another question.
 */
export const remembered = (directory: Directory, forMs: number): Directory => {
  const known = new Map<string, Answered>();
  return {
    actorOf: (subject, seen) => {
      const key = JSON.stringify([subject.issuer, subject.subject]);
      const what = JSON.stringify([seen.organisation, seen.roles, seen.name]);
      const before = known.get(key);
      if (before?.what === what) return before.actor;
      if (known.size >= REMEMBERED_MAX) known.clear();
      const asked = { what, actor: directory.actorOf(subject, seen) };
      const forget = (): void => {
        if (known.get(key) === asked) known.delete(key);
      };
      known.set(key, asked);
      asked.actor.catch(forget);
      setTimeout(forget, forMs).unref();
      return asked.actor;
    },
  };
};
