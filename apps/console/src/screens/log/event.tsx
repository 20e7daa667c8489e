import { capital, nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { usePeople } from '../../api/people.js';
import { Facts } from '../../parts/facts.js';
import { Heading } from '../../parts/heading.js';
import { ResourceLink } from '../../parts/resource-link.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { useEventName } from './event-name.js';
import { resourceOf } from './stream.js';

const Page = ({ event }: { readonly event: Schemas['Event'] }) => {
  const { ui, names, format } = useWords();
  const named = useEventName();
  const { log } = usePageWords();
  const name = usePeople();
  const { actor, role, decidedAt } = event.meta;
  const position = BigInt(event.position);
  const facts = [
    { name: log.what, value: `${named(event.type)} (${event.type})` },
    { name: log.about, value: <ResourceLink to={resourceOf(event.stream)}>{event.stream}</ResourceLink> },
    { name: log.place, value: format.count(event.version) },
    { name: log.when, value: format.moment(event.recordedAt) },
    { name: log.decided, value: decidedAt && format.moment(decidedAt) },
    { name: log.who, value: actor && name(actor) },
    { name: log.role, value: role && capital(nameIn(names.roles, role)) },
    { name: log.commit, value: log.commitOf(event.commit.index + 1, event.commit.count) },
  ];
  return (
    <>
      <Heading title={log.event(event.position)} lead={named(event.type)} />
      <div className="columns">
        <aside>
          <section className="card">
            <Facts of={facts} />
            <Link to="/" search={{ asOfTime: event.recordedAt, asOf: Number(position) }}>
              {ui.moment.here}
            </Link>
          </section>
        </aside>
        <div>
          <Section title={log.content} lead={log.contentLead}>
            <pre className="document">{JSON.stringify(event.data, null, 2)}</pre>
          </Section>
        </div>
      </div>
      <p className="between">
        {position > 0n && (
          <Link to="/events/$position" params={{ position: String(position - 1n) }}>
            {log.previous}
          </Link>
        )}
        <Link to="/events/$position" params={{ position: String(position + 1n) }}>
          {log.next}
        </Link>
      </p>
    </>
  );
};

/** One event of the log, in words and as it is stored. */
export const Event = () => {
  const { position } = useParams({ from: '/events/$position' });
  const query = useQuery(api.queryOptions('get', '/api/v1/events/{position}', { params: { path: { position } } }));
  return (
    <Shown of={query} height={600}>
      {(data) => <Page event={data} key={position} />}
    </Shown>
  );
};
