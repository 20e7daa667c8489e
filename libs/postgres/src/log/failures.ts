import { DatabaseError } from 'pg';
import { StoreUnavailable } from '@spillrom/event-sourcing';

/**
 * What is known of an append that ended in an error after it was sent. An ERROR comes before the commit and rolls the statement back;
 * anything else ended the connection, perhaps between the commit and its acknowledgement.
 */
export const appendFailed = (cause: unknown): StoreUnavailable =>
  cause instanceof DatabaseError && cause.severity === 'ERROR'
    ? new StoreUnavailable('nothing written', `PostgreSQL refused the append: ${cause.code} ${cause.message}`, {
        cause,
      })
    : new StoreUnavailable('unknown', `the connection broke during an append: ${words(cause)}`, { cause });

export const unreachable = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable('nothing written', `PostgreSQL cannot be reached: ${words(cause)}`, { cause });

export const readFailed = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable('nothing written', `PostgreSQL could not be read: ${words(cause)}`, { cause });

const words = (cause: unknown): string => (cause instanceof Error ? cause.message || cause.name : String(cause));
