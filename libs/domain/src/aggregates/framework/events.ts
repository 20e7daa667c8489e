// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ContractId, FrameworkId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';

/** A price for one patient of a procedure, in force between two dates, ends included. */
export type ListPrice = {
  readonly procedure: string;
  readonly unitPriceOre: OreText;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

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
      };
    }
  | { readonly type: 'FrameworkDrawn'; readonly data: { readonly contract: ContractId; readonly amountOre: OreText } }
  | {
      readonly type: 'FrameworkRestored';
      readonly data: { readonly contract: ContractId; readonly amountOre: OreText };
    };
