import { read, write } from '@spillrom/event-sourcing';
import type { Reading, Written } from '@spillrom/event-sourcing';
import type { DecisionId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import type { KnownFramework } from '../../aggregates/framework/index.js';
import { differing, frameworkChangeRules } from '../../aggregates/framework/rules.js';
import { codeInUse, codeKnown } from '../../aggregates/reference/index.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { Lists } from './lists.js';

// Decisions that take effect outside the programme, on what all programmes share.

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** What takes effect elsewhere than in the programme, once it is judged. */
interface Elsewhere {
  readonly violations: readonly ViolationOf<
    'BELOW_USE' | 'PERIOD_INVALID' | 'CHANGES_NOTHING' | 'CODE_UNKNOWN' | 'CODE_RETIRED'
  >[];
  readonly events: (decision: DecisionId) => readonly Written[];
}

const NOTHING: Elsewhere = { violations: [], events: () => [] };

/** The framework agreement that the effect names was never registered. */
export function* missingElsewhere(effect: Effect): Reading<ViolationOf<'NOT_FOUND'> | undefined> {
  if (effect.kind !== 'framework') return undefined;
  const framework = yield* read(frameworkRef(effect.framework));
  return framework.status === 'absent'
    ? { code: 'NOT_FOUND', what: 'framework', pointer: '/effect/framework' }
    : undefined;
}

/** What comes into the agreement is in use today; what is in its scope already may be retired. */
const codesFit = (framework: KnownFramework, { procedures = [], prices = [] }: Of<'framework'>, lists: Lists) => {
  const known = lists.codes('procedure');
  const judged = (code: string, pointer: string) => [
    ...codeKnown(known, code, lists.today, pointer),
    ...codeInUse(known, code, lists.today, pointer),
  ];
  return [
    ...procedures.flatMap((procedure, index) =>
      framework.procedures.includes(procedure) ? [] : judged(procedure, `/effect/procedures/${index}`),
    ),
    ...prices.flatMap(({ procedure }, index) => judged(procedure, `/effect/prices/${index}/procedure`)),
  ];
};

const onFramework = (framework: KnownFramework, effect: Of<'framework'>, lists: Lists): Elsewhere => ({
  violations: [...codesFit(framework, effect, lists), ...frameworkChangeRules(framework, effect)],
  events: (decision) => [
    write(frameworkRef(effect.framework), {
      type: 'FrameworkChanged',
      data: { decision, ...differing(framework, effect) },
    }),
  ],
});

export function* takesEffectElsewhere(effect: Effect, lists: Lists): Reading<Elsewhere> {
  if (effect.kind !== 'framework') return NOTHING;
  const framework = yield* read(frameworkRef(effect.framework));
  return framework.status === 'absent' ? NOTHING : onFramework(framework, effect, lists);
}
