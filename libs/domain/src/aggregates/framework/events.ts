// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ContractId, DecisionId, FrameworkId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { ListPrice } from '../../vocabulary/list-price.js';

export type { ListPrice };

export const CALL_OFF_RULES = ['direct', 'miniCompetition'] as const;
/** Whether a call-off needs nothing but the agreement, or an award after a mini-competition. */
export type CallOffRule = (typeof CALL_OFF_RULES)[number];

/** Use of the ceiling by one contract. */
type Use = { readonly contract: ContractId; readonly amountOre: OreText };

export type FrameworkEvent =
  | {
      readonly type: 'FrameworkRegistered';
      readonly data: {
        readonly framework: FrameworkId;
        readonly provider: OrgNumber;
        readonly agreementNumber: string;
        readonly title: string;
        readonly procedures: readonly string[];
        readonly from: LocalDate;
        readonly to: LocalDate;
        readonly ceilingOre: OreText;
        readonly prices: readonly ListPrice[];
        readonly callOffRule: CallOffRule;
      };
    }
  | {
      /** What a countersigned decision changes, and nothing that stays. Procedures are the whole scope; prices are added to the list. */
      readonly type: 'FrameworkChanged';
      readonly data: {
        readonly decision: DecisionId;
        readonly to?: LocalDate;
        readonly ceilingOre?: OreText;
        readonly procedures?: readonly string[];
        readonly prices: readonly ListPrice[];
      };
    }
  /** `to`: the last day of the contract, which the agreement's period includes for as long as the contract is not settled. */
  | { readonly type: 'FrameworkDrawn'; readonly data: Use & { readonly to?: LocalDate } }
  /** `to` is absent once the contract has ended, or where it was never told. */
  | { readonly type: 'FrameworkRestored'; readonly data: Use & { readonly to?: LocalDate } };
