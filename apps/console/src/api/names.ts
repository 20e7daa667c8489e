import type { Language } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '../shell/words.js';
import { api, type paths } from './client.js';

/** Names change seldom: asked for once in a while, not with every screen. */
const SELDOM = { staleTime: 600_000 } as const;

type Told = paths['/api/v1/names']['get']['responses'][200]['content']['application/json'];

type NamesOf = Readonly<Record<string, string>>;

/** Everything that has a name, as it is now; all at once. */
export const useAllNames = () => useQuery({ ...api.queryOptions('get', '/api/v1/names'), ...SELDOM });

/** Where a code was given another name, the latest counts. */
const codesIn = (told: Told | undefined, list: Told['lists'][number]['list'], language: Language): NamesOf =>
  Object.fromEntries(
    (told?.lists.find((each) => each.list === list)?.codes ?? []).map(({ code, names }) => [code, names[language]]),
  );

/** What codes and numbers are called; a code that is not known is shown as it is. */
export const useNames = () => {
  const { language } = useWords();
  const { data } = useAllNames();
  return useMemo(() => {
    const trusts = codesIn(data, 'trust', language);
    const specialties = codesIn(data, 'specialty', language);
    const procedures = codesIn(data, 'procedure', language);
    // A trust that also supplies stands there twice: its name as a trust is in every language, the other is its own.
    const named = (data?.organisations ?? []).filter(({ kind }) => kind !== 'trust');
    const organisations: NamesOf = {
      ...trusts,
      ...Object.fromEntries(named.map(({ organisation, name }) => [organisation, name])),
    };
    return {
      trust: (code: string): string => (trusts[code] ?? code).replace(/ HF$/, ''),
      specialty: (code: string): string => specialties[code] ?? code,
      procedure: (code: string): string => procedures[code] ?? code,
      provider: (code: string): string => organisations[code] ?? code,
      procedures,
    };
  }, [data, language]);
};
