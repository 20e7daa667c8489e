import type { ReactNode } from 'react';
import { useTitle } from './title.js';

/** What a page is called, in it and in the window's title, and what can be done from here. */
export const Heading = ({
  title,
  lead,
  status,
  children,
}: {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly status?: ReactNode;
  readonly children?: ReactNode;
}) => {
  useTitle(title);
  return (
    <div className="head">
      <div>
        <h1>
          {title} {status}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
};
