import type { ContractId, LocalDate, RequestId } from '@spillrom/kernel';

/** Something that stands in a phase and does not lie wholly inside the phase's window; listed, never refused for it. */
export type Outside =
  | {
      readonly kind: 'request';
      readonly phase: number;
      readonly request: RequestId;
      readonly cohorts: readonly { readonly cohort: number; readonly latestTreatmentOn: LocalDate }[];
    }
  | {
      readonly kind: 'contract';
      readonly phase: number;
      readonly contract: ContractId;
      readonly from: LocalDate;
      readonly to: LocalDate;
    };
