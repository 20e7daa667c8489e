import { Button } from '@digdir/designsystemet-react';
import { nameIn } from '@spillrom/words';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Shown } from '../../parts/shown.js';
import { useTitle } from '../../parts/title.js';
import { Wrong } from '../../parts/wrong.js';
import { become, beginAt, waysIn, type Person, type WaysIn } from '../../shell/ways-in.js';
import { useWords } from '../../shell/words.js';

const isOfTrust = ({ roles }: Person): boolean => roles.every((role) => role.startsWith('trust-'));

const People = ({ title, people }: { readonly title: string; readonly people: readonly Person[] }) => {
  const { ui, names, format } = useWords();
  // Whoever was signed out in the middle goes on where they were.
  const { pathname } = useLocation();
  const choice = useMutation({
    mutationFn: become,
    onSuccess: () => beginAt(pathname === '/sign-in' ? '/' : pathname),
  });
  const { error, variables } = choice;
  return (
    <section className="card">
      <h2>{title}</h2>
      {error !== null && variables !== undefined && <Wrong error={error} again={() => choice.mutate(variables)} />}
      <ul className="people">
        {people.map(({ name, roles }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong>
              <small>{format.and(roles.map((role) => nameIn(names.roles, role)))}</small>
            </span>
            <Button variant="secondary" aria-label={ui.signIn.as(name)} onClick={() => choice.mutate(name)}>
              {ui.signIn.title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Why somebody came back from the issuer without being signed in. */
const Failure = () => {
  const { ui } = useWords();
  const why = new URLSearchParams(useLocation().searchStr).get('failed');
  const text = Object.entries(ui.signIn.failed).find(([name]) => name === why)?.[1];
  return text === undefined ? null : (
    <div className="wrong" role="alert">
      <p>{text}</p>
    </div>
  );
};

const Organisation = ({ at }: { readonly at: string }) => {
  const { ui } = useWords();
  const { pathname, searchStr } = useLocation();
  const next = pathname === '/sign-in' ? '/' : `${pathname}${searchStr}`;
  return (
    <Button asChild>
      <a href={`${at}?next=${encodeURIComponent(next)}`}>{ui.signIn.title}</a>
    </Button>
  );
};

export const SignIn = () => {
  const { ui } = useWords();
  useTitle(ui.signIn.title);
  const ways = useQuery({ queryKey: ['session'], queryFn: waysIn });
  const lead = ({ people = [], signInAt }: WaysIn): string => {
    if (people.length > 0) return ui.signIn.lead;
    return signInAt === undefined ? ui.signIn.away : ui.signIn.withOrganisation;
  };
  return (
    <>
      <h1>{ui.signIn.title}</h1>
      <Failure />
      <Shown of={ways}>
        {(found) => (
          <>
            <p className="lead">{lead(found)}</p>
            {found.signInAt !== undefined && <Organisation at={found.signInAt} />}
            {found.people !== undefined && (
              <div className="halves">
                <People title={ui.signIn.region} people={found.people.filter((person) => !isOfTrust(person))} />
                <People title={ui.signIn.trusts} people={found.people.filter(isOfTrust)} />
              </div>
            )}
          </>
        )}
      </Shown>
    </>
  );
};
