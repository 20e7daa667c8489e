import { sightOf, useSignedIn } from '../../shell/me.js';
import { RegionOverview } from './region.js';
import { TrustOverview } from './trust.js';

/** What concerns whoever is signed in. */
export const Overview = () => {
  const { roles } = useSignedIn();
  return sightOf(roles) === 'trust' ? <TrustOverview /> : <RegionOverview />;
};
