import { Link } from '@tanstack/react-router';
import { useTitle } from '../parts/title.js';
import { useWords } from './words.js';

/** Instead of a page that the person's roles do not open; nothing of it is asked for. */
export const NoAccess = () => {
  const { ui } = useWords();
  useTitle(ui.frame.noAccessHere);
  return (
    <>
      <h1>{ui.frame.noAccessHere}</h1>
      <p>
        <Link to="/">{ui.frame.toOverview}</Link>
      </p>
    </>
  );
};
