import type { JWK } from 'jose';
import { wallClock } from '../clock.js';

/** By what a token that soon ends is renewed. */
interface Renewal {
  readonly refreshToken: string;
  /** Private: what the tokens are bound to. */
  readonly key: JWK;
  /** RFC 3339, UTC. */
  readonly tokenEnds: string;
}

/** A token, until when it may be used here, and what the issuer has to do with it. */
export interface Session {
  readonly token: string;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  readonly renewal?: Renewal;
  /** Tells the issuer, when somebody leaves, who that is. */
  readonly idToken?: string;
  /** The issuer's name of the session, by which it can end it. */
  readonly issuerSession?: string;
}

/** Of milliseconds since 1970: RFC 3339, UTC, to the second. */
export const toTheSecond = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;

/** Milliseconds; negative when it is past. */
export const timeUntil = (instant: string): number => Date.parse(instant) - Date.parse(wallClock.now());

/** For a cookie. */
export const secondsUntil = (instant: string): number => Math.max(0, Math.floor(timeUntil(instant) / 1000));
