import { accept, refuse, write } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import { delegationRef } from '../../aggregates/delegation/index.js';
import { inForceOrToCome } from '../../aggregates/delegation/rules.js';
import { onDelegation } from '../guards.js';
import type { RevokeDelegation } from './commands.js';

/** Ends every grant of the holder at once: each use of a delegation checks this stream, so none is recorded after it. */
export const revokeDelegation = onDelegation(
  ['known'],
  function* (delegation, { target, body }: RevokeDelegation, { decidedAt }) {
    if (!inForceOrToCome(delegation, osloDate(decidedAt))) {
      const status = delegation.grants.every(({ revoked }) => revoked) ? 'revoked' : 'expired';
      return refuse({ code: 'WRONG_STATE', what: 'delegation', status, allowed: ['inForce', 'toCome'] });
    }
    return accept([
      write(delegationRef(target.holder), {
        type: 'DelegationRevoked',
        data: { holder: target.holder, reason: body.reason },
      }),
    ]);
  },
);
