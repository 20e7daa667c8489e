import { Link } from '@tanstack/react-router';
import { sightOf, useSignedIn } from '../shell/me.js';
import { usePageWords } from '../shell/page-words.js';

/** The ways to what the region alone may read of a contract. */
export const ContractLinks = ({ contract }: { readonly contract: string }) => {
  const { record } = usePageWords();
  if (sightOf(useSignedIn().roles) !== 'region') return null;
  return (
    <ul className="card plain screen-only">
      <li>
        <Link to="/contracts/$contract/record" params={{ contract }}>
          {record.title}
        </Link>
      </li>
      <li>
        <Link to="/contracts/$contract/dialogue" params={{ contract }}>
          {record.dialogue}
        </Link>
      </li>
    </ul>
  );
};

/** The same of a request. */
export const RequestLinks = ({ request }: { readonly request: string }) => {
  const { record } = usePageWords();
  if (sightOf(useSignedIn().roles) !== 'region') return null;
  return (
    <p className="card screen-only">
      <Link to="/requests/$request/dialogue" params={{ request }}>
        {record.dialogue}
      </Link>
    </p>
  );
};
