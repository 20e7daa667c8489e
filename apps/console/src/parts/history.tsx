import { usePeople } from '../api/people.js';
import { sightOf, useSignedIn } from '../shell/me.js';
import { useWords } from '../shell/words.js';

export interface Happening {
  readonly what: string;
  /** A moment, or a date. */
  readonly at: string;
  readonly by?: string;
}

/** What has happened to something, in order. */
export const History = ({ of }: { readonly of: readonly Happening[] }) => {
  const { ui, format } = useWords();
  const name = usePeople();
  const isRegion = sightOf(useSignedIn().roles) === 'region';
  return (
    <ol className="history">
      {of.map(({ what, at, by }) => (
        <li key={`${at} ${what}`}>
          <b>{what}</b>
          <span>{at.length > 10 ? format.moment(at) : format.day(at)}</span>
          {by !== undefined && isRegion && <span>{ui.contracts.by(name(by))}</span>}
        </li>
      ))}
    </ol>
  );
};
