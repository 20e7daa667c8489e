/** A sentence for a person: what is in the way of starting, and what to do about it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** An error in words: one of several addresses that all failed has a code and no message. */
export const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message || ((error as NodeJS.ErrnoException).code ?? error.name);
};
