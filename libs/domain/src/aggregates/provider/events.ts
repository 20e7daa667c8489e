// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ContractId, DecisionId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { Basis } from '../../vocabulary/basis.js';
import type { ProviderKind } from '../../vocabulary/provider-kinds.js';

export type ProcedurePatients = { readonly procedure: string; readonly patients: number };

/** Why a contract engages its provider no more: it was carried out, or counts as never confirmed. */
export type Disengaging = 'settlement' | 'lapse' | 'commitmentReversal';

export type DecidedQuota = ProcedurePatients & { readonly year: number };

export type ProviderEvent =
  | {
      readonly type: 'ProviderRegistered';
      readonly data: {
        readonly provider: OrgNumber;
        readonly name: string;
        readonly kind: ProviderKind;
        /** Whether the number is that of a legal entity; null: not known, it may denote a sub-unit. */
        readonly legalEntity: boolean | null;
      };
    }
  | {
      /** So many patients of the specialty a week, from and to ISO weeks (`2022-W46`), both included. The latest word on a week counts. */
      readonly type: 'CapacityDeclared';
      readonly data: {
        readonly specialty: string;
        readonly fromWeek: string;
        readonly toWeek: string;
        readonly weeklyPatients: number;
      };
    }
  | { readonly type: 'ProviderSuspended'; readonly data: { readonly reason: string } }
  | { readonly type: 'ProviderReinstated'; readonly data: { readonly reason: string } }
  /** For good: nothing new is bought of it, and what it has delivered stays payable. */
  | { readonly type: 'ProviderEnded'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'ProviderCorrected';
      readonly data: {
        readonly name?: string;
        /** The number of the legal entity under which this one, a sub-unit, sends its invoices. */
        readonly legalEntity?: OrgNumber;
      };
    }
  | {
      /** What a contract asks of the provider; replaces what stood there for that contract. */
      readonly type: 'ProviderEngaged';
      readonly data: {
        readonly contract: ContractId;
        readonly from: LocalDate;
        readonly to: LocalDate;
        readonly specialties: readonly { readonly specialty: string; readonly patients: number }[];
        /** Unknown of earlier events, none of which is of a direct award. */
        readonly basis?: Basis;
        /** As last confirmed or amended; ending the contract does not change it. */
        readonly totalOre?: OreText;
        readonly confirmedOn?: LocalDate;
      };
    }
  | {
      readonly type: 'ProviderDisengaged';
      readonly data: { readonly contract: ContractId; readonly cause?: Disengaging };
    }
  | {
      /** Patients on tariff-refund lines of a contract, in the calendar year of its period; replaces what stood there for that contract. */
      readonly type: 'QuotaUsed';
      readonly data: {
        readonly contract: ContractId;
        readonly year: number;
        readonly procedures: readonly ProcedurePatients[];
      };
    }
  | {
      /** So many patients of the procedure in the year, whatever the list `specialistQuota` says. */
      readonly type: 'QuotaDecided';
      readonly data: DecidedQuota & { readonly decision: DecisionId };
    };
