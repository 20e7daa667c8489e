import { Button } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client, type Schemas } from '../../api/client.js';
import { usePeople } from '../../api/people.js';
import { Failed } from '../../api/problem.js';
import { TextField } from '../../parts/fields.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';
import { useEventName } from './event-name.js';

type Event = Schemas['Event'];

const LIMIT = 50;

/** Another address than the hooks' cursor: the log's pages begin after a position. */
const useEventsAfter = (after: string) =>
  useInfiniteQuery({
    queryKey: ['get', '/api/v1/events', after],
    queryFn: async ({ pageParam, signal }) => {
      const { data, error } = await client.GET('/api/v1/events', {
        params: { query: { limit: LIMIT, after: pageParam } },
        signal,
      });
      if (data === undefined) throw new Failed(error);
      return data;
    },
    initialPageParam: after,
    getNextPageParam: ({ next, end }) => (end ? undefined : next),
  });

/** The whole log, event by event. */
export const Events = () => {
  const words = useWords();
  const { log } = usePageWords();
  const named = useEventName();
  const name = usePeople();
  const [written, setWritten] = useState('');
  const [from, setFrom] = useState(0n);
  const list = useEventsAfter(String(from > 0n ? from - 1n : 0n));
  const title = nameOf(words, '/events');
  const columns: readonly Column<Event>[] = [
    {
      name: log.number,
      of: ({ position }) => (
        <Link to="/events/$position" params={{ position }}>
          {position}
        </Link>
      ),
    },
    { name: log.what, of: ({ type }) => named(type) },
    { name: log.when, of: ({ recordedAt }) => words.format.moment(recordedAt) },
    { name: log.who, of: ({ meta }) => (meta['actor'] === undefined ? words.ui.frame.none : name(meta['actor'])) },
    { name: log.about, of: ({ stream }) => <small>{stream}</small> },
  ];
  return (
    <>
      <Heading title={title} lead={log.eventsLead} />
      <form
        className="card asked"
        onSubmit={(event) => {
          event.preventDefault();
          setFrom(/^\d{1,18}$/.test(written.trim()) ? BigInt(written.trim()) : 0n);
        }}
      >
        <TextField
          label={log.from}
          wrong={undefined}
          isNumber
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
        <Button type="submit" variant="secondary">
          {log.show}
        </Button>
      </form>
      <section className="card">
        <Listed of={list} none={log.noEvents} height={800}>
          {(rows) => <Rows label={title} columns={columns} rows={rows} keyOf={({ position }) => position} />}
        </Listed>
      </section>
    </>
  );
};
