import { deepStrictEqual } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import type { ProgrammeId } from '@spillrom/kernel';
import { contractAggregate } from '../../aggregates/contract/index.js';
import type { DecisionEvent } from '../../aggregates/decision/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { PhaseLine, ProgrammeEvent } from '../../aggregates/programme/index.js';
import { APPROVED, requestAggregate } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { Known } from '../../vocabulary/known.js';
import type { World } from '../world.js';
import { PROGRAMMES } from './cast.js';
import type { Deed, Watcher } from './walk.js';

const isKnown = <State extends { readonly status: string }>(state: State): state is Known<State> =>
  state.status !== 'absent';

const STANDING: readonly KnownRequest['status'][] = ['submitted', 'assessed', ...APPROVED];
const DAY_MS = 86_400_000;

/** Every day from one to another, told without any rule of the domain. */
const daysOf = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};

type Granted = Extract<ProgrammeEvent, { type: 'ExceptionGranted' }>['data'];

/** Exceptions in force, told from the events alone. */
const exceptionsOf = (events: readonly ProgrammeEvent[]): readonly Granted[] => {
  let granted: readonly Granted[] = [];
  for (const { type, data } of events) {
    if (type === 'ExceptionGranted') granted = [...granted, data];
    if (type === 'ExceptionEnded') granted = granted.filter(({ decision }) => decision !== data.exception);
    if (type === 'PhaseClosed' || type === 'PhaseCancelled') {
      granted = granted.filter(({ phase }) => phase !== data.phase);
    }
  }
  return granted;
};

const expectedIn = (world: World, id: ProgrammeId, line: PhaseLine): readonly string[] => {
  const exceptions = exceptionsOf(world.events(programmeRef(id))).filter(({ phase }) => phase === line.phase);
  const mayTreat = (trust: string, day: string): boolean =>
    [line, ...exceptions].some((each) => each.trust === trust && each.from <= day && day <= each.to);
  const isHere = (each: { readonly programme: string; readonly phase: number }): boolean =>
    each.programme === id && each.phase === line.phase;
  const requests = world
    .states(requestAggregate)
    .filter(isKnown)
    .filter((each) => isHere(each) && STANDING.includes(each.status))
    .flatMap(({ request, trust, cohorts }) =>
      cohorts
        .filter(({ latestTreatmentOn }) => !mayTreat(trust, latestTreatmentOn))
        .map(({ cohort }) => `${request} cohort ${cohort}`),
    );
  const contracts = world
    .states(contractAggregate)
    .filter(isKnown)
    .filter((each) => isHere(each) && (each.status === 'confirmed' || each.status === 'terminated'))
    .filter(({ trust, from, to }) => !daysOf(from, to).every((day) => mayTreat(trust, day)))
    .map(({ contract }) => contract as string);
  return [...requests, ...contracts];
};

const listedIn = (events: readonly Written[]): readonly string[] =>
  events.flatMap(({ event }) => {
    const told = event as DecisionEvent;
    if (told.type !== 'OutsideListed') return [];
    return told.data.outside.flatMap((each) =>
      each.kind === 'contract' ? [each.contract] : each.cohorts.map((cohort) => `${each.request} cohort ${cohort}`),
    );
  });

/** The phases that the deed has moved. */
const movedBy = ({ command }: Deed, events: readonly Written[], world: World) =>
  command.type !== 'CountersignDecision'
    ? []
    : PROGRAMMES.flatMap((id) => {
        const programme = world.result(read(programmeRef(id)));
        const plan = events.find(({ ref, event }) => ref.stream.endsWith(`-${id}`) && event.type === 'PlanChanged');
        if (plan === undefined || programme.status === 'absent') return [];
        const { phases } = plan.event.data as { readonly phases: readonly { readonly phase: number }[] };
        return phases.map(({ phase }) => ({ id, line: programme.phases.get(phase)! }));
      });

/** A plan that takes effect lists all that stands in the phases it moves and has no place there any more, and nothing else. */
export const outsideTold: Watcher = (deed, events, world) => {
  const moved = movedBy(deed, events, world);
  if (moved.length === 0) return;
  const expected = moved.flatMap(({ id, line }) => expectedIn(world, id, line));
  deepStrictEqual([...listedIn(events)].sort(), expected.sort(), 'outside the plan');
};

/** Exceptions in force are those granted and not ended, neither by a decision nor with their phase. */
export const exceptionsEnd: Watcher = (deed, _events, world) => {
  if (deed.command.type !== 'CountersignDecision') return;
  for (const id of PROGRAMMES) {
    const programme = world.result(read(programmeRef(id)));
    if (programme.status === 'absent') continue;
    const granted = exceptionsOf(world.events(programmeRef(id))).map(({ decision }) => decision);
    deepStrictEqual(
      programme.exceptions.map(({ decision }) => decision),
      granted,
      `exceptions of ${id}`,
    );
  }
};

/** Submitted requests stand in their phase until they are returned, rejected or withdrawn; no other does. */
export const requestsStand: Watcher = (_deed, _events, world) => {
  for (const { programme, phase, request, status, trust } of world.states(requestAggregate).filter(isKnown)) {
    const { requests } = world.result(read(phaseRef(programme, phase)));
    deepStrictEqual(requests.get(request)?.trust, STANDING.includes(status) ? trust : undefined, `${request} stands`);
  }
};
