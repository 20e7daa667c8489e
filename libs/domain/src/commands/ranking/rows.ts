import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Principal, Reading, Scope, StreamName } from '@spillrom/event-sourcing';
import { programmeRef } from '../../aggregates/programme/index.js';
import { rankingRef } from '../../aggregates/ranking/index.js';
import { byRole } from '../../vocabulary/scope.js';
import { noTexts } from '../../vocabulary/texts.js';
import type { Row } from '../guards.js';
import type { RankingCommand, RankRequests } from './commands.js';
import { rankRequests } from './rank.js';

const addressed = ({ target: { programme, trust } }: RankRequests): AnyStreamRef => rankingRef(programme, trust);

/** What is put in order is decided in the programme's queue too. */
function* key(command: RankRequests): Reading<StreamName> {
  const ref = programmeRef(command.target.programme);
  const programme = yield* read(ref);
  return programme.status === 'absent' ? addressed(command).stream : ref.stream;
}

/** No trust puts another's requests in order; to it there is no such order. */
function* ofOwnTrust({ target }: RankRequests, principal: Principal): Reading<Scope> {
  const granted = byRole(principal, ['trust-medical-director']);
  return granted.kind === 'granted' && target.trust !== principal.org ? { kind: 'hidden' } : granted;
}

export const rankingRows: {
  readonly [Type in RankingCommand['type']]: Row<Extract<RankingCommand, { type: Type }>>;
} = {
  RankRequests: { addressed, key, texts: noTexts, scope: ofOwnTrust, decide: rankRequests },
};
