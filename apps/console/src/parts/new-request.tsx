import { Link } from '@tanstack/react-router';
import { useSignedIn } from '../shell/me.js';
import { mayOf } from './command/may.js';
import { useWords } from '../shell/words.js';

/** The way to a new request, for whoever may draft one now. */
export const NewRequest = () => {
  const { ui } = useWords();
  const me = useSignedIn();
  if (mayOf(me)?.some(({ command }) => command === 'DraftRequest') !== true) return null;
  return (
    <Link to="/requests/new" className="ds-button" data-variant="primary">
      {ui.requests.new}
    </Link>
  );
};
