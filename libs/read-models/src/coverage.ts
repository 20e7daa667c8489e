import type { CohortRow, ContractRow, RequestRow } from './registers/index.js';

export type Coverage = 'none' | 'uncovered' | 'partlyCovered' | 'covered' | 'fulfilled';

export type CohortView = CohortRow & { readonly treatedPatients: number; readonly coverage: Coverage };

/** A request as shown: its cohorts with what its contracts came to. */
export type RequestView = Omit<RequestRow, 'cohorts'> & { readonly cohorts: readonly CohortView[] };

/** `none`: no patient is approved, so there is nothing to cover. */
export const coverageOf = (approved: number, contracted: number, treated: number): Coverage => {
  if (approved === 0) return 'none';
  if (treated >= approved) return 'fulfilled';
  if (contracted >= approved) return 'covered';
  return contracted > 0 ? 'partlyCovered' : 'uncovered';
};

const treatedOn = (contracts: readonly ContractRow[], cohort: number): number =>
  contracts
    .flatMap(({ lines }) => lines)
    .filter((line) => line.cohort === cohort)
    .reduce((patients, { verified }) => patients + verified, 0);

/** `contracts`: at least all rows of contracts on the request. */
export const requestView = (request: RequestRow, contracts: readonly ContractRow[]): RequestView => {
  const own = contracts.filter((contract) => contract.request === request.request);
  const cohorts = request.cohorts.map((cohort): CohortView => {
    const treatedPatients = treatedOn(own, cohort.cohort);
    const coverage = coverageOf(cohort.approvedPatients, cohort.contractedPatients, treatedPatients);
    return { ...cohort, treatedPatients, coverage };
  });
  return { ...request, cohorts };
};
