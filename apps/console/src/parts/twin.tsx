import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import { Scroll } from './scroll.js';

/** The table beside a picture, with the same numbers. */
export const Twin = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => {
  const { ui } = useWords();
  return (
    <Details className="twin">
      <Details.Summary>{ui.frame.showTable}</Details.Summary>
      <Details.Content>
        <Scroll label={label}>{children}</Scroll>
      </Details.Content>
    </Details>
  );
};
