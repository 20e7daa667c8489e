import type { ContractId } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { DecidedQuota, ProcedurePatients } from './events.js';
import type { KnownProvider, QuotaUse } from './state.js';

const patientsOf = ({ procedures }: QuotaUse, procedure: string): number =>
  procedures.filter((each) => each.procedure === procedure).reduce((sum, { patients }) => sum + patients, 0);

/** Patients of the procedure that contracts of all programmes take in the year. */
const usedOfYear = ({ quotasUsed }: KnownProvider, procedure: string, year: number): number =>
  [...quotasUsed.values()].filter((use) => use.year === year).reduce((sum, use) => sum + patientsOf(use, procedure), 0);

/** What a decision has put in place of the list's number. */
const decidedQuota = ({ quotasDecided }: KnownProvider, procedure: string, year: number): number | undefined =>
  quotasDecided.find((each) => each.procedure === procedure && each.year === year)?.patients;

/** An entry of the list `specialistQuota`. */
interface Quota {
  readonly perYear: number;
  readonly verified: boolean;
}

/** Whether the year still has room for what a contract is to take of a procedure, beside what it takes already. */
export const quotaOfYear = (
  provider: KnownProvider,
  contract: ContractId,
  year: number,
  { procedure, patients }: ProcedurePatients,
  quota: Quota,
) => {
  const use = provider.quotasUsed.get(contract);
  const own = use?.year === year ? patientsOf(use, procedure) : 0;
  const [contracted, requested] = [usedOfYear(provider, procedure, year), patients - own];
  const decided = decidedQuota(provider, procedure, year);
  const limit = { perYear: decided ?? quota.perYear, verified: decided !== undefined || quota.verified };
  const isFair = requested <= 0 || contracted + requested <= limit.perYear;
  return unless(isFair, { code: 'QUOTA_OF_YEAR', procedure, year, contracted, requested, ...limit });
};

/** A decision puts a number where there is another. */
export const quotaChanges = (provider: KnownProvider, { procedure, year, patients }: DecidedQuota) =>
  unless(decidedQuota(provider, procedure, year) !== patients, {
    code: 'CHANGES_NOTHING',
    what: 'specialistQuota',
    pointer: '/effect/patients',
  });
