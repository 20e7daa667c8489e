import { isProblemCode, PROBLEMS, type ProblemCode } from './catalogue.js';
import { factOf } from './rules/index.js';

const sentence = (fact: string, code: ProblemCode): string => `${fact}: ${PROBLEMS[code].next}.`;

/** What is the case and what to do about it, for a person to read: from the numbers of a rule, else from the code alone. */
export const detailOf = (wrong: { readonly code: string }): string | undefined => {
  if (!isProblemCode(wrong.code)) return undefined;
  return sentence(factOf(wrong) ?? PROBLEMS[wrong.code].title, wrong.code);
};

/** The same of a problem as a whole: of its first violation, which gave it its code. */
export const detailOfAll = (code: ProblemCode, violations: readonly { readonly code: string }[] = []): string => {
  const first = violations.find((each) => each.code === code);
  return (first && detailOf(first)) ?? sentence(PROBLEMS[code].title, code);
};
