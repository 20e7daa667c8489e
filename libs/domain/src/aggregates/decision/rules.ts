import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { ActorId } from '@spillrom/kernel';
import type { DecidingBody, DecisionKind, Effect } from './events.js';

const BOARD: readonly DecidingBody[] = ['board'];
const LEADERS: readonly DecidingBody[] = ['board', 'chiefExecutive'];
const ALL: readonly DecidingBody[] = ['board', 'chiefExecutive', 'regionalDepartment'];

/** Whose decision each kind may be. */
const COMPETENT: { readonly [Kind in DecisionKind]: readonly DecidingBody[] } = {
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
};

/** New money is for the board alone; what moves within a plan already decided is for the regional department too. */
export const bodyCompetent = (body: DecidingBody, { kind }: Effect): readonly ViolationOf<'BODY_NOT_COMPETENT'>[] =>
  unless(COMPETENT[kind].includes(body), {
    code: 'BODY_NOT_COMPETENT',
    kind,
    body,
    allowed: COMPETENT[kind],
    pointer: '/body',
  });

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
