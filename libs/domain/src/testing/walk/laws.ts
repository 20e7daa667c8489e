import fc from 'fast-check';
import { approvalCovers, awardsHold } from './award-laws.js';
import { closedStaysClosed } from './closing-laws.js';
import { effectiveLaws } from './effective-laws.js';
import { inquiriesAgree } from './inquiry-laws.js';
import { moneyLaws } from './money-laws.js';
import { phasesAllow } from './phase-laws.js';
import { exceptionsEnd, outsideTold, requestsStand } from './plan-laws.js';
import { directAwardsTold, quotasHold } from './quota-laws.js';
import { impartialityHolds } from './recusal-laws.js';
import { toleranceHolds } from './tolerance-laws.js';
import { cohortsHold, daysHold, keysName, onceIsEnough, onePartEach, patientsHold, streamsAgree } from './use-laws.js';
import { yearsHold } from './year-laws.js';
import { STEP_MAX } from './walk.js';
import type { Step, Watcher } from './walk.js';

/** So many steps of a walk; one in ten is wild. */
export const steps = (count: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record<Step>({
      choice: fc.nat(STEP_MAX),
      size: fc.nat(STEP_MAX),
      who: fc.nat(99),
      wild: fc.nat(9).map((chance) => chance === 0),
    }),
    { minLength: count, maxLength: count },
  );

/** Everything that must hold after every commit of one walk. */
export const allLaws = (): Watcher => {
  const effective = effectiveLaws();
  const laws = [
    moneyLaws(),
    patientsHold,
    daysHold,
    cohortsHold,
    awardsHold,
    approvalCovers(),
    streamsAgree,
    quotasHold,
    directAwardsTold,
    toleranceHolds,
    yearsHold(),
    closedStaysClosed(),
    requestsStand,
    outsideTold,
    exceptionsEnd,
    inquiriesAgree,
    impartialityHolds,
    onePartEach,
    onceIsEnough,
  ];
  return (deed, events, world) => {
    keysName(deed, events, world);
    phasesAllow(deed, events, world);
    if (events.length === 0) return;
    for (const law of laws) law(deed, events, world);
    effective(events);
  };
};
