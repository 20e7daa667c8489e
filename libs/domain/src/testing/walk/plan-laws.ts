import { deepStrictEqual } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { contractAggregate } from '../../aggregates/contract/index.js';
import type { DecisionEvent } from '../../aggregates/decision/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { KnownProgramme, PhaseLine } from '../../aggregates/programme/index.js';
import { requestAggregate } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { Known } from '../../vocabulary/known.js';
import type { World } from '../world.js';
import { PROGRAMMES } from './cast.js';
import type { Deed, Watcher } from './walk.js';

const isKnown = <State extends { readonly status: string }>(state: State): state is Known<State> =>
  state.status !== 'absent';

const STANDING: readonly KnownRequest['status'][] = ['submitted', 'assessed', 'approved'];
const DAY_MS = 86_400_000;

/** Every day from one to another, told without any rule of the domain. */
const daysOf = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};

/** Whether a trust may treat on a day in the phase, as plan and exceptions now stand. */
const mayTreat = (programme: KnownProgramme, line: PhaseLine, trust: string, day: string): boolean =>
  (line.trust === trust && line.from <= day && day <= line.to) ||
  programme.exceptions.some(
    (each) => each.phase === line.phase && each.trust === trust && each.from <= day && day <= each.to,
  );

const expectedIn = (world: World, id: string, programme: KnownProgramme, line: PhaseLine): readonly string[] => {
  const isHere = (each: { readonly programme: string; readonly phase: number }): boolean =>
    each.programme === id && each.phase === line.phase;
  const requests = world
    .states(requestAggregate)
    .filter(isKnown)
    .filter((each) => isHere(each) && STANDING.includes(each.status))
    .flatMap(({ request, trust, cohorts }) =>
      cohorts
        .filter(({ latestTreatmentOn }) => !mayTreat(programme, line, trust, latestTreatmentOn))
        .map(({ cohort }) => `${request} cohort ${cohort}`),
    );
  const contracts = world
    .states(contractAggregate)
    .filter(isKnown)
    .filter((each) => isHere(each) && (each.status === 'confirmed' || each.status === 'terminated'))
    .filter(({ trust, from, to }) => !daysOf(from, to).every((day) => mayTreat(programme, line, trust, day)))
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
        return phases.map(({ phase }) => ({ id, programme, line: programme.phases.get(phase)! }));
      });

/** A plan that takes effect lists all that stands in the phases it moves and has no place there any more, and nothing else. */
export const outsideTold: Watcher = (deed, events, world) => {
  const moved = movedBy(deed, events, world);
  if (moved.length === 0) return;
  const expected = moved.flatMap(({ id, programme, line }) => expectedIn(world, id, programme, line));
  deepStrictEqual([...listedIn(events)].sort(), expected.sort(), 'outside the plan');
};

/** Submitted requests stand in their phase until they are returned, rejected or withdrawn; no other does. */
export const requestsStand: Watcher = (_deed, _events, world) => {
  for (const { programme, phase, request, status, trust } of world.states(requestAggregate).filter(isKnown)) {
    const { requests } = world.result(read(phaseRef(programme, phase)));
    deepStrictEqual(requests.get(request)?.trust, STANDING.includes(status) ? trust : undefined, `${request} stands`);
  }
};
