import { categoryOf } from '@spillrom/domain';
import type { ProgrammeId } from '@spillrom/kernel';
import { registerOf } from '@spillrom/read-models';
import type { RecordedEvent } from '@spillrom/read-models';
import { findingsBy, RULES, type Evidence, type Finding, type RuleName } from './findings.js';
import type { FoldedLog } from './folded-log.js';

export type RedFlagName = {
  [Name in RuleName]: (typeof RULES)[Name]['kind'] extends 'redFlag' ? Name : never;
}[RuleName];

/** The rules that find what is allowed and somebody should look at. */
export const RED_FLAGS = (Object.keys(RULES) as RuleName[]).filter(
  (rule): rule is RedFlagName => RULES[rule].kind === 'redFlag',
);

/** A red flag in a programme, with the phases that it concerns. */
export interface RedFlag extends Omit<Finding, 'kind' | 'rule'> {
  readonly rule: RedFlagName;
  readonly programme: ProgrammeId;
  readonly phases: readonly number[];
}

/** The programme of what an event is about, and the phase, as it was after it; providers and their agreements have none. */
const placeOf = (log: FoldedLog, { stream, number }: Evidence) => {
  const category = categoryOf(stream) as RecordedEvent['category'];
  const register = registerOf(category);
  const row = register && log.row(register, stream.slice(category.length + 1), number);
  return (row ?? {}) as { readonly programme?: ProgrammeId; readonly phase?: number };
};

/** Each finding once for every programme that its events are about. */
const inProgrammes = (log: FoldedLog, rule: RedFlagName, { version, about, events }: Finding): readonly RedFlag[] => {
  const places = events.map((event) => placeOf(log, event));
  const programmes = new Set(places.flatMap(({ programme }) => programme ?? []));
  return [...programmes].map((programme) => {
    const phases = places.flatMap((place) => (place.programme === programme ? (place.phase ?? []) : []));
    return { programme, phases: [...new Set(phases)].sort((a, b) => a - b), rule, version, about, events };
  });
};

/** The red flags that a rule raises in a log, in the order of their events. */
export const redFlagsBy = (rule: RedFlagName, log: FoldedLog): readonly RedFlag[] =>
  findingsBy(rule, log).flatMap((finding) => inProgrammes(log, rule, finding));
