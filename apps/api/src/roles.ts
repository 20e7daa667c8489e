import { randomBytes } from 'node:crypto';
import { createRoles, ROLES, type Role } from '@spillrom/postgres/log';

const PASSWORD = (role: Role): string => `${role.toUpperCase()}_PASSWORD`;

/** Each role's password from the environment, or a new one. */
const passwordsOf = (environment: NodeJS.ProcessEnv): Readonly<Record<Role, string>> =>
  Object.fromEntries(
    ROLES.map((role) => [role, environment[PASSWORD(role)] ?? randomBytes(24).toString('base64url')]),
  ) as Record<Role, string>;

const urlFor = (database: string, role: Role, password: string): string => {
  const url = new URL(database);
  url.username = role;
  url.password = password;
  return url.toString();
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run roles`: once for a cluster, as a user who may make roles. Says what to put into the environment of the api. */
const main = async (): Promise<void> => {
  const database = process.env['DATABASE_URL'];
  if (database === undefined) throw new Error('Set DATABASE_URL to the database, as a user who may make roles.');
  const passwords = passwordsOf(process.env);
  await createRoles({ connectionString: database }, passwords);
  say('The roles are there. For the environment of the api and of the auditor:');
  for (const role of ROLES) {
    say(`DATABASE_URL_${role.replace('spillrom_', '').toUpperCase()}=${urlFor(database, role, passwords[role])}`);
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
