import { Button } from '@digdir/designsystemet-react';
import { sentenceOf } from '@spillrom/words';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words.js';

/** As far as a screen must know a query; an error is a problem of the api, or that there was no answer. */
interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** What a query came to: its data drawn, why there are none, or a place of about the height of what comes. */
export const Shown = <Data,>({
  of: { data, error, refetch },
  height = 200,
  children,
}: {
  readonly of: Query<Data>;
  readonly height?: number;
  readonly children: (data: Data) => ReactNode;
}) => {
  const words = useWords();
  if (data !== undefined) return children(data);
  if (error === null)
    return (
      <p className="loading" style={{ minHeight: height }}>
        {words.ui.frame.loading}
      </p>
    );
  return (
    <div className="wrong" role="alert">
      <p>{sentenceOf(words, { code: (error as { readonly code?: string }).code ?? 'UNAVAILABLE' })}</p>
      <Button variant="secondary" onClick={() => void refetch()}>
        {words.ui.frame.tryAgain}
      </Button>
    </div>
  );
};
