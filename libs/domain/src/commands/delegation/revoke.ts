import { absent, accept, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import { inForceOrToCome } from '../../aggregates/delegation/rules.js';
import { delegationRef } from '../../aggregates/delegation/index.js';
import type { RevokeDelegation } from './commands.js';
import type { Violation } from '../../vocabulary/violations.js';

/** Ends every grant of the holder at once: each use of a delegation checks this stream, so none is recorded after it. */
export function* revokeDelegation({ target, body }: RevokeDelegation, context: Context): Reading<Outcome<Violation>> {
  const ref = delegationRef(target.holder);
  const delegation = yield* read(ref);
  if (delegation.status === 'absent') return absent;
  if (!inForceOrToCome(delegation, osloDate(context.decidedAt))) {
    const ended = delegation.grants.every(({ revoked }) => revoked);
    return refuse({ code: 'WRONG_STATE', status: ended ? 'revoked' : 'expired' });
  }
  return accept([write(ref, { type: 'DelegationRevoked', data: { ...target, reason: body.reason } })]);
}
