import type { Accepted, Answer, DryRunOutcome } from '@spillrom/commands';
import type { BY_DOCUMENT, ClientCommandType } from '@spillrom/domain';
import type { Position } from '@spillrom/event-sourcing';
import { unreachable, type Instant, type ShortReference, type Uuid } from '@spillrom/kernel';
import { isProblemCode, PROBLEMS, type ProblemCode } from '../problems/catalogue.js';
import { notFound, Problem } from '../problems/problem.js';
import type { Operation } from './operations.js';
import { referenceOf } from './reference-of.js';

/** Whether the path names the resource itself. */
const isReplacement = ({ route }: Pick<Operation, 'route'>): boolean => route.startsWith('PUT ');

const BUSY_RETRY_SECONDS = 1;

/** The body of an accepted command. */
export interface OutcomeBody {
  /** The Idempotency-Key of the command */
  readonly command: Uuid;
  readonly outcome: 'accepted';
  readonly type: ClientCommandType | (typeof BY_DOCUMENT)[number];
  /** Path of what was made or addressed */
  readonly resource: string;
  /** What people call it by, or what it is a part of: a request, an inquiry, a contract or a decision */
  readonly reference?: ShortReference;
  /** The id of what was made */
  readonly id?: string;
  /** Number of what was made within the addressed resource */
  readonly number?: number;
  readonly etag?: string;
  readonly position: Position;
  readonly decidedAt: Instant;
  readonly recordedAt: Instant;
  /** True if the command had been decided before: this was a retry */
  readonly replayed?: true;
}

export interface Asked {
  readonly type: ClientCommandType | (typeof BY_DOCUMENT)[number];
  readonly operation: Pick<Operation, 'route' | 'makes' | 'makesPart'>;
  readonly key: Uuid;
  /** The request's path. */
  readonly path: string;
  /** What stands before every path of the API. */
  readonly root: string;
}

/** @throws Problem for every answer but an acceptance */
export const outcomeOf = (answer: Answer, asked: Asked): OutcomeBody => {
  if (answer.kind !== 'accepted') throw problemOf(answer, asked);
  return accepted(answer, asked);
};

type Unaccepted = Exclude<Answer | DryRunOutcome, { readonly kind: 'accepted' }>;

/** Where a refusal stands in the log; that of a dry run does not. */
const placeOf = (answer: Unaccepted): { readonly position?: Position } =>
  'commit' in answer ? { position: answer.position } : {};

/** What whoever sent it is told instead. */
export const problemOf = (answer: Unaccepted, asked: Asked): Problem => {
  switch (answer.kind) {
    case 'refused': {
      const [{ code }] = answer.violations;
      return new Problem(known(code), { violations: answer.violations, ...placeOf(answer) });
    }
    case 'denied':
      return new Problem(known(answer.violation.code), { violations: [answer.violation], ...placeOf(answer) });
    case 'hidden':
    case 'absent':
      return notFound();
    case 'stale':
      return stale(String(answer.etag), asked);
    case 'keyReused':
      return new Problem('IDEMPOTENCY_KEY_REUSED');
    case 'clockRefused':
      return new Problem('STORY_CLOCK_REFUSED');
    case 'tooLarge':
      return new Problem('COMMAND_TOO_LARGE');
    case 'busy':
      return new Problem('BUSY', { retryAfterSeconds: BUSY_RETRY_SECONDS });
    case 'unavailable':
      return new Problem(answer.outcome === 'unknown' ? 'OUTCOME_UNKNOWN' : 'UNAVAILABLE', {
        retryAfterSeconds: BUSY_RETRY_SECONDS,
      });
    default:
      return unreachable(answer);
  }
};

/** The path of what a command addresses, by the path that it was sent to. */
export const addressedBy = (operation: Pick<Operation, 'route' | 'ofOwner'>, path: string): string => {
  if (isReplacement(operation)) return path;
  return path
    .split('/')
    .slice(0, operation.ofOwner ? -3 : -1)
    .join('/');
};

const addressed = ({ operation, path }: Asked): string => addressedBy(operation, path);

const stale = (currentEtag: string, asked: Asked): Problem => {
  const { title, next } = PROBLEMS.STALE;
  const detail = `${title} (${addressed(asked)} has the ETag "${currentEtag}" now): ${next}.`;
  return new Problem('STALE', { currentEtag, detail });
};

const known = (code: string): ProblemCode => {
  if (!isProblemCode(code)) throw new Error(`${code} has no row in the catalogue of problems`);
  return code;
};

type Made = Pick<Accepted, 'kind' | 'target' | 'made' | 'etag' | 'position' | 'decidedAt'>;

/** What an acceptance says, whether it stands in the log or would. */
export const acceptedAs = (answer: Made, asked: Asked): Omit<OutcomeBody, 'command' | 'recordedAt' | 'replayed'> => {
  const { made, etag } = answer;
  const shown = whatItMade(answer, asked);
  return {
    outcome: 'accepted',
    type: asked.type,
    ...shown,
    ...referenceOf(shown.resource),
    ...(made !== undefined && !isMadeUnderOwner(asked.operation) && { number: Number(made) }),
    ...(etag !== undefined && { etag: String(etag) }),
    position: answer.position,
    decidedAt: answer.decidedAt,
  };
};

const accepted = (answer: Accepted, asked: Asked): OutcomeBody => {
  const { position, decidedAt, ...shown } = acceptedAs(answer, asked);
  return {
    command: asked.key,
    ...shown,
    ...{ position, decidedAt, recordedAt: answer.recordedAt },
    ...(answer.replayed && { replayed: true }),
  };
};

/** What is made has a place of its own, but the command is addressed to its owner: a credit, to an invoice. Then `made` is its id. */
const isMadeUnderOwner = ({ route, makes }: Asked['operation']): boolean =>
  makes !== undefined && !route.endsWith(` ${makes}`);

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

const whatItMade = ({ target, made }: Made, asked: Asked): Pick<OutcomeBody, 'resource' | 'id'> => {
  const { operation, path, root } = asked;
  if (operation.makes !== undefined) {
    const id = made !== undefined && isMadeUnderOwner(operation) ? made : idOf(target);
    return { resource: `${root}${operation.makes}/${id}`, id };
  }
  if (operation.makesPart) return { resource: `${path}/${made}` };
  return { resource: addressed(asked) };
};
