import type { Command } from './command.js';
import { bundle } from './commands/bundle.js';
import { chain } from './commands/chain.js';
import { compareStores } from './commands/compare-stores.js';
import { copyLog } from './commands/copy-log.js';
import { findings } from './commands/findings.js';
import { newKey } from './commands/new-key.js';
import { publish } from './commands/publish.js';
import { replay } from './commands/replay.js';
import { stamp } from './commands/stamp.js';
import { verify } from './commands/verify.js';
import { witness } from './commands/witness.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  replay,
  chain,
  findings,
  'compare-stores': compareStores,
  'copy-log': copyLog,
  'new-key': newKey,
  bundle,
  publish,
  stamp,
  verify,
  witness,
};

const EXIT = { equal: 0, differs: 1, usage: 2, unreadable: 3 } as const;

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const err = (text: string): void => void process.stderr.write(`${text}\n`);

/** On a terminal only, on one line, so that neither a pipe nor a file holds it. */
const showProgress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001B[K`);
};

const runCommand = async ({ usage, failing, codeOf, run }: Command, args: readonly string[]): Promise<number> => {
  try {
    const outcome = await run(args, process.env, showProgress);
    showProgress('');
    if ('wrong' in outcome) {
      err(`${outcome.wrong}\n\n${usage}`);
      return EXIT.usage;
    }
    out(outcome.answer);
    return outcome.equal ? EXIT.equal : EXIT.differs;
  } catch (error) {
    showProgress('');
    err(`${failing}: ${error instanceof Error ? error.message : String(error)}`);
    return codeOf?.(error) ?? EXIT.unreadable;
  }
};

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** Of one command, or of all where none is named. */
const usageOf = (name: string): string =>
  Object.hasOwn(COMMANDS, name)
    ? COMMANDS[name]!.usage
    : Object.values(COMMANDS)
        .map(({ usage }) => usage)
        .join('\n\n');

const main = async (): Promise<number> => {
  const [name = 'none', ...args] = process.argv.slice(2);
  if (isHelp(name) || args.some(isHelp)) {
    out(usageOf(name));
    return EXIT.equal;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return runCommand(command, args);
  err(`there is no command ${name}\n\n${usageOf(name)}`);
  return EXIT.usage;
};

void main().then((code) => {
  process.exitCode = code;
});
