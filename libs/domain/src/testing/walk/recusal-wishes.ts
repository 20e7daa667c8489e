import { REGIONAL_ROLES } from '@spillrom/kernel';
import type { KnownRecusals } from '../../aggregates/recusal/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { RecusedFrom } from '../../vocabulary/recused.js';
import { PEOPLE, PRIVATE_HOSPITAL, SPECIALIST } from './cast.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'They are related';

const REGION = PEOPLE.filter(({ roles }) => roles.some((role) => REGIONAL_ROLES.some((each) => each === role)));

/** Somebody is recused from a request or a provider; seldom, since a walk gets nowhere with nobody left. */
export const newRecusal = (size: number, requests: readonly KnownRequest[]): readonly Wish[] => {
  const request = requests[drawn(size, 90, Math.max(requests.length, 1))]?.request;
  const provider = drawn(size, 91, 2) === 0 ? PRIVATE_HOSPITAL : SPECIALIST;
  const from: RecusedFrom = request === undefined || drawn(size, 92, 4) === 0 ? { provider } : { request };
  const body = { ...from, recusalGround: drawn(size, 93, 9) === 0 ? 'boredom' : 'family', reason };
  const person = REGION[drawn(size, 94, REGION.length)]!.actor;
  return [
    wish(0.06, { type: 'DeclareRecusal', target: { person }, body }),
    wish(0.06, { type: 'RecusePerson', target: { person }, body }),
  ];
};

export const onRecusals = ({ person, recusals }: KnownRecusals): readonly Wish[] =>
  recusals.map(({ recusal, status }) =>
    wish(when(status === 'standing', 0.2), { type: 'LiftRecusal', target: { person, recusal }, body: { reason } }),
  );
