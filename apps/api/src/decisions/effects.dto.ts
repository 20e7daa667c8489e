import {
  ALLOCATION_CHANGES_MAX,
  CODE_SIGNS_MAX,
  FRAMEWORK_PRICES_MAX,
  FRAMEWORK_PROCEDURES_MAX,
  PATIENTS_MAX,
  PLAN_PHASES_MAX,
  PLAN_VERSION_MAX,
  RANK_MAX,
  TEXT_SIGNS_MAX,
  TOLERANCE_BASIS_POINTS_MAX,
  YEAR_MAX,
  YEAR_MIN,
  type Effect,
} from '@spillrom/domain';
import type { ActorId, DecisionId, FrameworkId, LocalDate, OrgNumber } from '@spillrom/kernel';
import {
  Actor,
  Amount,
  Codes,
  Count,
  Day,
  DigestId,
  Id,
  ListOf,
  OneOf,
  Optional,
  Organisation,
  PositiveAmount,
  SignedAmount,
  Text,
} from '../form/fields.js';
import { ListPriceForm } from '../frameworks/frameworks.dto.js';
import { ReferenceDataEffect } from './reference-data.dto.js';

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;
type Step = Extract<Effect['kind'], `phase${string}`>;

class AppropriationEffect implements Of<'appropriation'> {
  @OneOf(['appropriation'])
  readonly kind!: 'appropriation';

  @SignedAmount()
  readonly amountOre!: string;
}

class AllocationChange {
  @Count(1, PLAN_PHASES_MAX)
  readonly phase!: number;

  @SignedAmount()
  readonly amountOre!: string;
}

class AllocationEffect implements Of<'allocation'> {
  @OneOf(['allocation'])
  readonly kind!: 'allocation';

  @ListOf(AllocationChange, 1, ALLOCATION_CHANGES_MAX)
  readonly changes!: AllocationChange[];
}

class PlannedPhaseBody {
  @Count(1, PLAN_PHASES_MAX)
  readonly phase!: number;

  @Organisation()
  readonly trust!: OrgNumber;

  @Count(1, RANK_MAX)
  readonly rank!: number;

  @Day()
  readonly from!: LocalDate;

  @Day()
  readonly to!: LocalDate;
}

class PlanEffect implements Of<'plan'> {
  @OneOf(['plan'])
  readonly kind!: 'plan';

  @Count(0, PLAN_VERSION_MAX)
  readonly planVersion!: number;

  @ListOf(PlannedPhaseBody, 1, PLAN_PHASES_MAX)
  readonly phases!: PlannedPhaseBody[];
}

class PhaseStepEffect implements Of<Step> {
  @OneOf(['phaseOpening', 'phaseClosing', 'phaseReopening', 'phaseClosed', 'phaseCancelled'])
  readonly kind!: Step;

  @Count(1, PLAN_PHASES_MAX)
  readonly phase!: number;
}

class VirementEffect implements Of<'virement'> {
  @OneOf(['virement'])
  readonly kind!: 'virement';

  @Count(1, PLAN_PHASES_MAX)
  readonly fromPhase!: number;

  @Count(1, PLAN_PHASES_MAX)
  readonly toPhase!: number;

  @PositiveAmount()
  readonly amountOre!: string;
}

class ExceptionEffect implements Of<'exception'> {
  @OneOf(['exception'])
  readonly kind!: 'exception';

  @Organisation()
  readonly trust!: OrgNumber;

  @Count(1, PLAN_PHASES_MAX)
  readonly phase!: number;

  @Day()
  readonly from!: LocalDate;

  @Day()
  readonly to!: LocalDate;
}

class ExceptionEndEffect implements Of<'exceptionEnd'> {
  @OneOf(['exceptionEnd'])
  readonly kind!: 'exceptionEnd';

  /** The decision that granted it. */
  @Id()
  readonly exception!: DecisionId;
}

class DelegationEffect implements Of<'delegation'> {
  @OneOf(['delegation'])
  readonly kind!: 'delegation';

