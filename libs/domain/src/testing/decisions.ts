import { write, type Context, type Written } from '@spillrom/event-sourcing';
import {
  instant,
  localDate,
  oreText,
  type ActorId,
  type ContractId,
  type DecisionId,
  type InvoiceId,
  type OrgNumber,
  type ProgrammeId,
  type RequestId,
  type Role,
} from '@spillrom/kernel';
import { decisionRef } from '../aggregates/decision/index.js';
import type { Effect } from '../aggregates/decision/index.js';
import type { CountersignDecision, RecordDecision } from '../commands/decision/commands.js';
import { delegationRef } from '../aggregates/delegation/index.js';
import { phaseRef } from '../aggregates/phase/index.js';
import { programmeRef } from '../aggregates/programme/index.js';
import { countOf } from '../vocabulary/outside.js';
import type { Outside } from '../vocabulary/outside.js';
import type { Account, Entry, ProgrammeEvent } from '../aggregates/programme/index.js';

/** A programme of two phases, with 1000 øre appropriated: 600 to the first phase, 300 to the second, 100 not allocated. */
export const programme = 'hmn-2022' as ProgrammeId;
export const decision = '018490aa-0000-7000-8000-0000000000d1' as DecisionId;
const earlier = '018490aa-0000-7000-8000-0000000000d0' as DecisionId;
export const request = '018490aa-0000-7000-8000-000000000001' as RequestId;
export const contract = '018490aa-0000-7000-8000-00000000000c' as ContractId;
export const stOlavs = '883974832' as OrgNumber;
export const nordTrondelag = '983974791' as OrgNumber;
export const moreOgRomsdal = '997005562' as OrgNumber;
const authority = '983658776' as OrgNumber;

export const toProgramme = programmeRef(programme);
export const toDecision = decisionRef(decision);
export const toPhase = (phase: number) => phaseRef(programme, phase);

const by = (actor: string, role: Role, decidedAt = '2022-11-12T08:00:00Z'): Context => ({
  actor: actor as ActorId,
  role,
  org: authority,
  decidedAt: instant(decidedAt),
});
export const secretary = by('secretary', 'programme-secretary');
export const director = by('director', 'regional-medical-director');
export const holder = by('holder', 'budget-holder');
export const toDelegation = delegationRef(holder.actor);

/** What every movement of these stories says of its date. */
export const dated = { effectiveOn: localDate('2022-11-12'), fiscalYear: 2022 };

export const onProgramme = (...events: readonly ProgrammeEvent[]): readonly Written[] =>
  events.map((event) => write(toProgramme, event));

const unallocated = (amount: bigint): Entry => ({ account: 'unallocated', amountOre: oreText(amount) });
const inPhase = (phase: number, account: Account, amount: bigint): Entry => ({
  account,
  phase,
  amountOre: oreText(amount),
});

export const planned = (phase: number, trust: OrgNumber, rank: number, from: string, to: string) => ({
  phase,
  trust,
  rank,
  from: localDate(from),
  to: localDate(to),
});
export const first = planned(1, stOlavs, 1, '2022-11-01', '2022-12-31');
export const second = planned(2, nordTrondelag, 2, '2023-02-01', '2023-02-28');

export const base: readonly Written[] = onProgramme(
  { type: 'ProgrammeEstablished', data: { name: 'Shorter waits', caseNumber: '2022/1' } },
  {
    type: 'MoneyAppropriated',
    data: {
      decision: earlier,
      ...dated,
      entries: [{ account: 'appropriation', amountOre: '-1000' }, unallocated(1000n)],
    },
  },
  { type: 'PlanChanged', data: { decision: earlier, planVersion: 1, phases: [first, second] } },
  {
    type: 'MoneyAllocated',
    data: {
      decision: earlier,
      ...dated,
      entries: [unallocated(-900n), inPhase(1, 'available', 600n), inPhase(2, 'available', 300n)],
    },
  },
);

export const opened = (phase: number): readonly Written[] =>
  onProgramme({ type: 'PhaseOpened', data: { decision: earlier, phase } });
export const closing = (phase: number): readonly Written[] => [
  ...opened(phase),
  ...onProgramme({ type: 'PhaseClosing', data: { decision: earlier, phase } }),
];
const givenBack = (phase: number, left: bigint) => ({
  decision: earlier,
  phase,
  ...dated,
  entries: [inPhase(phase, 'available', -left), unallocated(left)],
});
export const closed = (phase: number, left: bigint): readonly Written[] => [
  ...closing(phase),
  ...onProgramme({ type: 'PhaseClosed', data: givenBack(phase, left) }),
];
export const cancelled = (phase: number, left: bigint): readonly Written[] =>
  onProgramme({ type: 'PhaseCancelled', data: givenBack(phase, left) });

