import { Link } from '@tanstack/react-router';
import { useWords } from '../shell/words.js';

/** The way back up. */
export const Crumbs = ({ to, name }: { readonly to: '/requests' | '/contracts' | '/invoices' | '/plan'; readonly name: string }) => {
  const { ui } = useWords();
  return (
    <nav aria-label={ui.frame.where}>
      <ol className="crumbs">
        <li>
          <Link to="/">{ui.frame.overview}</Link>
        </li>
        <li>
          <Link to={to}>{name}</Link>
        </li>
      </ol>
    </nav>
  );
};
