import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIsLost } from './contact.js';
import { useWords } from './words.js';

/** How long to wait before asking again for what is shown and may be old. */
const AGAIN_MS = 10_000;

/** What is shown is asked for again by itself; where nothing is shown, the reader is offered to. */
const useAgain = (isLost: boolean): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isLost) return undefined;
    const again = (): void =>
      void queries.invalidateQueries({ predicate: ({ state }) => state.error !== null && state.data !== undefined });
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [queries, isLost]);
};

/** Above every page: that what it shows may be old, and since when. */
export const Notices = ({ knownAt }: { readonly knownAt: string | undefined }) => {
  const { ui, format } = useWords();
  const isLost = useIsLost();
  useAgain(isLost);
  if (!isLost && knownAt === undefined) return null;
  return (
    <div className="notice" role="status">
      {isLost && <p>{ui.frame.lost}</p>}
      {knownAt !== undefined && <p>{ui.frame.old(format.moment(knownAt))}</p>}
    </div>
  );
};
