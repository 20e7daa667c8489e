import { write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { fiscalYear as yearOf, osloDate } from '@spillrom/kernel';
import type { ContractId } from '@spillrom/kernel';
import type { Period } from '../../aggregates/contract/rules.js';
import type { KnownContract, Line } from '../../aggregates/contract/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { KnownProvider, ProcedurePatients } from '../../aggregates/provider/index.js';
import { quotaOfYear } from '../../aggregates/provider/quota.js';
import { entriesOn, readCodes } from '../../aggregates/reference/index.js';
import type { EntryOf } from '../../vocabulary/reference.js';
import { unless } from '../../vocabulary/rule.js';

// Patients on tariff-refund lines with one specialist count against the quota of their procedure and calendar year, over all programmes.

type Tariffed = Pick<Line, 'procedure' | 'patients' | 'fundingBasis'>;
type Quota = EntryOf<'specialistQuota'>;
/** Entries of the list `specialistQuota` that a contract is judged by. */
export type Quotas = readonly Quota[];

const isTariffed = ({ fundingBasis }: Tariffed): boolean => fundingBasis === 'tariffRefund';

const tariffPatients = (lines: readonly Tariffed[]): readonly ProcedurePatients[] => {
  const counts = new Map<string, number>();
  for (const { procedure, patients } of lines.filter(isTariffed)) {
    counts.set(procedure, (counts.get(procedure) ?? 0) + patients);
  }
  return [...counts].map(([procedure, patients]) => ({ procedure, patients })).filter(({ patients }) => patients > 0);
};

/** The quotas in force today of the procedures on tariff-refund lines; of a procedure that has several, the smallest. */
export function* quotasOf(lines: readonly Omit<Tariffed, 'patients'>[], { decidedAt }: Context): Reading<Quotas> {
  const tariffed = lines.filter(({ fundingBasis }) => fundingBasis === 'tariffRefund');
  if (tariffed.length === 0) return [];
  const inForce = entriesOn(yield* readCodes('specialistQuota'), osloDate(decidedAt));
  return [...new Set(tariffed.map(({ procedure }) => procedure))].flatMap((procedure) =>
    inForce
      .filter((quota) => quota.procedure === procedure)
      .toSorted((one, other) => one.perYear - other.perYear)
      .slice(0, 1),
  );
}

/** Patients of a quota count by the year, so that the contract lies within one. */
export const withinYear = (quotas: Quotas, { from, to }: Period) =>
  unless(quotas.length === 0 || from > to || yearOf(from) === yearOf(to), {
    code: 'PERIOD_INVALID',
    from,
    to,
    withinYear: true,
    pointer: '/to',
  });

/** Whether the year has room for the lines of the contract as they will read. */
export const quotasKept = (
  provider: KnownProvider,
  contract: ContractId,
  quotas: Quotas,
  lines: readonly Tariffed[],
  { from }: Period,
) =>
  tariffPatients(lines).flatMap((wanted) => {
    const quota = quotas.find(({ procedure }) => procedure === wanted.procedure);
    return quota === undefined ? [] : quotaOfYear(provider, contract, yearOf(from), wanted, quota);
  });

/** What the contract takes of its provider's quotas from now on; nothing to tell where no line ever was paid by tariff. */
export const quotaUse = (
  { contract, provider, lines: before }: KnownContract,
  lines: readonly Tariffed[],
  { from }: Period,
): readonly Written[] =>
  [...before, ...lines].some(isTariffed)
    ? [
        write(providerRef(provider), {
          type: 'QuotaUsed',
          data: { contract, year: yearOf(from), procedures: tariffPatients(lines) },
        }),
      ]
    : [];
