import { sentenceOf } from '@spillrom/words';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Refused } from '../api/problem.js';
import { useWords } from '../shell/words.js';

/** Why something was not done: all that is wrong, the first as the heading. It takes the reader's place on the page. */
export const Refusal = ({
  problem,
  heading,
  children,
}: {
  readonly problem: Refused;
  /** Where a screen can say it better than the sentence of the first rule. */
  readonly heading?: string;
  readonly children?: ReactNode;
}) => {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const wrongs = problem.violations.length > 0 ? problem.violations : [{ code: problem.code }];
  const sentences = [...new Set(wrongs.map((wrong) => sentenceOf(words, wrong)))];
  const { ui } = words;
  const rest = heading === undefined ? sentences.slice(1) : sentences.slice(0, 0);
  return (
    <div className="refusal" role="alert" tabIndex={-1} ref={box}>
      <h2>{heading ?? sentences[0]}</h2>
      {rest.length > 0 && (
        <ul>
          {rest.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {children}
      <p className="quiet">
        {problem.position === undefined ? ui.refusal.nothing : ui.refusal.attempt(problem.position)}
      </p>
    </div>
  );
};
