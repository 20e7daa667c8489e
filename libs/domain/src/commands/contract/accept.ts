import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { startOfDay } from '@spillrom/kernel';
import { lapsesOn } from '../../aggregates/contract/acceptance.js';
import { dropped, onePart } from '../../aggregates/contract/rules.js';
import { contractRef, pendingAmendment, pendingReversal } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { unless } from '../../vocabulary/rule.js';
import { isDue, notInFuture } from '../dates.js';
import { onContract } from '../guards.js';
import { offerOfContract, roomGivenBack } from './award.js';
import type { LapseContract, RecordAcceptance } from './commands.js';
import { gone } from './confirm.js';
import { cutsOf, released } from './end.js';
import { around, by, counted, phaseOfContract, whereOf } from './surroundings.js';

function* notAcceptedYet(contract: KnownContract, { actor }: Context) {
  const again = { code: 'WRONG_STATE', what: 'acceptance', status: 'recorded', allowed: ['missing'] } as const;
  return [...unless(contract.accepted === undefined, again), ...onePart(contract, actor, 'accept')];
}

/** The provider's signature, once. From then on patients may be referred and invoices come. */
export const recordAcceptance = onContract(
  ['confirmed'],
  function* (contract, command: RecordAcceptance, context) {
    const { target, body } = command;
    const phase = yield* phaseOfContract(contract);
    const violations = [...notInFuture(body.acceptedOn, context, '/acceptedOn'), ...phaseOpenFor(phase, 'use')];
    const { acceptedOn, documentSha256 } = body;
    const data = { ...by(context), acceptedOn, documentSha256 };
    return judge(violations, () => accept([write(contractRef(target.contract), { type: 'ContractAccepted', data })]));
  },
  notAcceptedYet,
);

/**
 * What the provider did not accept in time ends as if it had never been confirmed: all of it is released, and cut to zero wherever its
 * confirmation wrote.
 */
export const lapseContract = onContract(['confirmed'], function* (contract, { target }: LapseContract, context) {
  yield* around(contract);
  yield* read(phaseRef(contract.programme, contract.phase));
  const offer = yield* offerOfContract(contract);
  const day = lapsesOn(contract);
  return judge(isDue(day && startOfDay(day), context), () => {
    const cuts = cutsOf(contract, ({ patients, committedOre }) => ({ patients, released: committedOre }));
    const reversal = pendingReversal(contract)?.reversal;
    const data = {
      ...whereOf(contract),
      ...counted(context),
      ...dropped(pendingAmendment(contract)),
      ...(reversal === undefined ? {} : { droppedReversal: reversal }),
      cuts,
    };
    return accept([
      write(contractRef(target.contract), { type: 'ContractLapsed', data }),
      ...released(contract, cuts, 'lapse', context),
      ...gone(contract, 'lapse'),
      ...roomGivenBack(contract, offer),
    ]);
  });
});
