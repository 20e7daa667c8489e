/**
 * Why the embedded server is not there:
 * - `CANNOT_RUN_HERE`: no binaries for this machine, or they do not run on it; only a `DATABASE_URL` helps;
 * - `FOLDER_IN_USE`: a living process owns the data folder;
 * - `FOLDER_NOT_WRITABLE`: this user may not write there;
 * - `FOLDER_UNUSABLE`: what lies there does not fit together; a person must look;
 * - `SERVER_FAILED`: PostgreSQL refused to start; the message ends with its last words.
 */
export type EmbeddedErrorCode =
  'CANNOT_RUN_HERE' | 'FOLDER_IN_USE' | 'FOLDER_NOT_WRITABLE' | 'FOLDER_UNUSABLE' | 'SERVER_FAILED';

export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';

  constructor(
    readonly code: EmbeddedErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const cannotRunHere = (why: string, cause?: unknown): EmbeddedError =>
  new EmbeddedError(
    'CANNOT_RUN_HERE',
    `The embedded PostgreSQL cannot run here: ${why}. Set DATABASE_URL to a PostgreSQL of version 15 or later.`,
    { cause },
  );

/** The code of an error of the operating system or of PostgreSQL, if it has one. */
export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
};
