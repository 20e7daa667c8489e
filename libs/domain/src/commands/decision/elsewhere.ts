import { read, write } from '@spillrom/event-sourcing';
import type { Reading, Written } from '@spillrom/event-sourcing';
import type { DecisionId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import type { KnownFramework } from '../../aggregates/framework/index.js';
import { differing, frameworkChangeRules } from '../../aggregates/framework/rules.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { KnownProvider } from '../../aggregates/provider/index.js';
import { quotaChanges } from '../../aggregates/provider/quota.js';
import { codeInUse, codeKnown, entriesOn } from '../../aggregates/reference/index.js';
import { unless } from '../../vocabulary/rule.js';
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

type Missing = ViolationOf<'NOT_FOUND'> | undefined;

function* missingFramework({ framework: id }: Of<'framework'>): Reading<Missing> {
  const framework = yield* read(frameworkRef(id));
  if (framework.status !== 'absent') return undefined;
  return { code: 'NOT_FOUND', what: 'framework', pointer: '/effect/framework' };
}

/** Quotas are of contracted specialists: another kind of provider has none. */
function* missingSpecialist({ provider: orgNumber }: Of<'specialistQuota'>): Reading<Missing> {
  const provider = yield* read(providerRef(orgNumber));
  if (provider.status !== 'absent' && provider.kind === 'contractedSpecialist') return undefined;
  return { code: 'NOT_FOUND', what: 'specialist', pointer: '/effect/provider' };
}

/** The framework agreement or the specialist that the effect names was never registered. */
export function* missingElsewhere(effect: Effect): Reading<Missing> {
  if (effect.kind === 'framework') return yield* missingFramework(effect);
  return effect.kind === 'specialistQuota' ? yield* missingSpecialist(effect) : undefined;
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

/** A number in place of a list's: of a procedure that has none today, nothing would ever be judged by it. */
const hasQuota = ({ procedure }: Of<'specialistQuota'>, lists: Lists) => {
  const inForce = entriesOn(lists.codes('specialistQuota'), lists.today).some((quota) => quota.procedure === procedure);
  return unless(inForce, { code: 'CODE_UNKNOWN', value: procedure, pointer: '/effect/procedure' });
};

const onProvider = (provider: KnownProvider, effect: Of<'specialistQuota'>, lists: Lists): Elsewhere => ({
  violations: [...hasQuota(effect, lists), ...quotaChanges(provider, effect)],
  events: (decision) => {
    const { procedure, year, patients } = effect;
    const data = { decision, procedure, year, patients };
    return [write(providerRef(effect.provider), { type: 'QuotaDecided', data })];
  },
});

export function* takesEffectElsewhere(effect: Effect, lists: Lists): Reading<Elsewhere> {
  if (effect.kind === 'framework') {
    const framework = yield* read(frameworkRef(effect.framework));
    return framework.status === 'absent' ? NOTHING : onFramework(framework, effect, lists);
  }
  if (effect.kind !== 'specialistQuota') return NOTHING;
  const provider = yield* read(providerRef(effect.provider));
  return provider.status === 'absent' ? NOTHING : onProvider(provider, effect, lists);
}
