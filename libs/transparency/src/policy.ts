import { parseVerifierKey, NoteRefused, type VerifierKey } from './note.js';

/** C2SP tlog-policy: which logs are believed, and whose cosignatures are enough. */
export interface Policy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: readonly (VerifierKey & { readonly called: string; readonly url?: string })[];
  /** Whether cosignatures of these witnesses, by their names in the policy, are enough. */
  isQuorum(cosigned: ReadonlySet<string>): boolean;
}

export class PolicyRefused extends Error {
  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = 'PolicyRefused';
  }
}

type Said = (cosigned: ReadonlySet<string>) => boolean;

const atLeast =
  (members: readonly Said[], count: number): Said =>
  (cosigned) =>
    members.filter((member) => member(cosigned)).length >= count;

/** What the lines before have said. */
class Draft {
  readonly logs: VerifierKey[] = [];
  readonly witnesses: (VerifierKey & { readonly called: string; readonly url?: string })[] = [];
  readonly #named = new Map<string, Said>();
  readonly #inGroup = new Set<string>();
  #quorum: Said | undefined;

  take(line: number, words: readonly string[]): void {
    const refused = (reason: string): PolicyRefused => new PolicyRefused(line, reason);
    const [what, ...said] = words;
    if (what === 'log') this.#log(said, refused);
    else if (what === 'witness') this.#witness(said, refused);
    else if (what === 'group') this.#group(said, refused);
    else if (what === 'quorum') this.#setQuorum(said, refused);
    else throw refused(`${what} is neither log, witness, group nor quorum`);
  }

  ended(line: number): Policy {
    const isQuorum = this.#quorum;
    if (isQuorum === undefined) throw new PolicyRefused(line, 'no quorum');
    return { logs: this.logs, witnesses: this.witnesses, isQuorum };
  }

  #log([key, _url, ...more]: readonly string[], refused: (reason: string) => PolicyRefused): void {
    if (key === undefined || more.length > 0) throw refused('a log is: log <key> [<url>]');
    this.logs.push(fresh(key, this.logs, refused));
  }

  #witness([name, key, url, ...more]: readonly string[], refused: (reason: string) => PolicyRefused): void {
    if (name === undefined || key === undefined || more.length > 0) {
      throw refused('a witness is: witness <name> <key> [<url>]');
    }
    this.#name(name, (cosigned) => cosigned.has(name), refused);
    this.witnesses.push({
      ...fresh(key, this.witnesses, refused),
      called: name,
      ...(url === undefined ? {} : { url }),
    });
  }

  #group([name, threshold, ...members]: readonly string[], refused: (reason: string) => PolicyRefused): void {
    if (name === undefined || threshold === undefined || members.length === 0) {
      throw refused('a group is: group <name> all|any|<number> <name>…');
    }
    const said = members.map((member) => {
      const one = this.#named.get(member);
      if (one === undefined) throw refused(`${member} is not defined before`);
      if (this.#inGroup.has(member)) throw refused(`${member} is in a group already`);
      this.#inGroup.add(member);
      return one;
    });
    const numbers = new Map([
      ['all', members.length],
      ['any', 1],
    ]);
    const count = numbers.get(threshold) ?? (/^[1-9]\d*$/.test(threshold) ? Number(threshold) : 0);
    if (count < 1 || count > members.length) throw refused(`${threshold} of ${members.length} members`);
    this.#name(name, atLeast(said, count), refused);
  }

  #setQuorum([name, ...more]: readonly string[], refused: (reason: string) => PolicyRefused): void {
    if (name === undefined || more.length > 0) throw refused('the quorum is: quorum <name>');
    if (this.#quorum !== undefined) throw refused('a second quorum');
    this.#quorum = name === 'none' ? () => true : this.#named.get(name);
    if (this.#quorum === undefined) throw refused(`${name} is not defined before`);
  }

  #name(name: string, said: Said, refused: (reason: string) => PolicyRefused): void {
    if (name === 'none' || this.#named.has(name)) throw refused(`${name} is taken`);
    this.#named.set(name, said);
  }
}

const fresh = (
  text: string,
  others: readonly VerifierKey[],
  refused: (reason: string) => PolicyRefused,
): VerifierKey => {
  try {
    const key = parseVerifierKey(text);
    if (others.some(({ raw }) => raw.equals(key.raw))) throw refused(`the key of ${key.name} is there twice`);
    return key;
  } catch (error) {
    if (error instanceof NoteRefused) throw refused(error.message);
    throw error;
  }
};

/** The format allows tab and newline alone. */
const hasControl = (line: string): boolean =>
  Array.from(line).some((sign) => (sign < ' ' && sign !== '\t') || sign === '\u007f');

/** @throws PolicyRefused with the number of the line */
export const parsePolicy = (file: string): Policy => {
  const lines = file.split('\n');
  const draft = new Draft();
  for (const [index, line] of lines.entries()) {
    if (hasControl(line)) throw new PolicyRefused(index + 1, 'a control character');
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length > 0 && !words[0]!.startsWith('#')) draft.take(index + 1, words);
  }
  return draft.ended(lines.length);
};
