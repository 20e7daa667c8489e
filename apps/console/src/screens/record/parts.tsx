import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { paths } from '../../api/client.js';
import { usePeople } from '../../api/people.js';
import { Section } from '../../parts/section.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

export type ProcurementRecord =
  paths['/api/v1/contracts/{contract}/procurement-record']['get']['responses'][200]['content']['application/json'];

type Events = readonly { readonly position: string }[];

/** Which events say it; whoever may read the log can open each. */
const Says = ({ events }: { readonly events: Events }) => {
  const { record } = usePageWords();
  const { roles } = useSignedIn();
  if (events.length === 0) return null;
  const positions = events.map(({ position }) => position);
  if (!roles.includes('auditor')) return <p className="quiet says">{record.events(positions.join(', '))}</p>;
  return (
    <p className="quiet says">
      {record.events('')}
      {positions.map((position) => (
        <Link key={position} to="/events/$position" params={{ position }}>
          {position}
        </Link>
      ))}
    </p>
  );
};

/** A part of the record, with the events that say it; that it is not there, where it is not. */
export const Part = <Told,>({
  title,
  of,
  children,
}: {
  readonly title: string;
  readonly of: (Told & { readonly events: Events }) | undefined;
  readonly children: (told: Told) => ReactNode;
}) => {
  const { record } = usePageWords();
  return (
    <Section title={title}>
      {of === undefined ? (
        <p className="quiet">{record.notThere}</p>
      ) : (
        <>
          {children(of)}
          <Says events={of.events} />
        </>
      )}
    </Section>
  );
};

/** Who did something, and when. */
export const Signed = ({ of: { by, at } }: { readonly of: { readonly by: string; readonly at: string } }) => {
  const { format } = useWords();
  const { record } = usePageWords();
  const name = usePeople();
  return <span>{record.by(name(by), format.moment(at))}</span>;
};
