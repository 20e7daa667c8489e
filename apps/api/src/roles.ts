import { Client } from 'pg';
import { createRoles, type Role } from '@spillrom/postgres/log';

const URL_OF: Readonly<Record<Role, string>> = {
  spillrom_migrator: 'DATABASE_URL_MIGRATOR',
  spillrom_writer: 'DATABASE_URL_WRITER',
  spillrom_projector: 'DATABASE_URL_PROJECTOR',
  spillrom_auditor: 'DATABASE_URL_AUDITOR',
  spillrom_integrator: 'DATABASE_URL_INTEGRATOR',
};

const variable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
};

/** The password that the role is to have stands in the URL by which it will come. */
const passwordOf = (role: Role): string => {
  // By pg, which also reads URLs without a host, as for a socket.
  const { user, password } = new Client({ connectionString: variable(URL_OF[role]) });
  if (user !== role || !password) throw new Error(`${URL_OF[role]} must contain the user ${role} and its password`);
  return password;
};

/** Made where its URL is given. */
const isIntegratorAsked = (): boolean => (process.env[URL_OF.spillrom_integrator] ?? '') !== '';

const USAGE = `usage: npm run roles

Makes the database roles that the api and the auditor connect as, and takes from them what they do not need. Run it once per cluster.
DATABASE_URL is of a superuser, or of the owner of the database; the user and password of each role come from
${Object.values(URL_OF).join(', ')}; the last may be left out.`;

/** `npm run roles`: makes the roles of the URLs in the cluster of DATABASE_URL, whose user is a superuser or owns the database. */
const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) return console.log(USAGE);
  await createRoles(
    { connectionString: variable('DATABASE_URL') },
    {
      spillrom_migrator: passwordOf('spillrom_migrator'),
      spillrom_writer: passwordOf('spillrom_writer'),
      spillrom_projector: passwordOf('spillrom_projector'),
      spillrom_auditor: passwordOf('spillrom_auditor'),
      ...(isIntegratorAsked() && { spillrom_integrator: passwordOf('spillrom_integrator') }),
    },
  );
  console.log(`The roles ${Object.keys(URL_OF).join(', ')} are ready${isIntegratorAsked() ? '' : ', but the last'}.`);
};

main().catch((error: unknown) => {
  console.error(`roles: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
