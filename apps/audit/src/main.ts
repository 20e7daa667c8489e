import type { Command } from './command.js';
import { compareStores } from './commands/compare-stores.js';
import { copyLog } from './commands/copy-log.js';
import { replay } from './commands/replay.js';

const COMMANDS: Readonly<Record<string, Command>> = { replay, 'compare-stores': compareStores, 'copy-log': copyLog };

const EXIT = { equal: 0, differs: 1, usage: 2, unreadable: 3 } as const;

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const err = (text: string): void => void process.stderr.write(`${text}\n`);

/** On a terminal only, on one line, so that neither a pipe nor a file holds it. */
const showProgress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001B[K`);
};

const runCommand = async ({ usage, failing, run }: Command, args: readonly string[]): Promise<number> => {
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
    return EXIT.unreadable;
  }
};

const main = async (): Promise<number> => {
  const [name = 'none', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return runCommand(command, args);
  const usages = Object.values(COMMANDS).map(({ usage }) => usage);
  err(`there is no command ${name}\n\n${usages.join('\n\n')}`);
  return EXIT.usage;
};

void main().then((code) => {
  process.exitCode = code;
});
