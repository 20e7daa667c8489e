import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';

type Request = Schemas['Request'];

/** Only these can be put in order. */
const IN_QUEUE: readonly Request['status'][] = ['submitted', 'assessed', 'approved', 'partlyApproved'];

/** What a request is called where it must be told from others of the same trust. */
const useTitleOf = () => {
  const { procedure } = useNames();
  return ({ reference, cohorts }: Request): string =>
    `${reference}: ${[...new Set(cohorts.map((cohort) => procedure(cohort.procedure)))].join(', ')}`;
};

const Order = ({
  programme,
  requests,
  ranking,
}: {
  readonly programme: Schemas['Programme'];
  readonly requests: readonly Request[];
  readonly ranking: Schemas['Ranking'] | undefined;
}) => {
  const { queue } = usePageWords();
  const titleOf = useTitleOf();
  const waiting = requests.filter(({ status }) => IN_QUEUE.includes(status));
  const placed = (ranking?.requests ?? []).flatMap((id) => requests.find((request) => request.id === id) ?? []);
  const inOrder = [...placed.filter((one) => waiting.includes(one)), ...waiting.filter((one) => !placed.includes(one))];
  const may = mayOf(programme)
    ?.filter(({ command }) => command === 'RankRequests')
    .map((each) => ({ ...each, ...(ranking && { ifMatch: ranking.etag }) }));
  return (
    <>
      {placed.length === 0 && <p className="quiet">{queue.noOrder}</p>}
      <ol>
        {placed.map((request) => (
          <li key={request.id}>
            <Link to="/requests/$request" params={{ request: request.id }}>
              {titleOf(request)}
            </Link>
          </li>
        ))}
      </ol>
      <Actions
        may={may}
        fill={{ RankRequests: { requests: inOrder.map(({ id }) => id) } }}
        choices={{ requests: waiting.map((request) => ({ value: request.id, name: titleOf(request) })) }}
      />
    </>
  );
};

const OfProgramme = ({ id: programme }: { readonly id: string }) => {
  const { organisation: trust } = useSignedIn();
  const shown = useQuery(
    api.queryOptions('get', '/api/v1/programmes/{programme}', { params: { path: { programme } } }),
  );
  const requests = useQuery(
    api.queryOptions('get', '/api/v1/requests', { params: { query: { programme, trust, limit: 200 } } }),
  );
  const rankings = useQuery(
    api.queryOptions('get', '/api/v1/rankings', { params: { query: { programme, trust, limit: 1 } } }),
  );
  return (
    <Shown of={rankings}>
      {({ items: [ranking] }) => (
        <Shown of={requests}>
          {({ items }) => (
            <Shown of={shown}>{(data) => <Order programme={data} requests={items} ranking={ranking} />}</Shown>
          )}
        </Shown>
      )}
    </Shown>
  );
};

/** In which order a trust wants its requests to be served; whoever may put them in order does so here. */
export const OwnOrder = () => {
  const { queue } = usePageWords();
  const query = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 1 } } }));
  return (
    <Section title={queue.ownOrder} lead={queue.ownOrderLead}>
      <Shown of={query}>{({ items: [programme] }) => programme && <OfProgramme id={programme.id} />}</Shown>
    </Section>
  );
};
