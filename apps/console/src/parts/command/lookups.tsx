import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { useWords } from '../../shell/words.js';
import type { Option } from './filling.js';
import type { TextShape } from './shape.js';

/** What exists is asked for when a field needs it; one page is enough to choose from. */
const PAGE = { params: { query: { limit: 200 } } } as const;

type Render = (options: readonly Option[]) => ReactNode;

const named = (value: string, name: string | undefined): Option => ({
  value,
  name: name === undefined || name === value ? value : `${name} (${value})`,
});

type List = 'trust' | 'specialty' | 'procedure' | 'endOfWait' | 'legalBasis' | 'declineReason' | 'recusalGround';

const OfList = ({ list, children }: { readonly list: List; readonly children: Render }) => {
  const { language } = useWords();
  const { data } = useQuery(
    api.queryOptions('get', '/api/v1/reference/{list}', { params: { path: { list }, query: { limit: 200 } } }),
  );
  return children((data?.items ?? []).map(({ code, names }) => named(code, names[language])));
};

const OfPeople = ({ children }: { readonly children: Render }) => {
  const { data } = useQuery(api.queryOptions('get', '/api/v1/people', PAGE));
  return children((data?.items ?? []).map(({ actor, name }) => ({ value: actor, name: name ?? actor })));
};

const OfProviders = ({ children }: { readonly children: Render }) => {
  const { data } = useQuery(api.queryOptions('get', '/api/v1/providers', PAGE));
  return children((data?.items ?? []).map(({ provider, name }) => named(provider, name)));
};

const useProgramme = () => {
  const { data } = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 1 } } }));
  return data?.items[0];
};

const OfPhases = ({ children }: { readonly children: Render }) => {
  const { trust } = useNames();
  const programme = useProgramme();
  return children(
    (programme?.phases ?? []).map((phase) => ({
      value: String(phase.phase),
      name: `${phase.phase}: ${trust(phase.trust)}`,
    })),
  );
};

const OfExceptions = ({ children }: { readonly children: Render }) => {
  const { format } = useWords();
  const { trust } = useNames();
  const open = useProgramme()?.exceptions.filter(({ endedBy }) => endedBy === undefined) ?? [];
  return children(
    open.map((exception) => ({
      value: exception.decision,
      name: `${trust(exception.trust)}, ${format.date(exception.from)}–${format.date(exception.to)}`,
    })),
  );
};

const OfRequests = ({ children }: { readonly children: Render }) => {
  const { trust } = useNames();
  const { data } = useQuery(api.queryOptions('get', '/api/v1/requests', PAGE));
  return children(
    (data?.items ?? []).map((each) => ({ value: each.id, name: `${each.reference} ${trust(each.trust)}` })),
  );
};

const OfContracts = ({ children }: { readonly children: Render }) => {
  const { provider } = useNames();
  const { data } = useQuery(api.queryOptions('get', '/api/v1/contracts', PAGE));
  return children(
    (data?.items ?? []).map((each) => ({ value: each.id, name: `${each.reference} ${provider(each.provider)}` })),
  );
};

const OfInquiries = ({ children }: { readonly children: Render }) => {
  const { data } = useQuery(api.queryOptions('get', '/api/v1/inquiries', PAGE));
  return children((data?.items ?? []).map(({ id, reference }) => ({ value: id, name: reference })));
};

const OfFrameworks = ({ children }: { readonly children: Render }) => {
  const { data } = useQuery(api.queryOptions('get', '/api/v1/frameworks', PAGE));
  return children(
    (data?.items ?? []).map(({ id, title, agreementNumber }) => ({ value: id, name: `${agreementNumber} ${title}` })),
  );
};

const RESOURCES: Readonly<Record<string, (props: { readonly children: Render }) => ReactNode>> = {
  request: OfRequests,
  contract: OfContracts,
  inquiry: OfInquiries,
  framework: OfFrameworks,
  exception: OfExceptions,
};

/** What there is to choose from for a field that names something. */
export const Lookup = ({ shape: { kind, of }, children }: { readonly shape: TextShape; readonly children: Render }) => {
  if (kind === 'person') return <OfPeople>{children}</OfPeople>;
  if (kind === 'provider') return <OfProviders>{children}</OfProviders>;
  if (kind === 'phase') return <OfPhases>{children}</OfPhases>;
  if (kind === 'reference') return <OfList list={of as List}>{children}</OfList>;
  const OfResource = RESOURCES[of ?? ''];
  return OfResource === undefined ? children([]) : <OfResource>{children}</OfResource>;
};
