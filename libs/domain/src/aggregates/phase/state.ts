import type { ContractId, LocalDate, OrgNumber, RequestId } from '@spillrom/kernel';
import type { Outside } from '../../vocabulary/outside.js';

export type RequestInPhase = {
  readonly trust: OrgNumber;
  readonly cohorts: readonly { readonly cohort: number; readonly latestTreatmentOn: LocalDate }[];
};

export type PhaseState = {
  readonly requests: ReadonlyMap<RequestId, RequestInPhase>;
  readonly contracts: ReadonlyMap<ContractId, Window>;
};

export type Window = { readonly from: LocalDate; readonly to: LocalDate };

/** Everything standing in the phase that does not lie wholly inside the window, in the order in which it came. */
export const outsideOf = (
  { requests, contracts }: PhaseState,
  phase: number,
  { from, to }: Window,
): readonly Outside[] => [
  ...[...requests].flatMap(([request, { cohorts }]): Outside[] => {
    const out = cohorts.filter(({ latestTreatmentOn: on }) => on < from || on > to);
    return out.length === 0 ? [] : [{ kind: 'request', phase, request, cohorts: out }];
  }),
  ...[...contracts].flatMap(([contract, period]): Outside[] =>
    period.from >= from && period.to <= to ? [] : [{ kind: 'contract', phase, contract, ...period }],
  ),
];
