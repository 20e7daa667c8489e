import { Link } from '@tanstack/react-router';
import { nameOf, type Place } from '../shell/places.js';
import { useWords } from '../shell/words.js';

/** The way back up. */
export const Crumbs = ({ to }: { readonly to: Place['to'] }) => {
  const words = useWords();
  const { ui } = words;
  return (
    <nav aria-label={ui.frame.where}>
      <ol className="crumbs">
        <li>
          <Link to="/">{ui.frame.overview}</Link>
        </li>
        <li>
          <Link to={to}>{nameOf(words, to)}</Link>
        </li>
      </ol>
    </nav>
  );
};