const moved = (phase: number, from: Account, to: Account, amount: bigint) => ({
  request,
  contract,
  ...dated,
  entries: [inPhase(phase, from, -amount), inPhase(phase, to, amount)],
});
export const reserved = (phase: number, amount: bigint): readonly Written[] =>
  onProgramme({ type: 'MoneyReserved', data: moved(phase, 'available', 'reserved', amount) });
export const committed = (phase: number, amount: bigint): readonly Written[] =>
  onProgramme({ type: 'MoneyCommitted', data: moved(phase, 'available', 'committed', amount) });
export const expended = (phase: number, amount: bigint): readonly Written[] => {
  const invoice = '018490aa-0000-7000-8000-0000000000f1' as InvoiceId;
  return [
    ...committed(phase, amount),
    ...onProgramme({ type: 'MoneyExpended', data: { ...moved(phase, 'committed', 'expended', amount), invoice } }),
  ];
};

export const recording = (effect: Effect): RecordDecision => ({
  type: 'RecordDecision',
  target: { programme, decision },
  body: { body: 'board', decidedOn: localDate('2022-10-20'), caseNumber: '2022/77', effect },
});
export const countersigning: CountersignDecision = { type: 'CountersignDecision', target: { decision }, body: {} };

const hasOutside = ({ kind }: Effect): boolean => kind === 'plan' || kind === 'exceptionEnd';
/** The decision as recorded; for what moves a window with how much it would leave outside. */
export const recorded = (effect: Effect, outside: readonly Outside[] = [], recorder = secretary): Written =>
  write(toDecision, {
    type: 'DecisionRecorded',
    data: {
      by: recorder.actor,
      programme,
      ...recording(effect).body,
      ...(hasOutside(effect) ? { outside: countOf(outside) } : {}),
    },
  });
/** `limitOre`: of the grant that a virement relied on; `outside`: what something that moves a window has left outside. */
export const countersigned = (second: Context = director, limitOre?: string, outside?: readonly Outside[]): Written => {
  const grant = limitOre === undefined ? {} : { grant: { holder: second.actor, version: 0, limitOre } };
  const counted = outside === undefined ? {} : { outside: countOf(outside) };
  return write(toDecision, { type: 'DecisionCountersigned', data: { by: second.actor, ...grant, ...counted } });
};
/** The list of what is outside, of which there is little enough for one event. */
export const told = (type: 'OutsideForeseen' | 'OutsideListed', outside: readonly Outside[]): readonly Written[] =>
  outside.length === 0 ? [] : [write(toDecision, { type, data: { outside } })];
export const declined = (second: Context = director): Written =>
  write(toDecision, { type: 'DecisionDeclined', data: { by: second.actor, reason: 'The board has thought again' } });
export const withdrawn: Written = write(toDecision, { type: 'DecisionWithdrawn', data: { by: secretary.actor } });

/** The holder may move up to so much between phases through 2022. */
export const granted = (virementLimitOre: string, from = '2022-01-01', to = '2022-12-31'): Written =>
  write(toDelegation, {
    type: 'DelegationGranted',
    data: {
      holder: holder.actor,
      decision: earlier,
      contractLimitOre: '0',
      virementLimitOre,
      from: localDate(from),
      to: localDate(to),
    },
  });

export const appropriation = (amountOre: string): Effect => ({ kind: 'appropriation', amountOre });
export const allocation = (...changes: readonly (readonly [phase: number, amountOre: string])[]): Effect => ({
  kind: 'allocation',
  changes: changes.map(([phase, amountOre]) => ({ phase, amountOre })),
});
export const plan = (planVersion: number, ...phases: readonly (typeof first)[]): Effect => ({
  kind: 'plan',
  planVersion,
  phases,
});
export const virement = (amountOre: string, fromPhase = 1, toPhase = 2): Effect => ({
  kind: 'virement',
  fromPhase,
  toPhase,
  amountOre,
});
export const exception = (from: string, to: string, phase = 1): Effect => ({
  kind: 'exception',
  trust: nordTrondelag,
  phase,
  from: localDate(from),
  to: localDate(to),
});
export const delegation = (from: string, to: string): Effect => ({
  kind: 'delegation',
  holder: holder.actor,
  contractLimitOre: '500',
  virementLimitOre: '50',
  from: localDate(from),
  to: localDate(to),
});
