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
import { findsPersonNumber, laterInstant, type Instant, type Role } from '@spillrom/kernel';
import type { Command } from './command.js';
import type { PendingCommand } from './pending-command.js';

/** What a command comes to on some states. The first three are recorded; the others leave no record. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly role: Role; readonly events: readonly Written[]; readonly made?: string }
  | { readonly kind: 'refused'; readonly role?: Role; readonly violations: readonly [Violation, ...Violation[]] }
  | { readonly kind: 'denied'; readonly hidden: boolean; readonly violation: Violation }
  | { readonly kind: 'absent' }
  | { readonly kind: 'stale'; readonly etag: number }
  | { readonly kind: 'clockRefused' }
  | { readonly kind: 'tooLarge'; readonly fault: 'COMMIT_TOO_LARGE' | 'EVENT_TOO_LARGE' }
  | { readonly kind: 'failed'; readonly error: unknown };

export type RecordedVerdict = Extract<Verdict, { kind: 'accepted' | 'refused' | 'denied' }>;

export const isRecorded = (verdict: Verdict): verdict is RecordedVerdict =>
  verdict.kind === 'accepted' || verdict.kind === 'refused' || verdict.kind === 'denied';

/** A verdict, when it was decided, and every stream that it relies on or writes. */
export interface Judged {
  readonly verdict: Verdict;
  readonly decidedAt: Instant;
  readonly asked: readonly AnyStreamRef[];
}

export type Resolve = (ref: AnyStreamRef) => Folded<unknown> | undefined;

class Missing extends Error {}

/**
 * Person numbers, scope, If-Match and the decision, in this order, on the states that `resolve` has. It is decided at `now`, but never
 * before what it is judged on: a clock that is behind, or has gone back, would let an effect count before its cause.
 * @returns undefined when it lacks one
 */
export const judge = (pending: PendingCommand, now: Instant, resolve: Resolve): Judged | undefined => {
  const judged = judgeAt(pending, now, resolve);
  const latest = judged?.asked.reduce((so, ref) => laterInstant(so, resolve(ref)?.decidedAt ?? so), now) ?? now;
  return latest === now ? judged : judge(pending, latest, resolve);
};

const judgeAt = (pending: PendingCommand, decidedAt: Instant, resolve: Resolve): Judged | undefined => {
  const asked = new Map<StreamName, AnyStreamRef>();
  const need = (ref: AnyStreamRef): Folded<unknown> => {
    const folded = resolve(ref);
    if (folded === undefined) throw new Missing();
    asked.set(ref.stream, ref);
    return folded;
  };
  try {
    const [first, ...rest] = pending.personNumbers;
    if (first !== undefined) {
      if (isNamedByPath(pending)) need(pending.handling.addressed(pending.submission.command));
      return { verdict: { kind: 'refused', violations: [first, ...rest] }, decidedAt, asked: [] };
    }
    return { verdict: verdictOf(pending, decidedAt, need), decidedAt, asked: [...asked.values()] };
  } catch (error) {
    if (error instanceof Missing) return undefined;
    return { verdict: { kind: 'failed', error }, decidedAt, asked: [...asked.values()] };
  }
};

/** A stream whose name follows from a body with a person number in it is not even looked for: the store's own log may keep the name. */
const isNamedByPath = ({ submission, handling }: PendingCommand): boolean =>
  submission.ifMatch !== undefined && !findsPersonNumber(handling.addressed(submission.command).stream);

type Need = (ref: AnyStreamRef) => Folded<unknown>;

const verdictOf = ({ submission, handling }: PendingCommand, decidedAt: Instant, need: Need): Verdict => {
  const { command, principal, ifMatch } = submission;
  const ask = <Result>(reading: Reading<Result>): Result => {
    const stepped = runReading(reading, need);
    if (!stepped.done) throw new Missing();
    return stepped.result;
  };
  // Asked for before scope is, since the record of a denial names its target only if that exists.
  const addressed = need(handling.addressed(command));
  const scope = ask(handling.scope(command, principal));
  if (scope.kind === 'denied') return { kind: 'denied', hidden: false, violation: scope.violation };
  if (scope.kind === 'hidden') return { kind: 'denied', hidden: true, violation: { code: 'HIDDEN' } };
  const shown = etagOf(handling, command, addressed);
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
