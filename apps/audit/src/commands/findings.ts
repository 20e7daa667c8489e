import { FoldedLog, findingsIn, type Finding } from '@spillrom/audit-rules';
import { START, type Position } from '@spillrom/event-sourcing';
import { LANGUAGES, pageWordsIn, type PageWords } from '@spillrom/words';
import { readOptions, type Command } from '../command.js';
import { reading, type ReadableLog } from '../logs.js';
import { sources } from '../sources.js';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  language: { type: 'string', default: 'en' },
  database: { type: 'string' },
  log: { type: 'string' },
} as const;

const PAGE = 2000;

const foldedFrom = async (log: ReadableLog, progress: (position: Position) => void): Promise<FoldedLog> => {
  const folded = new FoldedLog();
  for (let after: Position = START; ;) {
    const page = await log.readAll(after, PAGE);
    for (const event of page.events) folded.take(event);
    progress(page.next);
    if (page.end) return folded;
    after = page.next;
  }
};

const one = ({ about, events }: Finding): readonly string[] => [
  `  ${Object.entries(about)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}`,
  ...events.map(
    ({ number, type, stream, position }) => `    event ${number}: ${type} in ${stream} at position ${position}`,
  ),
];

/** For a person: each rule that found something, what it means, and every finding with its events. */
export const findingsAsText = (found: readonly Finding[], words: PageWords['rules'], events: number): string => {
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const tests = found.filter(({ kind }) => kind === 'test').length;
  return [
    `${events} events: ${tests} findings of tests, ${found.length - tests} red flags`,
    ...rules.flatMap((rule) => {
      const own = found.filter((each) => each.rule === rule);
      const { name, means } = words[rule];
      return [`${rule} ${own[0]!.version} (${own[0]!.kind}, ${own.length}): ${name}. ${means}`, ...own.flatMap(one)];
    }),
  ].join('\n');
};

export const findings: Command = {
  usage: `usage: npm run audit -- findings [--language nb|nn|en] [--json] [--database <url>] [--log <url>]

Folds the log and holds it against every rule of the auditor: thirteen tests, which no command can break, and red flags, which are allowed
and somebody should look at. Each finding names the rule with its version, and the events it rests on. Asks no read model.
The log is found as by chain.

exit code  0 no test found anything; there may be red flags    1 a test found something    2 usage    3 could not be read`,

  failing: 'the log cannot be read',

  run: async (args, environment, progress) => {
    const wish = readOptions(args, OPTIONS);
    if ('wrong' in wish) return wish;
    const { json, database, log } = wish;
    const language = LANGUAGES.find((each) => each === wish.language);
    if (language === undefined) return { wrong: `--language must be one of ${LANGUAGES.join(', ')}` };
    const from = await sources({ database, log }, environment);
    if ('wrong' in from) return from;
    const folded = await reading(from.log, (opened) => foldedFrom(opened, (position) => progress(`${position} read`)));
    const found = findingsIn(folded);
    const equal = found.every(({ kind }) => kind !== 'test');
    if (json) return { equal, answer: JSON.stringify({ events: folded.events.length, findings: found }, null, 2) };
    const { rules } = await pageWordsIn[language]();
    return { equal, answer: findingsAsText(found, rules, folded.events.length) };
  },
};
