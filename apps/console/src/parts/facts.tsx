import type { ReactNode } from 'react';

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** What is known of something, name by name; what is not known is left out. */
export const Facts = ({ of }: { readonly of: readonly Fact[] }) => (
  <dl className="facts">
    {of
      .filter(({ value }) => value !== undefined)
      .map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
