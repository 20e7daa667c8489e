import type { IssuerSettings } from '@spillrom/identity';
import type { JWK } from 'jose';
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

/** How the console signs people in over the issuer; it is a confidential client of it. */
export interface SignIn {
  readonly clientId: string;
  /** Private, with `kid` and `alg`; the issuer knows its public half. */
  readonly clientKey: JWK;
  /** As browsers see this server: `https://spillrom.example`. */
  readonly publicUrl: URL;
  /** What is asked of the issuer, separated by spaces. */
  readonly scope: string;
  /** How long the issuer is waited for, in milliseconds. */
  readonly answerMs: number;
}

/** How long the database is waited for, in milliseconds. Each has a variable of its name in the environment. */
export interface DatabaseLimits {
  /** Until a connection is open, or a pool has one free. */
  readonly connectMs: number;
  /** A read, of a view or of the log. */
  readonly readMs: number;
  /** The reply to an append; after it the outcome is unknown. */
  readonly appendMs: number;
  /** A statement by which the read models are kept up. */
  readonly projectMs: number;
  /** A statement of a migration, or another process that migrates. */
  readonly migrateMs: number;
  /** All that `/readyz` and `/metrics` ask. */
  readonly readyMs: number;
}

export const DATABASE_LIMITS: DatabaseLimits = {
  connectMs: 5_000,
  readMs: 10_000,
  appendMs: 15_000,
  projectMs: 60_000,
  migrateMs: 600_000,
  readyMs: 2_000,
};

/** Contracts are shown to everybody. */
export interface OpenSettings {
  /** What the ids of processes begin with, by the Open Contracting Data Standard. */
  readonly ocidPrefix: string;
}

export interface ApiSettings {
  readonly host: string;
  readonly port: number;
  readonly databases: Databases;
  readonly limits: DatabaseLimits;
  /** Where the log is, if not in the database: `kurrentdb://…` */
  readonly eventStoreUrl?: string;
  readonly issuer: IssuerSettings;
  readonly logLevel: string;
  /** Whether there is a line in the log for every answer. */
  readonly accessLog: boolean;
  readonly timeLimits: TimeLimits;
  readonly development?: Development;
  readonly openContracts?: OpenSettings;
  /** Without it nobody can sign in to the console; tokens are taken all the same. */
  readonly signIn?: SignIn;
  /** Told at start and by `/readyz`. */
  readonly warnings: readonly string[];
}
