import { encode, EVENT_BYTES_MAX, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate, uuidv7 } from '@spillrom/kernel';
import type { ActorId, InquiryId, RequestId } from '@spillrom/kernel';
import { decisionCatalogue } from '../../aggregates/decision/catalogue.js';
import type { DecisionEvent, Effect } from '../../aggregates/decision/index.js';
import { delegationCatalogue } from '../../aggregates/delegation/catalogue.js';
import { phaseCatalogue } from '../../aggregates/phase/catalogue.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { referenceCatalogue } from '../../aggregates/reference/catalogue.js';
import { chunksOf } from '../../vocabulary/chunks.js';
import {
  ALLOCATION_CHANGES_MAX,
  CODE_SIGNS_MAX,
  COHORTS_MAX,
  ENTRY_SIGNS_MAX,
  NAME_SIGNS_MAX,
  PATIENTS_MAX,
  PLAN_PHASES_MAX,
  POINTS_MAX,
  PRIORITY_ROWS_MAX,
  PRIORITY_RULES_MAX,
  REFERENCE_CHANGES_MAX,
  TEXT_SIGNS_MAX,
  WEEKS_MAX,
} from '../../vocabulary/limits.js';
import type { Outside } from '../../vocabulary/outside.js';
import type { Violation } from '../../vocabulary/violations.js';
import * as story from '../../testing/decisions.js';
import { revokeDelegation } from '../delegation/revoke.js';
import { countersignDecision } from './countersign.js';
import { declineDecision, withdrawDecision } from './end.js';
import { recordDecision } from './record.js';

/** Three bytes for one UTF-16 unit: no sign takes more, those of four bytes have two units. */
const name = '😀'.repeat(NAME_SIGNS_MAX);
const text = '😀'.repeat(TEXT_SIGNS_MAX);
const most = '999999999999999';
const actor = `actor-${'x'.repeat(94)}` as ActorId;
const phases = Array.from({ length: PLAN_PHASES_MAX }, (_, index) => ({
  ...story.planned(index + 1, story.moreOgRomsdal, 1_000 - index, '2022-11-01', '2022-12-31'),
}));
const changes = Array.from({ length: ALLOCATION_CHANGES_MAX }, (_, index) => ({ phase: index + 1, amountOre: '10' }));

const longest = (effect: Effect) => {
  const { target, body } = story.recording(effect);
  return { type: 'RecordDecision', target, body: { ...body, caseNumber: name } } as const;
};
const who = { ...story.secretary, actor };
const second = { ...story.director, actor: `${actor.slice(0, -1)}y` as ActorId };
const decision = story.decision;

const events = (history: readonly Written[], reading: Reading<Outcome<Violation>>): readonly Written[] => {
  const outcome = given(history).result(reading);
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.events;
};

const both = (effect: Effect, history: readonly Written[] = story.base): readonly Written[] => {
  const recorded = events(history, recordDecision(longest(effect), who));
  return [...recorded, ...events([...history, ...recorded], countersignDecision(story.countersigning, second))];
};

const rich = story.onProgramme(
  { type: 'ProgrammeEstablished', data: { name, caseNumber: name } },
  { type: 'PlanChanged', data: { decision, planVersion: 1, phases } },
  {
    type: 'MoneyAppropriated',
    data: {
      decision,
      ...story.dated,
      entries: [
        { account: 'appropriation', amountOre: `-${most}` },
        { account: 'unallocated', amountOre: most },
      ],
    },
  },
);
const granting: Effect = {
  kind: 'delegation',
  holder: actor.replace('x', 'z') as ActorId,
  contractLimitOre: most,
  virementLimitOre: most,
  from: localDate('2022-01-01'),
  to: localDate('2099-12-31'),
};
const outside: readonly Outside[] = Array.from({ length: 700 }, (_, index) => ({
  kind: 'request',
  phase: PLAN_PHASES_MAX,
  request: `018490aa-0000-7000-8000-${String(index).padStart(12, '0')}` as RequestId,
  cohorts: Array.from({ length: COHORTS_MAX }, (__, cohort) => cohort + 1),
}));
const lists = (['OutsideForeseen', 'OutsideListed'] as const).flatMap((type) =>
  chunksOf(outside).map((chunk) => write(story.toDecision, { type, data: { outside: chunk } } as DecisionEvent)),
);

const date = { from: localDate('2098-01-01'), to: localDate('2099-12-31') };
const words = '\u6f22'.repeat(ENTRY_SIGNS_MAX);
const rows = Array.from({ length: PRIORITY_ROWS_MAX }, (_, index) => ({ points: POINTS_MAX, week: WEEKS_MAX - index }));
const code = (index: number): string => `${index}`.padStart(CODE_SIGNS_MAX, '9');
const entry = (index: number) => ({
  ...date,
  code: code(index),
  names: { nb: words, nn: words, en: words },
  source: words,
  verified: false,
});
const entriesOf = <Values extends object>(count: number, values: Values) =>
  Array.from({ length: count }, (_, index) => ({ ...entry(index), ...values }));

