import {
  runReading,
  type AnyStreamRef,
  type Folded,
  type Handling,
  type Reading,
  type StreamName,
  type Violation,
  type Written,
} from '@spillrom/event-sourcing';
import type { Instant, Role } from '@spillrom/kernel';
import type { Command } from './command.js';
import type { Job } from './job.js';

/** What a command comes to on some states. The first three are recorded; the others leave no record. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly role: Role; readonly events: readonly Written[]; readonly made?: string }
  | { readonly kind: 'refused'; readonly role?: Role; readonly violations: readonly [Violation, ...Violation[]] }
  | { readonly kind: 'denied'; readonly hidden: boolean; readonly violation: Violation }
  | { readonly kind: 'absent' }
  | { readonly kind: 'stale'; readonly etag: number }
  | { readonly kind: 'storyClockRefused' }
  | { readonly kind: 'failed'; readonly error: unknown };

export type RecordedVerdict = Extract<Verdict, { kind: 'accepted' | 'refused' | 'denied' }>;

/** A verdict and every stream that it relies on or writes. */
export interface Judged {
  readonly verdict: Verdict;
  readonly asked: readonly AnyStreamRef[];
}

export type Resolve = (ref: AnyStreamRef) => Folded<unknown> | undefined;

class Missing extends Error {}

/**
 * Scope, then If-Match, then the decision, on the states that `resolve` has.
 * @returns undefined when it lacks one
 */
export const judge = (job: Job, decidedAt: Instant, resolve: Resolve): Judged | undefined => {
  const [first, ...rest] = job.personNumbers;
  if (first !== undefined) return { verdict: { kind: 'refused', violations: [first, ...rest] }, asked: [] };
  const asked = new Map<StreamName, AnyStreamRef>();
  const need = (ref: AnyStreamRef): Folded<unknown> => {
    const folded = resolve(ref);
    if (folded === undefined) throw new Missing();
    asked.set(ref.stream, ref);
    return folded;
  };
  try {
    return { verdict: verdictOf(job, decidedAt, need), asked: [...asked.values()] };
  } catch (error) {
    if (error instanceof Missing) return undefined;
    return { verdict: { kind: 'failed', error }, asked: [...asked.values()] };
  }
};

type Need = (ref: AnyStreamRef) => Folded<unknown>;

const verdictOf = ({ submission, handling }: Job, decidedAt: Instant, need: Need): Verdict => {
  const { command, principal, ifMatch } = submission;
  const ask = <Result>(reading: Reading<Result>): Result => {
    const stepped = runReading(reading, need);
    if (!stepped.done) throw new Missing();
    return stepped.result;
  };
  const scope = ask(handling.scope(command, principal));
  if (scope.kind === 'denied') return { kind: 'denied', hidden: false, violation: scope.violation };
  if (scope.kind === 'hidden') return { kind: 'denied', hidden: true, violation: { code: 'HIDDEN' } };
  const shown = etagOf(handling, command, need(handling.addressed(command)));
  if (ifMatch !== undefined && shown !== ifMatch) {
    return shown < 0 ? { kind: 'absent' } : { kind: 'stale', etag: shown };
  }
  const { actor, org } = principal;
  const outcome = ask(handling.decide(command, { actor, org, role: scope.role, decidedAt }));
  if (outcome.kind === 'absent') return outcome;
  if (outcome.kind === 'refused') return { ...outcome, role: scope.role };
  // Whatever is written is expected as well, so it has to be known.
  for (const { ref } of outcome.events) need(ref);
  return { ...outcome, role: scope.role };
};

/** The version that the addressed resource shows, or the part of it that the command has made; below 0: it does not exist. */
export const etagOf = (
  handling: Handling<Command>,
  command: Command,
  folded: Folded<unknown>,
  made?: string,
): number => (handling.etag === undefined || folded.version < 0 ? folded.shown : handling.etag(command, folded, made));
