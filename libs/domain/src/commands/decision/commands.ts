import type { DecisionId, LocalDate, ProgrammeId } from '@spillrom/kernel';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';
import type { DecidingBody, Effect } from '../../aggregates/decision/events.js';

export type RecordDecision = CommandOf<
  'RecordDecision',
  { readonly programme: ProgrammeId; readonly decision: DecisionId },
  {
    readonly body: DecidingBody;
    readonly decidedOn: LocalDate;
    readonly caseNumber: string;
    readonly effect: Effect;
  }
>;
export type CountersignDecision = CommandOf<'CountersignDecision', { readonly decision: DecisionId }, Nothing>;
export type DeclineDecision = CommandOf<
  'DeclineDecision',
  { readonly decision: DecisionId },
  { readonly reason: string }
>;
export type WithdrawDecision = CommandOf<'WithdrawDecision', { readonly decision: DecisionId }, Nothing>;

export type DecisionCommand = RecordDecision | CountersignDecision | DeclineDecision | WithdrawDecision;
