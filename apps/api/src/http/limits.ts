/** Request line and headers together: what Node takes by default, said aloud. */
export const HEADERS_BYTES_MAX = 16 * 1024;

/** How long a client may take, and how long the server takes at most. All in milliseconds. */
export interface TimeLimits {
  /** From the first byte of a connection or request to the end of its headers: 408 `REQUEST_TIMEOUT`. */
  readonly headersMs: number;
  /** The same to the end of its body. */
  readonly requestMs: number;
  /** From the end of the headers to the answer: 503. A command may then have been written; its key tells. */
  readonly answerMs: number;
  /** How long a connection without a request is kept open. */
  readonly keepAliveMs: number;
  /** How long nothing may pass over a connection in either direction; it is then cut. */
  readonly silenceMs: number;
}

/** The answer comes after the longest body, so that a slow client is told that it is slow. */
export const TIME_LIMITS: TimeLimits = {
  headersMs: 10_000,
  requestMs: 20_000,
  answerMs: 30_000,
  keepAliveMs: 72_000,
  silenceMs: 120_000,
};

const CHECKED_EVERY_MS_MAX = 1_000;

/** How often unfinished requests are looked for; it adds at most this much to `headersMs` and `requestMs`. */
export const checkedEveryMs = ({ headersMs, requestMs }: TimeLimits): number =>
  Math.max(1, Math.min(CHECKED_EVERY_MS_MAX, Math.floor(Math.min(headersMs, requestMs) / 4)));
