import type { Outcome, Reading, Violation } from '@spillrom/event-sourcing';

interface Full {
  readonly code: 'FULL';
}
interface Closed {
  readonly code: 'CLOSED' | 'ENDED';
}

const enter = function* (): Reading<Outcome<Full | Closed>> {
  yield* [];
  return { kind: 'absent' };
};
const decide = (): Outcome<Full> => ({ kind: 'refused', violations: [{ code: 'FULL' }] });
const wide = (): Outcome<Violation> => ({ kind: 'absent' });
const never = (): Outcome<never> => ({ kind: 'absent' });

/** Decisions whose types say different things of their codes. */
export const rows = {
  Enter: { decide: enter },
  Leave: { decide },
  Wait: { decide: wide },
  Look: { decide: never },
};
