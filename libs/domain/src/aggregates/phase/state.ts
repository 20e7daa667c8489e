import type { ContractId, InquiryId, LocalDate, OrgNumber, PersistentMap, RequestId } from '@spillrom/kernel';
import { coveredBy, inAnyOf, windowsOf } from '../../vocabulary/windows.js';
import type { Excepted, Prioritised, Window } from '../../vocabulary/windows.js';
import type { Outside } from '../../vocabulary/outside.js';

/** `place`: the order in which things came into the phase. */
type Entered = { readonly place: number; readonly trust: OrgNumber };

export type RequestInPhase = Entered & {
  readonly cohorts: readonly { readonly cohort: number; readonly latestTreatmentOn: LocalDate }[];
};

export type ContractInPhase = Entered & Window;

export type PhaseState = {
  readonly entered: number;
  readonly requests: PersistentMap<RequestId, RequestInPhase>;
  readonly contracts: PersistentMap<ContractId, ContractInPhase>;
  /** Sent or closed. */
  readonly inquiries: ReadonlySet<InquiryId>;
};

const inOrder = <Key extends string, Value extends Entered>(
  map: PersistentMap<Key, Value>,
): readonly (readonly [Key, Value])[] => [...map.entries()].sort(([, a], [, b]) => a.place - b.place);

/**
 * Everything standing in the phase that the plan and the exceptions in force have no place for, in the order in which it came, requests
 * before contracts.
 */
export const outsideOf = (
  { requests, contracts }: PhaseState,
  planned: Prioritised,
  exceptions: readonly Excepted[],
): readonly Outside[] => {
  const { phase } = planned;
  const windows = new Map<OrgNumber, readonly Window[]>();
  const windowsFor = (trust: OrgNumber): readonly Window[] => {
    const known = windows.get(trust) ?? windowsOf(trust, planned, exceptions);
    windows.set(trust, known);
    return known;
  };
  return [
    ...inOrder(requests).flatMap(([request, { trust, cohorts }]): Outside[] => {
      const out = cohorts.filter(({ latestTreatmentOn }) => !inAnyOf(windowsFor(trust), latestTreatmentOn));
      return out.length === 0 ? [] : [{ kind: 'request', phase, request, cohorts: out.map(({ cohort }) => cohort) }];
    }),
    ...inOrder(contracts).flatMap(([contract, entered]): Outside[] =>
      coveredBy(windowsFor(entered.trust), entered) ? [] : [{ kind: 'contract', phase, contract }],
    ),
  ];
};
