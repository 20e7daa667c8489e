import { nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { sightOf, useSignedIn } from '../shell/me.js';
import { useWords } from '../shell/words.js';
import { api } from './client.js';

/** What people are called, for those who may know; others are told of no one. */
export const usePeople = (): ((actor: string) => string) => {
  const { ui, names } = useWords();
  const { roles } = useSignedIn();
  const options = api.queryOptions('get', '/api/v1/people', { params: { query: { limit: 200 } } });
  const { data } = useQuery({ ...options, staleTime: 600_000, enabled: sightOf(roles) === 'region' });
  return (actor) => {
    if (actor === 'clock') return nameIn(names.roles, actor);
    return data?.items.find((person) => person.actor === actor)?.name ?? ui.frame.unknownPerson;
  };
};
