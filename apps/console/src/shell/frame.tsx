import { Button } from '@digdir/designsystemet-react';
import { LANGUAGES, nameIn, type Language } from '@spillrom/words';
import { useIsFetching } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useMatches, useNavigate, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Shown } from '../parts/shown.js';
import { useTitle } from '../parts/title.js';
import { Wrong } from '../parts/wrong.js';
import { SignIn } from '../screens/sign-in/sign-in.js';
import { useLanguageChoice } from './language.js';
import { useLive } from './live.js';
import { Mark } from './mark.js';
import { sightOf, useMe } from './me.js';
import { MomentChoice, PastBar, useMoment } from './moment.js';
import { Navigation } from './navigation.js';
import { NoAccess } from './no-access.js';
import { Notices } from './notices.js';
import { mayOpen, readersOf } from './places.js';
import { forgetAll } from './unsent.js';
import { beginAt, leave } from './ways-in.js';
import { useWords } from './words.js';

const NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

const LanguageSelect = () => {
  const { ui, language } = useWords();
  const choose = useLanguageChoice();
  return (
    <select
      className="ds-input"
      aria-label={ui.frame.language}
      value={language}
      onChange={({ target }) => choose(target.value as Language)}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {NAMES[each]}
        </option>
      ))}
    </select>
  );
};

const Person = () => {
  const { ui, names, format } = useWords();
  const { data } = useMe();
  const [hasFailed, setHasFailed] = useState(false);
  if (!data) return null;
  const signOut = (): void => {
    setHasFailed(false);
    leave().then(
      (next) => {
        forgetAll();
        beginAt(next);
      },
      () => setHasFailed(true),
    );
  };
  return (
    <div className="person">
      {hasFailed && (
        <span className="red" role="alert">
          {ui.frame.notSignedOut}
        </span>
      )}
      <span>{ui.frame.youAre(format.and(data.roles.map((role) => nameIn(names.roles, role))))}</span>
      <Button variant="tertiary" onClick={signOut}>
        {ui.frame.signOut}
      </Button>
    </div>
  );
};

/** After a step to another page the reader begins with what is new on it. */
const useFocusOnMain = () => {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus();
    shown.current = pathname;
  }, [pathname]);
  return main;
};

/** Who runs the server has no overview of the business. */
const ToOperations = () => {
  const navigate = useNavigate();
  useEffect(() => void navigate({ to: '/operations', replace: true }), [navigate]);
  return null;
};

const Inside = () => {
  // Of the page that is shown, which is not yet the one that the address names while that comes.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '/' });
  const me = useMe();
  return (
    <Shown of={me}>
      {(person) => {
        if (person === null) return <SignIn />;
        if (pathname === '/' && sightOf(person.roles) === 'none') return <ToOperations />;
        const isOpen = pathname === '/sign-in' || mayOpen(person.roles, readersOf(pathname));
        return isOpen ? <Outlet /> : <NoAccess />;
      }}
    </Shown>
  );
};

/** What stands around every screen. */
export const Frame = () => {
  const { ui } = useWords();
  const { data } = useMe();
  const main = useFocusOnMain();
  const isBusy = useIsFetching() > 0;
  const moment = useMoment();
  const pathname = useLocation({ select: (location) => location.pathname });
  const knownAt = useLive(moment === undefined && data != null && sightOf(data.roles) !== 'none');
  return (
    <>
      <a className="skip" href="#main">
        {ui.frame.skip}
      </a>
      <header className={moment === undefined ? 'bar' : 'bar of-past'}>
        <div className="width">
          <Link to="/" className="home">
            <Mark />
          </Link>
          {data ? <Navigation /> : <span className="grow" />}
          {data && sightOf(data.roles) !== 'none' && <MomentChoice now={data.now} />}
          <LanguageSelect />
          <Person />
        </div>
      </header>
      <main id="main" className="width" ref={main} tabIndex={-1} aria-busy={isBusy}>
        {moment !== undefined && <PastBar moment={moment} pathname={pathname} />}
        <Notices knownAt={knownAt} />
        <Inside />
      </main>
    </>
  );
};

/** Instead of a screen that failed: it is begun anew. */
export const Broken = ({ error }: ErrorComponentProps) => (
  <Wrong error={error} otherwise="INTERNAL" again={() => window.location.reload()} />
);

export const NotHere = () => {
  const { ui } = useWords();
  useTitle(ui.frame.notHere);
  return (
    <>
      <h1>{ui.frame.notHere}</h1>
      <p>
        <Link to="/">{ui.frame.toOverview}</Link>
      </p>
    </>
  );
};
