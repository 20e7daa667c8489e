import { PROBLEMS, typeOf } from './catalogue.js';
import { referenceOf } from '../commands/reference-of.js';
import type { Problem, Wrong } from './problem.js';
import { detailOf } from './sentences.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const explained = (wrong: Wrong): Wrong => {
  const detail = wrong.detail ?? detailOf(wrong);
  return detail === undefined ? wrong : { ...wrong, detail };
};

/**
 * The shape of RFC 9457. What the client sent is never repeated, but for what the rules themselves name.
 * @param instance a UUID, under which the log files know this answer
 * @param path of the request: what it names is told by its short reference too
 */
export const problemBody = (
  { code, status, message, circumstances }: Problem,
  instance: string,
  path: string,
): object => {
  const { violations = [], position, currentEtag, dryRun } = circumstances;
  return {
    type: typeOf(code),
    title: PROBLEMS[code].title,
    status,
    detail: message,
    instance: `urn:uuid:${instance}`,
    code,
    ...referenceOf(path),
    violations: violations.map(explained),
    ...(position !== undefined && { position }),
    ...(dryRun && { dryRun }),
    ...(currentEtag !== undefined && { currentETag: currentEtag }),
  };
};