/** Every list with as many entries as one decision may add, in the longest words. */
const data: readonly Effect[] = [
  { list: 'specialty', entries: entriesOf(REFERENCE_CHANGES_MAX, {}) } as const,
  { list: 'procedure', entries: entriesOf(REFERENCE_CHANGES_MAX, { specialty: '300' }) } as const,
  { list: 'procurementThreshold', entries: entriesOf(REFERENCE_CHANGES_MAX, { amountOre: most }) } as const,
  {
    list: 'legalBasis',
    entries: entriesOf(REFERENCE_CHANGES_MAX, {
      use: 'directAward' as const,
      liftsThreshold: false,
      unforeseenOnly: false,
    }),
  } as const,
  {
    list: 'specialistQuota',
    entries: entriesOf(REFERENCE_CHANGES_MAX, { procedure: 'QXGX10', perYear: PATIENTS_MAX }),
  } as const,
  {
    list: 'priorityRule',
    entries: entriesOf(PRIORITY_RULES_MAX, {
      deadline: rows.map(({ points, week: weeksMax }) => ({ weeksMax, points })),
      breachedPoints: POINTS_MAX,
      urgency: { A: POINTS_MAX, B: POINTS_MAX, C: POINTS_MAX },
      longestWait: rows.map(({ points, week: weeksMin }) => ({ weeksMin, points })),
    }),
  } as const,
].map((changes) => ({ kind: 'referenceData', ...changes, endings: [] }));

const inquiry = '018490aa-0000-7000-8000-0000000000f0' as InquiryId;
const standing = [
  write(story.toPhase(1), {
    type: 'RequestEntered',
    data: {
      request: story.request,
      trust: story.stOlavs,
      cohorts: Array.from({ length: COHORTS_MAX }, (_, index) => ({
        cohort: index + 1,
        latestTreatmentOn: localDate('2022-12-31'),
      })),
    },
  }),
  write(story.toPhase(1), { type: 'RequestLeft', data: { request: story.request } }),
  write(story.toPhase(1), { type: 'InquiryEntered', data: { inquiry } }),
  write(story.toPhase(1), { type: 'InquiryLeft', data: { inquiry } }),
  write(story.toPhase(1), {
    type: 'ContractEntered',
    data: {
      contract: story.contract,
      trust: story.stOlavs,
      from: localDate('2022-11-01'),
      to: localDate('2022-12-31'),
    },
  }),
  write(story.toPhase(1), { type: 'ContractLeft', data: { contract: story.contract } }),
];

const exceptionOf = (history: readonly Written[]): readonly Written[] =>
  events(
    [...history, ...events(history, recordDecision(longest(story.exception('2022-11-01', '2022-12-31')), who))],
    countersignDecision(story.countersigning, second),
  );

const largest: readonly Written[] = [
  ...rich,
  ...both(
    { kind: 'plan', planVersion: 1, phases: phases.map((phase) => ({ ...phase, to: localDate('2099-12-31') })) },
    rich,
  ),
  ...both({ kind: 'allocation', changes }, rich),
  ...both({ kind: 'exceptionEnd', exception: decision }, [
    ...story.base,
    ...exceptionOf(story.base).filter(({ ref }) => ref.stream === programmeRef(story.programme).stream),
  ]),
  ...exceptionOf(story.base),
  ...both({ kind: 'phaseOpening', phase: 1 }),
  ...both({ kind: 'phaseClosing', phase: 1 }, [...story.base, ...story.opened(1)]),
  ...both({ kind: 'phaseReopening', phase: 1 }, [...story.base, ...story.closing(1)]),
  ...both({ kind: 'phaseClosed', phase: 1 }, [...story.base, ...story.closing(1)]),
  ...both({ kind: 'phaseCancelled', phase: 1 }),
  ...both(granting),
  ...events(
    [...story.base, ...both(granting)],
    revokeDelegation(
      { type: 'RevokeDelegation', target: { holder: granting.holder }, body: { reason: text } },
      story.secretary,
    ),
  ),
  ...events(
    [...story.base, story.recorded(story.appropriation('1'))],
    declineDecision({ type: 'DeclineDecision', target: { decision }, body: { reason: text } }, second),
  ),
  ...events(
    [...story.base, story.recorded(story.appropriation('1'))],
    withdrawDecision({ type: 'WithdrawDecision', target: { decision }, body: {} }, who),
  ),
  ...events(
    [...story.base, story.granted('50'), story.recorded(story.virement('50'), [], story.director)],
    countersignDecision(story.countersigning, story.holder),
  ),
  ...data.flatMap((effect) => both(effect)),
  ...lists,
  ...standing,
];

/** What an event carries beside its data: ids, names and, at most, a kilobyte of metadata. */
const AROUND_BYTES = 2_048;

describe('the largest legal event', () => {
  const types = [...new Set(largest.map(({ event }) => event.type))];

  it.each(types)('%s fits into a leaf', (type) => {
    for (const written of largest.filter(({ event }) => event.type === type)) {
      const { data } = encode(written, uuidv7(0, new Uint8Array(10)), {});
      expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(EVENT_BYTES_MAX - AROUND_BYTES);
    }
  });

  it('has been tried of every type of a decision, a delegation, a phase and reference data, and of every one that a decision makes', () => {
    const byInquiries = ['InquiryEntered', 'InquiryLeft'];
    const own = [decisionCatalogue, delegationCatalogue, phaseCatalogue, referenceCatalogue]
      .flatMap((each) => Object.keys(each))
      .filter((type) => !byInquiries.includes(type));
    const made = ['PlanChanged', 'MoneyAppropriated', 'MoneyAllocated', 'VirementMade', 'ExceptionGranted'];
    const steps = ['ExceptionEnded', 'PhaseOpened', 'PhaseClosing', 'PhaseReopened', 'PhaseClosed', 'PhaseCancelled'];
    expect(types).toEqual(expect.arrayContaining([...own, ...made, ...steps]));
  });

  it('would not be so if a list went into one event', () => {
    const whole = write(story.toDecision, { type: 'OutsideListed', data: { outside } });
    expect(() => encode(whole, uuidv7(0, new Uint8Array(10)), {})).toThrow('at most');
  });
});
