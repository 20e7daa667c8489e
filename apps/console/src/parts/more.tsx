import { Button } from '@digdir/designsystemet-react';
import { useWords } from '../shell/words.js';

/** The next page of a list, as long as there is one. */
export const More = ({
  of: { hasNextPage, fetchNextPage },
}: {
  readonly of: { readonly hasNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
}) => {
  const { ui } = useWords();
  if (!hasNextPage) return null;
  return (
    <Button variant="secondary" onClick={() => void fetchNextPage()}>
      {ui.frame.more}
    </Button>
  );
};
