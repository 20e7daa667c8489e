import { MEDICAL_DIRECTOR, SECRETARY } from './people.js';

/** A step by its place in the story; the last one by that name, so that a longer story ends under the same key. */
type Step = number | 'last';

/**
 * The idempotency key of a step: a UUID (version 8, RFC 9562) that follows from its place alone. So a story played again gets the first
 * outcome of every step that was taken before, and goes on where it stopped.
 */
export const keyOf = (step: Step): string =>
  `20221012-0000-8000-8000-${step === 'last' ? 'f'.repeat(12) : String(step).padStart(12, '0')}`;

/** A key is its client's own, so only who took the step can ask what it came to. */
export interface KnownStep {
  readonly person: string;
  readonly key: string;
}

/** In the log: what stands there is our story. */
export const FIRST_STEP: KnownStep = { person: SECRETARY, key: keyOf(1) };
/** In the log: the story is whole. */
export const LAST_STEP: KnownStep = { person: MEDICAL_DIRECTOR, key: keyOf('last') };
