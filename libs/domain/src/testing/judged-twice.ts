import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { Effect } from '../aggregates/decision/index.js';
import type { Violation } from '../vocabulary/violations.js';
import { countersignDecision } from '../commands/decision/countersign.js';
import { recordDecision } from '../commands/decision/record.js';
import { countersigning, director, granted, holder, recorded, recording, secretary } from './decisions.js';

/** A rule broken, and what is said of it. */
export type Case = readonly [rule: string, effect: Effect, ...violations: [Violation, ...Violation[]]];
/** A rule kept to its edge. */
export type Fair = readonly [rule: string, effect: Effect];

/** Which codes a decision can give is told by its type; here any may be expected. */
const record = (effect: Effect): Reading<Outcome<Violation>> => recordDecision(recording(effect), secretary);
const countersign = (by: Context): Reading<Outcome<Violation>> => countersignDecision(countersigning, by);

/** The same rules at both moments; whoever countersigns sends no body, so no pointer leads into one. */
export const judges = (history: readonly Written[], cases: readonly Case[], fair: readonly Fair[]): void => {
  // Who countersigns a virement needs a grant, and who is to hold one has no say in it.
  const second = ({ kind }: Effect): Context => (kind === 'delegation' ? director : holder);
  for (const [rule, effect, ...violations] of cases) {
    it(`${rule}, when recorded`, () => {
      given(history)
        .when(record(effect))
        .thenRefused(...violations);
    });
    it(`${rule}, when countersigned`, () => {
      const bare = violations.map(({ pointer: _pointer, ...violation }) => violation) as [Violation, ...Violation[]];
      given([...history, granted('10000'), recorded(effect)])
        .when(countersign(second(effect)))
        .thenRefused(...bare);
    });
  }
  for (const [rule, effect] of fair) {
    it(rule, () => {
      given(history)
        .when(record(effect))
        .thenAccepted([recorded(effect)]);
      const signed = given([...history, granted('10000'), recorded(effect)]).result(countersign(second(effect)));
      expect(signed).toMatchObject({ kind: 'accepted', events: [{ event: { type: 'DecisionCountersigned' } }, {}] });
    });
  }
};
