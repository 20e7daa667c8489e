/** Every check that `verify` does, in the order in which it tells of them, and what it means that it holds. */
export const CHECKS = {
  key: 'the signing key is the one that was given out of band',
  signature: 'the checkpoint is signed by that key',
  quorum: 'a checkpoint that the history goes on from is cosigned by as many witnesses as the policy asks for',
  'kept checkpoints': 'the history goes on from every checkpoint that the auditor kept',
  'published checkpoints': 'the history goes on from every checkpoint that lies beside it, each signed by that key',
  'time stamps':
    'the authority has stamped the checkpoints beside its answers, and the history goes on from each of them',
  files: 'every file of the tree is there, with exactly as many entries or hashes as it must have',
  leaves: 'every entry has the hash that its tile says',
  tiles: 'every tile follows from those below it',
  root: 'all entries make the root of the checkpoint',
  'canonical form': 'every entry is the canonical form of an event',
  'recorded time': 'recorded time never falls',
  versions: 'the versions of every stream have no gap',
  ids: 'every event id is unique',
  replay: 'the history, folded from nothing, contradicts itself nowhere',
  figures: 'the figures in the bundle are those of the replay',
  views: 'the readable events are those of the entries',
  instructions: 'what the bundle says of how to check it is what this program would say',
  manifest: 'every file is the one that the manifest names',
  folder: 'nothing lies in the folder that does not belong there',
} as const;

export type CheckName = keyof typeof CHECKS;

export interface Finding {
  readonly check: CheckName;
  /** What is wrong, and where. */
  readonly says: string;
}

/** More of one kind would only bury the first. */
const TOLD_MAX = 20;

/** What was found, by check. A check that was neither begun nor found wanting is told as not done. */
export class Findings {
  readonly #counts = new Map<CheckName, number>();
  readonly #told: Finding[] = [];
  readonly #done = new Set<CheckName>();

  done(...checks: readonly CheckName[]): void {
    for (const check of checks) this.#done.add(check);
  }

  add(check: CheckName, says: string): void {
    const count = (this.#counts.get(check) ?? 0) + 1;
    this.#counts.set(check, count);
    this.#done.add(check);
    if (count <= TOLD_MAX) this.#told.push({ check, says });
  }

  count(check: CheckName): number {
    return this.#counts.get(check) ?? 0;
  }

  get isClean(): boolean {
    return this.#counts.size === 0;
  }

  report(): readonly CheckReport[] {
    return (Object.keys(CHECKS) as readonly CheckName[]).map((check) => {
      const found = this.count(check);
      const outcome = found > 0 ? 'broken' : this.#done.has(check) ? 'holds' : 'not done';
      const findings = this.#told.filter((each) => each.check === check).map(({ says }) => says);
      return { check, outcome, means: CHECKS[check], found, findings };
    });
  }
}

export interface CheckReport {
  readonly check: CheckName;
  readonly outcome: 'holds' | 'broken' | 'not done';
  readonly means: string;
  readonly found: number;
  /** The first of them. */
  readonly findings: readonly string[];
}
