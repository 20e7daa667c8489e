import { nameIn } from '@spillrom/words';
import type { ComponentProps } from 'react';
import type { paths } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { usePeople } from '../../api/people.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Entry =
  paths['/api/v1/requests/{request}/dialogue']['get']['responses'][200]['content']['application/json']['items'][number];

/** What happened to several providers at once is told once, of all of them. */
type Told = Entry & { readonly providers: readonly string[] };

const toldOnce = (rows: readonly Entry[]): readonly Told[] =>
  rows
    .filter(({ eventId }, index) => rows.findIndex((each) => each.eventId === eventId) === index)
    .map((row) => ({
      ...row,
      providers: rows.filter(({ eventId }) => eventId === row.eventId).map(({ provider }) => provider),
    }));

/** One thing that was said or done: a contact with what was said in it, or a step of an inquiry or a contract. */
const Item = ({ of }: { readonly of: Told }) => {
  const { events, format } = useWords();
  const { record, inquiries } = usePageWords();
  const { provider } = useNames();
  const name = usePeople();
  const about = [
    format.and(of.providers.map(provider)),
    of.channel !== undefined && record.channels[of.channel],
    of.direction !== undefined && record.directions[of.direction],
    of.with !== undefined && record.with(of.with),
    of.edition !== undefined && inquiries.edition(of.edition),
    of.by !== undefined && name(of.by),
    of.recordedAt.slice(0, 10) !== of.at.slice(0, 10) && record.lateBy(format.dateOf(of.recordedAt)),
  ];
  return (
    <li>
      <b>{nameIn(events, of.type)}</b>
      <span>{format.moment(of.at)}</span>
      <span>{about.filter(Boolean).join(' · ')}</span>
      {(of.summary ?? of.reason) !== undefined && <p>{of.summary ?? of.reason}</p>}
      {of.correctedBy !== undefined && <p className="quiet">{record.corrected(of.correctedBy)}</p>}
    </li>
  );
};

/** The dialogue about something, as far as it has come. */
export const Entries = ({
  about,
  of,
}: {
  readonly about: string;
  readonly of: ComponentProps<typeof Listed<Entry>>['of'];
}) => {
  const { record } = usePageWords();
  return (
    <>
      <Heading title={record.dialogueOf(about)} lead={record.dialogueLead} />
      <section className="card">
        <Listed of={of} none={record.noDialogue} height={600}>
          {(rows) => (
            <ol className="history">
              {toldOnce(rows).map((row) => (
                <Item key={row.eventId} of={row} />
              ))}
            </ol>
          )}
        </Listed>
      </section>
    </>
  );
};
