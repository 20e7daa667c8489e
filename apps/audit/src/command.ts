import { parseArgs, type ParseArgsConfig } from 'node:util';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How far it has come, in a line that replaces the one before it. */
export type Progress = (line: string) => void;

/** What a command came to, and the text that is its answer; or what is wrong with how it was called. */
export type Outcome = { readonly equal: boolean; readonly answer: string } | { readonly wrong: string };

/** A command of the auditor's command line. It throws when something could not be read, or not be written. */
export interface Command {
  readonly usage: string;
  /** What it means that it threw. */
  readonly failing: string;
  /** The exit code of what it threw, where one code for all would not do. */
  readonly codeOf?: (error: unknown) => number;
  readonly run: (args: readonly string[], environment: Environment, progress: Progress) => Promise<Outcome>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

type Read<Known extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: Known }>>['values'];

/** The one thing that a command is about, and its options; or what is wrong with them. */
export const readPositional = <Known extends Options>(
  args: readonly string[],
  options: Known,
  what: string,
): { readonly argument: string; readonly options: Read<Known> } | { readonly wrong: string } => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [argument, ...more] = positionals;
    if (argument === undefined || more.length > 0) return { wrong: `give ${what}, and nothing else beside options` };
    return { argument, options: values as Read<Known> };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};

/** The options as they were given, or what is wrong with them. */
export const readOptions = <Known extends Options>(
  args: readonly string[],
  options: Known,
): Read<Known> | { readonly wrong: string } => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};
