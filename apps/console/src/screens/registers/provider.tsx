import { capital, nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Facts } from '../../parts/facts.js';
import { Heading } from '../../parts/heading.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { sightOf, useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Capacity } from './capacity.js';

const Page = ({ provider }: { readonly provider: Schemas['Provider'] }) => {
  const { names, format } = useWords();
  const { registers, record } = usePageWords();
  const { specialty } = useNames();
  const isRegion = sightOf(useSignedIn().roles) === 'region';
  const { turned } = provider;
  return (
    <>
      <Heading title={provider.name} status={<Status of={provider.status} />}>
        {isRegion && (
          <Link to="/providers/$provider/dialogue" params={{ provider: provider.provider }}>
            {record.dialogue}
          </Link>
        )}
      </Heading>
      <Actions
        may={mayOf(provider)}
        fill={{ CorrectProvider: provider, RegisterFramework: { provider: provider.provider } }}
      />
      <div className="columns">
        <aside>
          <section className="card">
            <Facts
              of={[
                { name: registers.kind, value: capital(nameIn(names.providerKinds, provider.kind)) },
                { name: registers.number, value: provider.provider },
                {
                  name: registers.turned,
                  value: turned && `${format.dateOf(turned.at)}: ${turned.reason}`,
                },
              ]}
            />
          </section>
        </aside>
        <div>
          {isRegion && <Capacity provider={provider.provider} />}
          <Section title={registers.declaredCapacity}>
            <ul className="plain">
              {provider.capacities.map((capacity) => (
                <li key={`${capacity.specialty} ${capacity.declaredAt} ${capacity.fromWeek}`}>
                  <b>{specialty(capacity.specialty)}</b>: {registers.perWeek(capacity.weeklyPatients)},{' '}
                  {registers.weeks(capacity.fromWeek, capacity.toWeek)}
                </li>
              ))}
            </ul>
            {provider.capacities.length === 0 && <p className="quiet">{registers.noCapacity}</p>}
          </Section>
        </div>
      </div>
    </>
  );
};

/** A provider: what it is, what it can take, and what it has promised. */
export const Provider = () => {
  const { provider } = useParams({ from: '/providers/$provider' });
  const query = useQuery(api.queryOptions('get', '/api/v1/providers/{provider}', { params: { path: { provider } } }));
  return (
    <>
      <Crumbs to="/providers" />
      <Shown of={query} height={800}>
        {(data) => <Page provider={data} key={provider} />}
      </Shown>
    </>
  );
};
