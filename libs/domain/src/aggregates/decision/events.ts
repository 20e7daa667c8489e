// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ActorId, DecisionId, FrameworkId, LocalDate, OreText, OrgNumber, ProgrammeId } from '@spillrom/kernel';
import type { Grant } from '../../vocabulary/grant.js';
import type { ListPrice } from '../../vocabulary/list-price.js';
import type { ReferenceChanges } from '../../vocabulary/reference.js';
import type { Outside, OutsideCount } from '../../vocabulary/outside.js';

/** The whole intended effect of a decision; amounts are signed changes. */
export type Effect =
  | { readonly kind: 'appropriation'; readonly amountOre: OreText }
  | {
      readonly kind: 'allocation';
      readonly changes: readonly { readonly phase: number; readonly amountOre: OreText }[];
    }
  | {
      readonly kind: 'plan';
      /** The plan version that this plan replaces; 0 before the first. */
      readonly planVersion: number;
      readonly phases: readonly {
        readonly phase: number;
        readonly trust: OrgNumber;
        readonly rank: number;
        readonly from: LocalDate;
        readonly to: LocalDate;
      }[];
    }
  | {
      readonly kind: 'phaseOpening' | 'phaseClosing' | 'phaseReopening' | 'phaseClosed' | 'phaseCancelled';
      readonly phase: number;
    }
  /** More than nothing, from one phase to another. */
  | { readonly kind: 'virement'; readonly fromPhase: number; readonly toPhase: number; readonly amountOre: OreText }
  | {
      readonly kind: 'exception';
      readonly trust: OrgNumber;
      readonly phase: number;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  /** `exception`: the decision that granted it. */
  | { readonly kind: 'exceptionEnd'; readonly exception: DecisionId }
  | {
      readonly kind: 'delegation';
      readonly holder: ActorId;
      readonly contractLimitOre: OreText;
      readonly virementLimitOre: OreText;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  /** Entries that are added to one list of reference data, and entries that end: at most 50 together. */
  | ({ readonly kind: 'referenceData' } & ReferenceChanges)
  /** New terms of a framework agreement. `procedures` is its whole scope; prices are added to its list and never changed. */
  | {
      readonly kind: 'framework';
      readonly framework: FrameworkId;
      readonly to?: LocalDate;
      readonly ceilingOre?: OreText;
      readonly procedures?: readonly string[];
      readonly prices?: readonly ListPrice[];
      readonly reason: string;
    }
  /** How far prices of invoices may be above the contract's; the newest holds for the programme. */
  | { readonly kind: 'tolerance'; readonly basisPoints: number; readonly maxOre: OreText }
  | { readonly kind: 'programmeClosed' }
  | { readonly kind: 'programmeReopened'; readonly reason: string }
  /** A change of what may be expended in a year; the first makes the frame. */
  | { readonly kind: 'yearFrame'; readonly fiscalYear: number; readonly amountOre: OreText }
  /** More than nothing of what a year that is over did not use. */
  | {
      readonly kind: 'carryOver';
      readonly fromYear: number;
      readonly toYear: number;
      readonly amountOre: OreText;
    }
  /** So many patients of a procedure with one contracted specialist in a calendar year, whatever the list `specialistQuota` says. */
  | {
      readonly kind: 'specialistQuota';
      readonly provider: OrgNumber;
      readonly procedure: string;
      readonly year: number;
      readonly patients: number;
    };

export type DecisionKind = Effect['kind'];

/** Whose decision it is: the board, the chief executive, or the regional department for what lies within its own authority. */
export const DECIDING_BODIES = ['board', 'chiefExecutive', 'regionalDepartment'] as const;
export type DecidingBody = (typeof DECIDING_BODIES)[number];

export type DecisionEvent =
  | {
      readonly type: 'DecisionRecorded';
      readonly data: {
        readonly by: ActorId;
        readonly programme: ProgrammeId;
        readonly body: DecidingBody;
        readonly decidedOn: LocalDate;
        readonly caseNumber: string;
        readonly effect: Effect;
        /** Of a plan and the end of an exception: how much would be left outside, as it stood when recorded. */
        readonly outside?: OutsideCount;
      };
    }
  /** What it would leave outside, after `DecisionRecorded` in the same commit, in as many events as that takes. */
  | { readonly type: 'OutsideForeseen'; readonly data: { readonly outside: readonly Outside[] } }
  | {
      readonly type: 'DecisionCountersigned';
      /** `grant`: of a virement alone, which takes authority over its amount. `outside`: how much it has left outside. */
      readonly data: { readonly by: ActorId; readonly grant?: Grant; readonly outside?: OutsideCount };
    }
  /**
   * What it has left outside, after `DecisionCountersigned` in the same commit. In this stream and not in the programme's or the
   * phase's, which are read by nearly every command: here only whoever looks at the decision reads it.
   */
  | { readonly type: 'OutsideListed'; readonly data: { readonly outside: readonly Outside[] } }
  /** The second person said no. */
  | { readonly type: 'DecisionDeclined'; readonly data: { readonly by: ActorId; readonly reason: string } }
  | { readonly type: 'DecisionWithdrawn'; readonly data: { readonly by: ActorId } };
