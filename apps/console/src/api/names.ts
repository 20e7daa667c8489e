import { useQuery } from '@tanstack/react-query';
import { useWords } from '../shell/words.js';
import { api } from './client.js';

/** Names change seldom: asked for once in a while, not with every screen. */
const SELDOM = { staleTime: 600_000 } as const;

type NamesOf = Readonly<Record<string, string>>;

const useList = (list: 'trust' | 'specialty' | 'procedure'): NamesOf => {
  const { language } = useWords();
  const options = api.queryOptions('get', '/api/v1/reference/{list}', {
    params: { path: { list }, query: { limit: 200 } },
  });
  const { data } = useQuery({ ...options, ...SELDOM });
  return Object.fromEntries((data?.items ?? []).map(({ code, names }) => [code, names[language]]));
};

/** What codes and numbers are called; a code that is not known is shown as it is. */
export const useNames = () => {
  const [trusts, specialties, procedures] = [useList('trust'), useList('specialty'), useList('procedure')];
  const options = api.queryOptions('get', '/api/v1/providers', { params: { query: { limit: 200 } } });
  const { data } = useQuery({ ...options, ...SELDOM });
  const providers: NamesOf = Object.fromEntries((data?.items ?? []).map(({ provider, name }) => [provider, name]));
  return {
    trust: (code: string): string => (trusts[code] ?? code).replace(/ HF$/, ''),
    specialty: (code: string): string => specialties[code] ?? code,
    procedure: (code: string): string => procedures[code] ?? code,
    provider: (code: string): string => providers[code] ?? trusts[code] ?? code,
    procedures,
  };
};
