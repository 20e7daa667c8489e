import { types } from 'node:util';
import { DatabaseError } from 'pg';

/**
 * Whose fault it is that a statement failed.
 * - `value`: of what was to be written; it fails again on every try.
 * - `code`: of our code, which threw before it asked the server; likewise.
 * - `tables`: of the statement, the tables or the grants, whatever is to be written.
 * - `connection`: of the server or of the way to it; the same may succeed later.
 */
export type Fault = 'value' | 'code' | 'tables' | 'connection';

// Classes of SQLSTATE: cardinality, data, integrity constraint, program limit.
const VALUE = /^(21|22|23|54)/;
// Feature not supported, invalid cursor and statement names, syntax error or access rule, …
const TABLES = /^(0A|26|34|42)/;

const CONDITIONS: Readonly<Record<string, string>> = {
  '22001': 'a text is too long',
  '22003': 'a number is out of range',
  '22007': 'not a date or time',
  '22008': 'a date is out of range',
  '22021': 'a character that the database cannot store',
  '22P02': 'not a value of its type',
  '22P05': 'a character that the database cannot store',
  '23502': 'a value is missing',
  '23505': 'a key is already there',
  '23514': 'a check fails',
  '54000': 'a value is too large',
};

const CODE_ERRORS = [TypeError, RangeError, SyntaxError, ReferenceError] as const;

/** The error that the driver gave, beneath what wraps it. */
const driverError = (error: unknown): unknown => {
  const { driverError: inner } = (error ?? {}) as { readonly driverError?: unknown };
  return inner ?? error;
};

/** @returns the fault of an error that a query, or work around queries, ended in */
export const faultOf = (error: unknown): Fault => {
  const cause = driverError(error);
  if (cause instanceof DatabaseError) {
    const code = cause.code ?? '';
    if (VALUE.test(code)) return 'value';
    return TABLES.test(code) ? 'tables' : 'connection';
  }
  return CODE_ERRORS.some((kind) => cause instanceof kind) ? 'code' : 'connection';
};

const placeOf = ({ table, column, constraint }: DatabaseError): string => {
  const place = [table, column ?? constraint].filter((part) => part !== undefined).join('.');
  return place === '' ? '' : ` (${place})`;
};

// What stands behind a colon or a quotation mark is mostly the value itself.
const withoutValues = (message: string): string => /^[^:"'`«]*/.exec(message)![0].trim();

/**
 * What an operator may read of an error: its SQLSTATE if it has one, and words. A server's message about a value quotes the value, so of
 * that only the condition is told; of other messages about what was to be stored only what comes before a value.
 */
export const wordsOf = (error: unknown): string => {
  const cause = driverError(error);
  if (!types.isNativeError(cause)) return 'an error without a name';
  if (!(cause instanceof DatabaseError)) {
    const words = `${cause.name}: ${withoutValues(cause.message)}`;
    return types.isNativeError(cause.cause) ? `${words} (${wordsOf(cause.cause)})` : words;
  }
  const { code = 'no SQLSTATE' } = cause;
  if (faultOf(cause) !== 'value') return `${code} ${cause.message}`;
  return `${code} ${CONDITIONS[code] ?? 'a value that the database cannot store'}${placeOf(cause)}`;
};
