import type { ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import { Wrong } from './wrong.js';

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
  const { ui } = useWords();
  if (data !== undefined) return children(data);
  if (error !== null) return <Wrong error={error} again={() => void refetch()} />;
  return (
    <p className="loading" style={{ minHeight: height }}>
      {ui.frame.loading}
    </p>
  );
};
