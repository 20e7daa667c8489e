import type { ReactNode } from 'react';

/** A part of a page, with its heading and what it is about. */
export const Section = ({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}) => (
  <section className="card">
    <h2>{title}</h2>
    {lead !== undefined && <p className="lead">{lead}</p>}
    {children}
  </section>
);
