import { Button } from '@digdir/designsystemet-react';
import { nameIn } from '@spillrom/words';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Shown } from '../../parts/shown.js';
import { useTitle } from '../../parts/title.js';
import { Wrong } from '../../parts/wrong.js';
import { become, beginAt, waysIn, type Person } from '../../shell/ways-in.js';
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

export const SignIn = () => {
  const { ui } = useWords();
  useTitle(ui.signIn.title);
  const ways = useQuery({ queryKey: ['session'], queryFn: waysIn });
  return (
    <>
      <h1>{ui.signIn.title}</h1>
      <Shown of={ways}>
        {({ people = [] }) => (
          <>
            <p className="lead">{people.length > 0 ? ui.signIn.lead : ui.signIn.away}</p>
            {people.length > 0 && (
              <div className="halves">
                <People title={ui.signIn.region} people={people.filter((person) => !isOfTrust(person))} />
                <People title={ui.signIn.trusts} people={people.filter(isOfTrust)} />
              </div>
            )}
          </>
        )}
      </Shown>
    </>
  );
};
