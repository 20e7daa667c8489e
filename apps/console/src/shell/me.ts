import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../api/client.js';
import { Failed } from '../api/problem.js';
import { useMoment } from './moment.js';
import { waysIn } from './ways-in.js';

/** Who is signed in, or null. Whether anybody is, is asked first: it is no error that nobody is. */
export const ME = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const { signedIn } = await waysIn();
    if (!signedIn) return null;
    const { data, error } = await client.GET('/api/v1/me');
    if (data !== undefined) return data;
    const failed = new Failed(error);
    // The session has ended in between.
    if (failed.code === 'UNAUTHENTICATED') return null;
    throw failed;
  },
});

export const useMe = () => useQuery({ ...ME, staleTime: 60_000 });

/** The person of a screen: the frame shows screens to nobody else. In the past it is the moment that is shown, and nothing can be done. */
export const useSignedIn = () => {
  const { data } = useMe();
  const moment = useMoment();
  if (!data) throw new Error('a screen is shown to nobody');
  return moment === undefined ? data : { ...data, now: moment.asOfTime, may: [] };
};

export type Role = ReturnType<typeof useSignedIn>['roles'][number];

const TRUST: readonly Role[] = ['trust-coordinator', 'trust-medical-director'];

export type Sight = 'region' | 'trust' | 'none';

/** They see none of the business: one watches health, the other who has read what. */
const BESIDE: readonly Role[] = ['operator', 'audit-leader'];

/** Whose screens somebody sees. */
export const sightOf = (roles: readonly Role[]): Sight => {
  if (roles.some((role) => !BESIDE.includes(role) && !TRUST.includes(role))) return 'region';
  return roles.some((role) => TRUST.includes(role)) ? 'trust' : 'none';
};
