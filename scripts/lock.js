// One process at a time, of all that work in this folder. Node's own modules only: it runs before anything is installed.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const readOrNothing = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(error.code)) return undefined;
    throw error;
  }
};

const linuxStart = (pid) => {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name stands in parentheses and may hold anything; the fields after it are plain.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : `${readOrNothing('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
};

// The same text whoever asks: ps writes times in the language and the time zone of its environment.
const psStart = (pid) => {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).stdout.trim() || undefined;
};

/** When a process began: a number alone may by now be another process's. */
const startOf = (pid) => (process.platform === 'linux' ? linuxStart(pid) : psStart(pid));

const turnIn = (name) => Number(/^ready\.(\d+)\.lock$/.exec(name)?.[1] ?? 0);

/**
 * Each owner adds a file with the next number, whole and at once, and only then removes the older ones; the highest number
 * counts. So two that both saw a dead owner cannot both succeed it, and nobody removes a lock that has become another's.
 */
class Lock {
  constructor(folder) {
    this.folder = folder;
  }

  fileOf(turn) {
    return path.join(this.folder, `ready.${turn}.lock`);
  }

  turns() {
    return fs
      .readdirSync(this.folder)
      .map(turnIn)
      .filter((turn) => turn > 0);
  }

  latestTurn() {
    return Math.max(0, ...this.turns());
  }

  write(owner) {
    const draft = path.join(this.folder, `ready.${process.pid}.draft`);
    fs.writeFileSync(draft, JSON.stringify(owner));
    return draft;
  }

  claim(turn, owner) {
    const draft = this.write(owner);
    try {
      fs.linkSync(draft, this.fileOf(turn));
    } catch (error) {
      if (error.code === 'EEXIST') return false;
      throw error;
    } finally {
      fs.rmSync(draft);
    }
    if (this.latestTurn() === turn) return true;
    fs.rmSync(this.fileOf(turn));
    return false;
  }

  /** @returns what happened: taken (and from whom who has died), or who has it; nothing when it has just changed hands. */
  tryToTake() {
    fs.mkdirSync(this.folder, { recursive: true });
    const latest = this.latestTurn();
    const text = latest === 0 ? '{"released":true}' : readOrNothing(this.fileOf(latest));
    if (text === undefined) return undefined;
    const owner = JSON.parse(text);
    if (!owner.released && startOf(owner.pid) === owner.start) return { owner };
    const mine = { pid: process.pid, start: startOf(process.pid), since: new Date().toISOString() };
    if (!this.claim(latest + 1, mine)) return undefined;
    for (const turn of this.turns()) if (turn <= latest) fs.rmSync(this.fileOf(turn), { force: true });
    this.release = () => fs.renameSync(this.write({ ...mine, released: true }), this.fileOf(latest + 1));
    return { isTaken: true, ...(!owner.released && { from: owner }) };
  }
}

const POLL_MS = 200;
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/**
 * Does the work while nobody else does theirs. A living owner is waited for as long as is given; a dead one is succeeded.
 * Throws a sentence for a person when the owner is still at work after that.
 */
const withLock = (folder, { waitMs, say }, work) => {
  const lock = new Lock(folder);
  const giveUpAt = performance.now() + waitMs;
  for (let told = false; ;) {
    const found = lock.tryToTake();
    if (found?.isTaken) {
      if (found.from) say(`process ${found.from.pid} died while working in this folder; taking over.`);
      break;
    }
    if (found !== undefined) {
      const who = `process ${found.owner.pid}, which has been working in this folder since ${found.owner.since}`;
      if (performance.now() > giveUpAt) {
        throw new Error(
          `gave up waiting for ${who}. Stop it (kill ${found.owner.pid}) or let it finish, and try again.`,
        );
      }
      if (!told) say(`waiting for ${who} …`);
      told = true;
    }
    sleep(POLL_MS);
  }
  try {
    work();
  } finally {
    lock.release();
  }
};

module.exports = { startOf, withLock };
