import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './errors.js';

/** The roles of the cluster that have a password. `postgres` is the superuser; `npm run roles` makes the others. */
export const CLUSTER_ROLES = [
  'postgres',
  'spillrom_migrator',
  'spillrom_writer',
  'spillrom_projector',
  'spillrom_auditor',
  'spillrom_integrator',
] as const;

export type ClusterRole = (typeof CLUSTER_ROLES)[number];

export type Passwords = Readonly<Record<ClusterRole, string>>;

export const passwordsFile = (folder: string): string => join(folder, 'roles.json');

/** Made once and then kept; a role that a later release adds gets its password then. */
export const keepPasswords = (folder: string, clusterExists: boolean): Passwords => {
  const file = passwordsFile(folder);
  const isThere = existsSync(file);
  if (clusterExists && !isThere) {
    throw new EmbeddedError(
      'FOLDER_UNUSABLE',
      `${file} is missing, and nobody can log in without its passwords: restore it.`,
    );
  }
  const kept = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Passwords>) : {};
  const passwords = Object.fromEntries(
    CLUSTER_ROLES.map((role) => [role, kept[role] ?? randomBytes(24).toString('base64url')]),
  ) as Record<ClusterRole, string>;
  if (CLUSTER_ROLES.every((role) => kept[role] !== undefined)) return passwords;
  writeFileSync(`${file}.new`, `${JSON.stringify(passwords, undefined, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return passwords;
};
