import type { Grant } from '@spillrom/domain';
import type { ContractRow, DecisionRow, DelegationRow, GrantRow } from './registers/index.js';

/** What a confirmation relied on, and as far as they are known the grant and the decision by which that was granted. */
export interface Authority {
  /** Which amendment was confirmed; missing for the contract itself. */
  readonly amendment?: number;
  readonly relied: Grant;
  readonly grant?: GrantRow | undefined;
  readonly decision?: DecisionRow | undefined;
}

interface Confirmed {
  readonly contract: ContractRow;
  readonly delegations?: readonly DelegationRow[];
  readonly decisions?: readonly DecisionRow[];
}

/** Of the contract itself, and of every amendment in force: those that raise nothing rely on no grant. */
const reliedOn = ({ confirmed, amendments }: ContractRow): readonly Authority[] => [
  ...(confirmed === undefined ? [] : [{ relied: confirmed.grant }]),
  ...amendments
    .filter(({ status }) => status === 'confirmed')
    .flatMap(({ amendment, confirmed: { grant: relied } = {} }) =>
      relied === undefined ? [] : [{ amendment, relied }],
    ),
];

/** On whose authority the contract was confirmed, and then raised. */
export const authoritiesOf = ({ contract, delegations = [], decisions = [] }: Confirmed): readonly Authority[] =>
  reliedOn(contract).map((each) => {
    const { holder, version } = each.relied;
    const grants = delegations.find((delegation) => delegation.holder === holder)?.grants;
    const grant = grants?.find((granted) => granted.version === version);
    return { ...each, grant, decision: decisions.find(({ decision }) => decision === grant?.decision) };
  });
