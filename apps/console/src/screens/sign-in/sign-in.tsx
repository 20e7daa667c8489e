import { Button } from '@digdir/designsystemet-react';
import { nameIn } from '@spillrom/words';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { waysIn, type Person } from '../../shell/ways-in.js';
import { useWords } from '../../shell/words.js';
import { useTitle } from '../../parts/title.js';

const isOfTrust = ({ roles }: Person): boolean => roles.every((role) => role.startsWith('trust-'));

const People = ({ title, people }: { readonly title: string; readonly people: readonly Person[] }) => {
  const { ui, names, format } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const become = async (person: string): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ person }) });
    await answer.text();
    queries.clear();
    await queries.invalidateQueries();
    await navigate({ to: '/' });
  };
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul className="people">
        {people.map(({ name, roles }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong>
              <small>{format.and(roles.map((role) => nameIn(names.roles, role)))}</small>
            </span>
            <Button variant="secondary" aria-label={ui.signIn.as(name)} onClick={() => void become(name)}>
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
  const { data } = useQuery({ queryKey: ['session'], queryFn: waysIn });
  if (data === undefined) return <p className="loading">{ui.frame.loading}</p>;
  const { people = [] } = data;
  return (
    <>
      <h1>{ui.signIn.title}</h1>
      <p className="lead">{people.length > 0 ? ui.signIn.lead : ui.signIn.away}</p>
      {people.length > 0 && (
        <div className="halves">
          <People title={ui.signIn.region} people={people.filter((person) => !isOfTrust(person))} />
          <People title={ui.signIn.trusts} people={people.filter(isOfTrust)} />
        </div>
      )}
    </>
  );
};
