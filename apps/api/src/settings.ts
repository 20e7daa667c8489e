import type { IssuerSettings } from '@spillrom/identity';
import type { TimeLimits } from './http/limits.js';

/** Which connection does what; without separate roles they are all the same. */
export interface Databases {
  /** Appends to the log and knows the people. */
  readonly writer: string;
  /** Keeps the read models, and reads them for the views. */
  readonly projector: string;
}

/** What only a development server has: the clock of a story, and a door where tokens are given out. */
export interface Development {
  readonly tokenUrl: string;
}

export interface ApiSettings {
  readonly host: string;
  readonly port: number;
  readonly databases: Databases;
  /** Where the log is, if not in the database: `kurrentdb://…` */
  readonly eventStoreUrl?: string;
  readonly issuer: IssuerSettings;
  readonly logLevel: string;
  /** Whether there is a line in the log for every answer. */
  readonly accessLog: boolean;
  readonly timeLimits: TimeLimits;
  readonly development?: Development;
  /** Told at start and by `/readyz`. */
  readonly warnings: readonly string[];
}
