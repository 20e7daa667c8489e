import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { Effect } from '../aggregates/decision/index.js';
import type { Violation } from '../vocabulary/violations.js';
import { countersignDecision, recordDecision } from '../commands/decision/decide.js';
import { countersigning, granted, holder, recorded, recording, secretary } from './decisions.js';

/** A rule broken, and what is said of it. */
export type Case = readonly [rule: string, effect: Effect, ...violations: [Violation, ...Violation[]]];
/** A rule kept to its edge. */
export type Fair = readonly [rule: string, effect: Effect];

/** The same rules at both moments; whoever countersigns sends no body, so no pointer leads into one. */
export const judges = (history: readonly Written[], cases: readonly Case[], fair: readonly Fair[]): void => {
  for (const [rule, effect, ...violations] of cases) {
    it(`${rule}, when recorded`, () => {
      given(history)
        .when(recordDecision(recording(effect), secretary))
        .thenRefused(...violations);
    });
    it(`${rule}, when countersigned`, () => {
      const bare = violations.map(({ pointer: _pointer, ...violation }) => violation) as [Violation, ...Violation[]];
      given([...history, granted('10000'), recorded(effect)])
        .when(countersignDecision(countersigning, holder))
        .thenRefused(...bare);
    });
  }
  for (const [rule, effect] of fair) {
    it(rule, () => {
      given(history)
        .when(recordDecision(recording(effect), secretary))
        .thenAccepted([recorded(effect)]);
      const signed = given([...history, granted('10000'), recorded(effect)]).result(
        countersignDecision(countersigning, holder),
      );
      expect(signed).toMatchObject({ kind: 'accepted', events: [{ event: { type: 'DecisionCountersigned' } }, {}] });
    });
  }
};
