import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The kind and the id of what the api names by its address, `/api/v1/contracts/…`, or by its source, `contracts/…`. */
const subjectOf = (resource: string): readonly [kind: string, id: string] => {
  const [kind = '', id = ''] = resource.replace(/^\/api\/v1\//, '').split('/');
  return [kind, id];
};

/** A way to the page of what the api names; its text alone where there is no such page. */
export const ResourceLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => {
  const [kind, id] = subjectOf(to);
  switch (kind) {
    case 'requests':
      return (
        <Link to="/requests/$request" params={{ request: id }}>
          {children}
        </Link>
      );
    case 'contracts':
      return (
        <Link to="/contracts/$contract" params={{ contract: id }}>
          {children}
        </Link>
      );
    case 'inquiries':
      return (
        <Link to="/inquiries/$inquiry" params={{ inquiry: id }}>
          {children}
        </Link>
      );
    case 'invoices':
      return (
        <Link to="/invoices/$invoice" params={{ invoice: id }}>
          {children}
        </Link>
      );
    case 'credits':
      return (
        <Link to="/credits/$credit" params={{ credit: id }}>
          {children}
        </Link>
      );
    case 'decisions':
      return (
        <Link to="/decisions/$decision" params={{ decision: id }}>
          {children}
        </Link>
      );
    case 'providers':
      return (
        <Link to="/providers/$provider" params={{ provider: id }}>
          {children}
        </Link>
      );
    case 'frameworks':
      return (
        <Link to="/frameworks/$framework" params={{ framework: id }}>
          {children}
        </Link>
      );
    default:
      return children;
  }
};
