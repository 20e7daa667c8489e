import type { components } from './schema.js';

/** A problem, or the want of an answer: then nobody knows, and the same key asks again. */
export type Refused = Pick<components['schemas']['Problem'], 'code' | 'violations' | 'position'>;

/** Nothing that the api has said: it cannot be reached, or something between it and here has answered. */
export const NO_ANSWER: Refused = { code: 'OUTCOME_UNKNOWN', violations: [] };

/** The code of what a query or a screen came to; nothing of what the api has not said. */
export const codeOf = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
};

const isProblem = (told: unknown): told is Refused =>
  codeOf(told) !== undefined && Array.isArray((told as Refused).violations);

/** What the api says in an answer that is not the one hoped for. */
export const problemIn = (told: unknown): Refused => (isProblem(told) ? told : NO_ANSWER);

/** A problem to throw, where no command asked. */
export class Failed extends Error {
  readonly code: string;

  constructor(told: unknown) {
    const code = codeOf(told) ?? 'UNAVAILABLE';
    super(code);
    this.code = code;
  }
}

/** After these the same command may be tried as it is, whatever their status. */
const AGAIN: readonly string[] = ['OUTCOME_UNKNOWN', 'BUSY', 'REQUEST_TIMEOUT'];

/** Whether a command may still have been done, or may be tried as it is: its key stays. Without an answer there is no status. */
export const keepsKey = ({ code }: Refused, status: number | undefined): boolean =>
  status === undefined || status >= 500 || AGAIN.includes(code);
