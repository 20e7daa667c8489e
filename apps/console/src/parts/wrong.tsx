import { Button } from '@digdir/designsystemet-react';
import { sentenceOf } from '@spillrom/words';
import { codeOf } from '../api/problem.js';
import { useWords } from '../shell/words.js';

/** Why something cannot be shown, and the way to try again. */
export const Wrong = ({
  error,
  otherwise = 'UNAVAILABLE',
  again,
}: {
  readonly error: unknown;
  /** The code of what the api has said nothing of. */
  readonly otherwise?: 'UNAVAILABLE' | 'INTERNAL';
  readonly again: () => void;
}) => {
  const words = useWords();
  return (
    <div className="wrong" role="alert">
      <p>{sentenceOf(words, { code: codeOf(error) ?? otherwise })}</p>
      <Button variant="secondary" onClick={again}>
        {words.ui.frame.tryAgain}
      </Button>
    </div>
  );
};
