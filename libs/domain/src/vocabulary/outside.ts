import type { ContractId, RequestId } from '@spillrom/kernel';

/**
 * Something that stands in a phase and has no place in its plan: dates outside every window that its trust may use there, or a trust
 * that may use none any more. Listed, never refused for it. Short on purpose, since a plan may leave thousands outside: the dates stand
 * on the request and the contract.
 */
export type Outside =
  | {
      readonly kind: 'request';
      readonly phase: number;
      readonly request: RequestId;
      readonly cohorts: readonly number[];
    }
  | { readonly kind: 'contract'; readonly phase: number; readonly contract: ContractId };

/** How much is left outside; which it is follows in events of the same commit. */
export type OutsideCount = {
  /** Requests, of which some cohort is outside */
  readonly requests: number;
  /** Contracts, of which some day is outside */
  readonly contracts: number;
};

export const countOf = (outside: readonly Outside[]): OutsideCount => {
  const requests = outside.filter(({ kind }) => kind === 'request').length;
  return { requests, contracts: outside.length - requests };
};
