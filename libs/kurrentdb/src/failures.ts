import { StoreUnavailable } from '@spillrom/event-sourcing';

/** Numbers of gRPC that KurrentDB answers with before it touches the log. */
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;
const UNIMPLEMENTED = 12;
const UNAUTHENTICATED = 16;

/** Looked at instead of the class: while a server is down the client throws plain errors that have no more than the code. */
const codeOf = (cause: unknown): number | undefined =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? (cause.code as number) : undefined;

const REFUSED: Readonly<Record<number, string>> = {
  [INVALID_ARGUMENT]: 'KurrentDB refused the append',
  [PERMISSION_DENIED]: 'KurrentDB does not allow this user to append',
  // Of what may fail so, the broken expectation has been looked at before: this node is not the leader.
  [FAILED_PRECONDITION]: 'this node of KurrentDB does not accept the append',
  [UNIMPLEMENTED]: 'this server cannot append records: KurrentDB 26.1 or later is needed',
  [UNAUTHENTICATED]: 'KurrentDB does not know this user',
};

/**
 * What is known of an append that ended in an error other than a broken expectation. The server refuses some before it touches the log;
 * any other may stand, or stand soon.
 */
export const appendFailed = (cause: unknown): StoreUnavailable => {
  const refused = REFUSED[codeOf(cause) ?? 0];
  return refused === undefined
    ? new StoreUnavailable('unknown', `no answer to an append: ${words(cause)}`, { cause })
    : new StoreUnavailable('nothing written', `${refused}: ${words(cause)}`, { cause });
};

export const unreachable = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable('nothing written', `the client of KurrentDB cannot be made: ${words(cause)}`, { cause });

export const readFailed = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable('nothing written', `KurrentDB could not be read: ${words(cause)}`, { cause });

const words = (cause: unknown): string => (cause instanceof Error ? cause.message || cause.name : String(cause));
