import type { Position } from '@spillrom/event-sourcing';
import { PROBLEMS, type ProblemCode } from './catalogue.js';
import { detailOfAll } from './sentences.js';

/** One thing that is wrong: a code, the numbers a person needs, and where in the body or the query it is. */
export interface Wrong {
  readonly code: string;
  readonly detail?: string;
  readonly pointer?: string;
  /** Where in a document of XML it is, by names of UBL. */
  readonly path?: string;
  /** Where reading a document stopped, from 1 on. */
  readonly line?: number;
  readonly column?: number;
  /** Which parameter of the query. */
  readonly parameter?: string;
  /** Where the log ends, if it does not hold what the parameter asks for. */
  readonly head?: Position;
}

interface Circumstances {
  /** Where the title's does not fit. */
  readonly status?: number;
  readonly detail?: string;
  readonly violations?: readonly Wrong[];
  /** Where the refusal stands in the log. */
  readonly position?: Position;
  readonly currentEtag?: string;
  readonly retryAfterSeconds?: number;
  /** The methods that the path takes. */
  readonly allow?: string;
  /** It is what would be answered; nothing of it has happened. */
  readonly dryRun?: true;
  readonly cause?: unknown;
}

/** An answer that is not the one hoped for; thrown anywhere in the rim, written as `application/problem+json` by the filter. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly circumstances: Circumstances = {},
  ) {
    super(circumstances.detail ?? detailOfAll(code, circumstances.violations), { cause: circumstances.cause });
    this.status = circumstances.status ?? PROBLEMS[code].status;
  }

  ofDryRun(): Problem {
    return new Problem(this.code, { ...this.circumstances, detail: this.message, dryRun: true });
  }
}

/** The same for what does not exist and for what must stay hidden. */
export const notFound = (): Problem =>
  new Problem('NOT_FOUND', { status: 404, detail: 'What the path names does not exist, or you may not see it.' });

/** As before, in a state of the past: that it came later is not told apart, since that would tell of what is hidden. */
export const notFoundAsOf = (position: Position): Problem =>
  new Problem('NOT_FOUND', {
    status: 404,
    detail: `At position ${position} what the path names did not exist yet, or you may not see it as it was then.`,
  });

/** A parameter that the view knows and cannot take. Its value is never repeated: it may be anything, also a person's number. */
export const unfit = (parameter: string, detail: string): Wrong => ({ code: 'PARAMETER', detail, parameter });

export const malformed = (violations: readonly Wrong[]): Problem => new Problem('MALFORMED', { violations });
