// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ContractId, InquiryId, LocalDate, OrgNumber, RequestId } from '@spillrom/kernel';

/**
 * What stands in a phase, in one stream per phase: submitted requests and confirmed contracts with their dates, so that a change of
 * plan can list what it leaves outside. Entering again replaces what stood there. Not the money (the programme) and not the window.
 */
export type PhaseEvent =
  | {
      readonly type: 'RequestEntered';
      readonly data: {
        readonly request: RequestId;
        readonly trust: OrgNumber;
        readonly cohorts: readonly { readonly cohort: number; readonly latestTreatmentOn: LocalDate }[];
      };
    }
  | { readonly type: 'RequestLeft'; readonly data: { readonly request: RequestId } }
  | {
      readonly type: 'ContractEntered';
      readonly data: {
        readonly contract: ContractId;
        /** Whose request it serves. */
        readonly trust: OrgNumber;
        readonly from: LocalDate;
        readonly to: LocalDate;
      };
    }
  | { readonly type: 'ContractLeft'; readonly data: { readonly contract: ContractId } }
  /** An inquiry that is sent or closed: the phase is not empty before it ends. */
  | { readonly type: 'InquiryEntered'; readonly data: { readonly inquiry: InquiryId } }
  | { readonly type: 'InquiryLeft'; readonly data: { readonly inquiry: InquiryId } };
