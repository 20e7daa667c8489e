import type { ReferenceList } from '../../vocabulary/reference.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { ActorId } from '@spillrom/kernel';
import type { DecidingBody, DecisionKind, Effect } from './events.js';

const BOARD: readonly DecidingBody[] = ['board'];
const LEADERS: readonly DecidingBody[] = ['board', 'chiefExecutive'];
const ALL: readonly DecidingBody[] = ['board', 'chiefExecutive', 'regionalDepartment'];

/** Lists by which money and patients are judged; the others only name things. */
const JUDGING: readonly ReferenceList[] = ['procurementThreshold', 'legalBasis', 'priorityRule'];

/** Whose decision each kind may be. */
const COMPETENT: { readonly [Kind in Exclude<DecisionKind, 'referenceData'>]: readonly DecidingBody[] } = {
  appropriation: BOARD,
  allocation: LEADERS,
  plan: LEADERS,
  phaseOpening: LEADERS,
  phaseClosing: LEADERS,
  phaseReopening: LEADERS,
  phaseClosed: LEADERS,
  phaseCancelled: LEADERS,
  virement: ALL,
  exception: LEADERS,
  exceptionEnd: LEADERS,
  delegation: LEADERS,
  framework: ALL,
  specialistQuota: ALL,
  tolerance: LEADERS,
  yearFrame: LEADERS,
  programmeClosed: LEADERS,
  programmeReopened: LEADERS,
  carryOver: LEADERS,
};

const competent = (effect: Effect): readonly DecidingBody[] => {
  if (effect.kind !== 'referenceData') return COMPETENT[effect.kind];
  return JUDGING.includes(effect.list) ? LEADERS : ALL;
};

/**
 * New money is for the board alone; what moves within a plan already decided, and lists that only name things, are for the regional
 * department too.
 */
export const bodyCompetent = (body: DecidingBody, effect: Effect): readonly ViolationOf<'BODY_NOT_COMPETENT'>[] => {
  const allowed = competent(effect);
  const wrong = { kind: effect.kind, body, allowed, pointer: '/body' };
  return unless(allowed.includes(body), { code: 'BODY_NOT_COMPETENT', ...wrong });
};

/** Nobody has a say in what is delegated to themselves. */
export const notHolder = (
  effect: Effect,
  actor: ActorId,
  part: 'record' | 'countersign' | 'decline',
): readonly ViolationOf<'SAME_PERSON'>[] =>
  unless(effect.kind !== 'delegation' || effect.holder !== actor, {
    code: 'SAME_PERSON',
    actor,
    part,
    earlierPart: 'hold',
  });

/** The second person is another one than the first, whatever roles either holds. */
export const notRecorder = (
  recordedBy: ActorId,
  actor: ActorId,
  part: 'countersign' | 'decline',
): readonly ViolationOf<'SAME_PERSON'>[] =>
  unless(recordedBy !== actor, { code: 'SAME_PERSON', actor, part, earlierPart: 'record' });
