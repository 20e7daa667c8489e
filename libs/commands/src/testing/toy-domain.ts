import {
  absent,
  accept,
  judge,
  read,
  refuse,
  streamName,
  write,
  type Aggregate,
  type Handling,
  type Principal,
  type Reading,
  type Scope,
  type StreamName,
  type StreamRef,
  type Violation,
} from '@spillrom/event-sourcing';
import type { Role } from '@spillrom/kernel';
import type { Handlings } from '../command.js';

/** A small domain to take through the way of a command: one pot of money that many claims draw on, and claims that know their pot. */
export type PotEvent =
  | { readonly type: 'PotOpened'; readonly data: { readonly amount: number } }
  | { readonly type: 'PotFilled'; readonly data: { readonly amount: number } }
  | { readonly type: 'PotDrawn'; readonly data: { readonly claim: string; readonly amount: number } };

export interface PotState {
  readonly isOpen: boolean;
  readonly left: number;
}

export const potAggregate: Aggregate<PotState, PotEvent> = {
  initial: { isOpen: false, left: 0 },
  evolve: (state, event) => {
    switch (event.type) {
      case 'PotOpened':
        return { isOpen: true, left: event.data.amount };
      case 'PotFilled':
        return { ...state, left: state.left + event.data.amount };
      case 'PotDrawn':
        return { ...state, left: state.left - event.data.amount };
    }
  },
  catalogue: { PotOpened: {}, PotFilled: {}, PotDrawn: { mark: true } },
};

export type ClaimEvent =
  | {
      readonly type: 'ClaimDrafted';
      readonly data: { readonly pot: string; readonly amount: number; readonly org: string; readonly note: string };
    }
  | { readonly type: 'ClaimConfirmed'; readonly data: Record<string, never> };

export type ClaimState =
  | { readonly status: 'none' }
  | { readonly status: 'drafted' | 'confirmed'; readonly pot: string; readonly amount: number; readonly org: string };

export const claimAggregate: Aggregate<ClaimState, ClaimEvent> = {
  initial: { status: 'none' },
  evolve: (state, event) => {
    if (event.type === 'ClaimDrafted') return { status: 'drafted', ...event.data };
    return state.status === 'none' ? state : { ...state, status: 'confirmed' };
  },
  catalogue: { ClaimDrafted: {}, ClaimConfirmed: {} },
};

const pot = (id: string): StreamRef<PotState, PotEvent> => ({
  stream: streamName(`pot-${id}`),
  aggregate: potAggregate,
});
const claim = (id: string): StreamRef<ClaimState, ClaimEvent> => ({
  stream: streamName(`claim-${id}`),
  aggregate: claimAggregate,
});

interface On<Target, Body = Record<string, never>> {
  readonly type: string;
  readonly target: Target;
  readonly body: Body;
}
type OnPot<Body = Record<string, never>> = On<{ readonly pot: string }, Body>;
type OnClaim<Body = Record<string, never>> = On<{ readonly claim: string }, Body>;

const only = function* (role: Role, { roles }: Principal): Reading<Scope> {
  return roles.includes(role)
    ? { kind: 'granted', role }
    : { kind: 'denied', violation: { code: 'ROLE_REQUIRED', role } as Violation };
};

const fixed = function* (stream: StreamName): Reading<StreamName> {
  return stream;
};

const onPot = { texts: () => [], addressed: ({ target }: OnPot<any>) => pot(target.pot) };
const potKey = ({ target }: OnPot<any>): Reading<StreamName> => fixed(pot(target.pot).stream);

const openPot: Handling<OnPot<{ amount: number }>> = {
  ...onPot,
  key: potKey,
  scope: (_, principal) => only('programme-secretary', principal),
  *decide({ target, body }) {
    const { isOpen } = yield* read(pot(target.pot));
    if (isOpen) return refuse({ code: 'ALREADY_OPEN' });
    return accept([write(pot(target.pot), { type: 'PotOpened', data: { amount: body.amount } })]);
  },
};

const fillPot: Handling<OnPot<{ amount: number }>> = {
  ...onPot,
  key: potKey,
  scope: (_, principal) => only('programme-secretary', principal),
  *decide({ target, body }) {
    const { isOpen } = yield* read(pot(target.pot));
    if (!isOpen) return absent;
    return accept([write(pot(target.pot), { type: 'PotFilled', data: { amount: body.amount } })]);
  },
};

const draftClaim: Handling<OnClaim<{ pot: string; amount: number; note: string }>> = {
  texts: ({ body }) => [['/note', body.note]],
  addressed: ({ target }) => claim(target.claim),
  key: ({ target }) => fixed(claim(target.claim).stream),
  scope: (_, principal) => only('trust-coordinator', principal),
  *decide({ target, body }, { org }) {
    const { status } = yield* read(claim(target.claim));
    if (status !== 'none') return refuse({ code: 'WRONG_STATE', status } as Violation);
    const { isOpen } = yield* read(pot(body.pot));
    if (!isOpen) return refuse({ code: 'NOT_FOUND', pointer: '/pot' });
    return accept([write(claim(target.claim), { type: 'ClaimDrafted', data: { ...body, org } })], '1');
  },
};

const confirmClaim: Handling<OnClaim> = {
  texts: () => [],
  addressed: ({ target }) => claim(target.claim),
  *key({ target }) {
    const state = yield* read(claim(target.claim));
    return state.status === 'none' ? claim(target.claim).stream : pot(state.pot).stream;
  },
  *scope({ target }, principal) {
    const state = yield* read(claim(target.claim));
    if (state.status !== 'none' && principal.org !== state.org) return { kind: 'hidden' };
    return yield* only('budget-holder', principal);
  },
  *decide({ target }) {
    const state = yield* read(claim(target.claim));
    if (state.status === 'none') return absent;
    if (state.status === 'confirmed') return refuse({ code: 'WRONG_STATE', status: 'confirmed' } as Violation);
    const { left } = yield* read(pot(state.pot));
    const exceeded = { code: 'EXCEEDED', requested: state.amount, left };
    return judge(state.amount > left ? [exceeded] : [], () =>
      accept([
        write(claim(target.claim), { type: 'ClaimConfirmed', data: {} }),
        write(pot(state.pot), { type: 'PotDrawn', data: { claim: target.claim, amount: state.amount } }),
      ]),
    );
  },
};

/** Throws, or writes an event of so many characters, or so many events. */
const breakPot: Handling<OnPot<{ how: 'throw' | 'bloat' | 'flood'; size: number }>> = {
  ...onPot,
  key: potKey,
  scope: (_, principal) => only('programme-secretary', principal),
  *decide({ target, body }) {
    yield* read(pot(target.pot));
    if (body.how === 'throw') throw new Error('a decider that throws');
    const filled = { type: 'PotFilled' as const, data: { amount: 0, padding: 'x'.repeat(body.size) } };
    if (body.how === 'bloat') return accept([write(pot(target.pot), filled)]);
    return accept(
      Array.from({ length: body.size }, () => write(pot(target.pot), { type: 'PotFilled', data: { amount: 0 } })),
    );
  },
};

export const toyHandlings: Handlings = {
  OpenPot: openPot,
  FillPot: fillPot,
  DraftClaim: draftClaim,
  ConfirmClaim: confirmClaim,
  BreakPot: breakPot,
};
