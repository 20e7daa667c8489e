import { nameIn } from '@spillrom/words';
import { usePeople } from '../api/people.js';
import type { paths } from '../api/schema.js';
import { sightOf, useSignedIn } from '../shell/me.js';
import { useWords } from '../shell/words.js';
import { Shown } from './shown.js';

/** Histories of all resources have one shape. */
type Told = paths['/api/v1/contracts/{contract}/history']['get']['responses'][200]['content']['application/json'];

type Query = Parameters<typeof Shown<Told>>[0]['of'];

/** What has happened to something, in the order of the log. */
export const History = ({ of }: { readonly of: Query }) => {
  const { ui, events, format } = useWords();
  const name = usePeople();
  const isRegion = sightOf(useSignedIn().roles) === 'region';
  return (
    <Shown of={of} height={160}>
      {({ items }) => (
        <ol className="history">
          {items.map(({ eventId, type, decidedAt, recordedAt, by }) => (
            <li key={eventId}>
              <b>{nameIn(events, type)}</b>
              <span>{format.moment(decidedAt ?? recordedAt)}</span>
              {by !== undefined && isRegion && <span>{ui.contracts.by(name(by))}</span>}
            </li>
          ))}
        </ol>
      )}
    </Shown>
  );
};
