import { PROBLEMS, typeOf } from './catalogue.js';
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
 */
export const problemBody = ({ code, status, message, circumstances }: Problem, instance: string): object => {
  const { violations = [], position, currentEtag } = circumstances;
  return {
    type: typeOf(code),
    title: PROBLEMS[code].title,
    status,
    detail: message,
    instance: `urn:uuid:${instance}`,
    code,
    violations: violations.map(explained),
    ...(position !== undefined && { position }),
    ...(currentEtag !== undefined && { currentETag: currentEtag }),
  };
};