  @Actor()
  readonly holder!: ActorId;

  @Amount()
  readonly contractLimitOre!: string;

  @Amount()
  readonly virementLimitOre!: string;

  @Day()
  readonly from!: LocalDate;

  @Day()
  readonly to!: LocalDate;
}

class FrameworkEffect implements Of<'framework'> {
  @OneOf(['framework'])
  readonly kind!: 'framework';

  @DigestId()
  readonly framework!: FrameworkId;

  /** The last day of the agreement, as it shall be. */
  @Optional()
  @Day()
  readonly to?: LocalDate;

  /** The whole ceiling, as it shall be. */
  @Optional()
  @Amount()
  readonly ceilingOre?: string;

  @Optional()
  @Codes(1, FRAMEWORK_PROCEDURES_MAX)
  readonly procedures?: string[];

  /** Prices to add to the list. */
  @Optional()
  @ListOf(ListPriceForm, 1, FRAMEWORK_PRICES_MAX)
  readonly prices?: ListPriceForm[];

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}

class SpecialistQuotaEffect implements Of<'specialistQuota'> {
  @OneOf(['specialistQuota'])
  readonly kind!: 'specialistQuota';

  @Organisation()
  readonly provider!: OrgNumber;

  @Text(CODE_SIGNS_MAX)
  readonly procedure!: string;

  @Count(YEAR_MIN, YEAR_MAX)
  readonly year!: number;

  @Count(0, PATIENTS_MAX)
  readonly patients!: number;
}

class ToleranceEffect implements Of<'tolerance'> {
  @OneOf(['tolerance'])
  readonly kind!: 'tolerance';

  /** Of a contract's total, in hundredths of a per cent. */
  @Count(0, TOLERANCE_BASIS_POINTS_MAX)
  readonly basisPoints!: number;

  /** And never more than so much on one contract. */
  @Amount()
  readonly maxOre!: string;
}

class ProgrammeClosedEffect implements Of<'programmeClosed'> {
  @OneOf(['programmeClosed'])
  readonly kind!: 'programmeClosed';
}

class ProgrammeReopenedEffect implements Of<'programmeReopened'> {
  @OneOf(['programmeReopened'])
  readonly kind!: 'programmeReopened';

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}

class YearFrameEffect implements Of<'yearFrame'> {
  @OneOf(['yearFrame'])
  readonly kind!: 'yearFrame';

  @Count(YEAR_MIN, YEAR_MAX)
  readonly fiscalYear!: number;

  @SignedAmount()
  readonly amountOre!: string;
}

class CarryOverEffect implements Of<'carryOver'> {
  @OneOf(['carryOver'])
  readonly kind!: 'carryOver';

  @Count(YEAR_MIN, YEAR_MAX)
  readonly fromYear!: number;

  @Count(YEAR_MIN, YEAR_MAX)
  readonly toYear!: number;

  @PositiveAmount()
  readonly amountOre!: string;
}

/** Which form each kind of effect has; a kind that is missing does not compile. */
export const EFFECTS: {
  readonly [Kind in Effect['kind']]: new () => Of<Kind> | PhaseStepEffect | ReferenceDataEffect;
} = {
  appropriation: AppropriationEffect,
  allocation: AllocationEffect,
  plan: PlanEffect,
  phaseOpening: PhaseStepEffect,
  phaseClosing: PhaseStepEffect,
  phaseReopening: PhaseStepEffect,
  phaseClosed: PhaseStepEffect,
  phaseCancelled: PhaseStepEffect,
  virement: VirementEffect,
  exception: ExceptionEffect,
  exceptionEnd: ExceptionEndEffect,
  delegation: DelegationEffect,
  referenceData: ReferenceDataEffect,
  framework: FrameworkEffect,
  specialistQuota: SpecialistQuotaEffect,
  tolerance: ToleranceEffect,
  yearFrame: YearFrameEffect,
  programmeClosed: ProgrammeClosedEffect,
  programmeReopened: ProgrammeReopenedEffect,
  carryOver: CarryOverEffect,
};
