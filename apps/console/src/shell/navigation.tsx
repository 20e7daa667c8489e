import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOpening } from '../parts/opening.js';
import { useSignedIn } from './me.js';
import { mayOpen, nameOf, PLACES, type Place } from './places.js';
import { useWords } from './words.js';

/** As many as stand beside each other in the bar; the others are behind the button. */
const IN_BAR_MAX = 6;

const To = ({ to, children }: { readonly to: Place['to'] | '/'; readonly children: ReactNode }) => (
  <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
    {children}
  </Link>
);

/** A list behind a button: it closes by Esc, by a choice, and when the focus leaves it. */
const Behind = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => {
  const { isOpen, setIsOpen, box, button } = useOpening();
  return (
    <div className="behind" ref={box}>
      <button ref={button} type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {name}
      </button>
      {/* A choice bubbles up from its link; by the keyboard too. */}
      {isOpen && <ul onClickCapture={() => setTimeout(() => setIsOpen(false))}>{children}</ul>}
    </div>
  );
};

/** What whoever is signed in may open: in a narrow window all of it is behind one button. */
export const Navigation = () => {
  const words = useWords();
  const { ui } = words;
  const { roles } = useSignedIn();
  const places = PLACES.filter(({ readers }) => mayOpen(roles, readers));
  const named: readonly (readonly [Place['to'] | '/', string])[] = [
    ...(mayOpen(roles, 'business') ? [['/', ui.frame.overview] as const] : []),
    ...places.map(({ to }) => [to, nameOf(words, to)] as const),
  ];
  const hasMore = named.length > IN_BAR_MAX;
  return (
    <nav aria-label={ui.frame.navigation}>
      <ul className="menu">
        {named.slice(0, IN_BAR_MAX).map(([to, name]) => (
          <li key={to} className="in-bar">
            <To to={to}>{name}</To>
          </li>
        ))}
        <li className={hasMore ? '' : 'narrow-only'}>
          <Behind
            name={
              <>
                <span className="in-bar">{ui.frame.moreMenu}</span>
                <span className="narrow-only">{ui.frame.menu}</span>
              </>
            }
          >
            {named.map(([to, name], index) => (
              <li key={to} className={index < IN_BAR_MAX ? 'narrow-only' : ''}>
                <To to={to}>{name}</To>
              </li>
            ))}
          </Behind>
        </li>
      </ul>
    </nav>
  );
};
