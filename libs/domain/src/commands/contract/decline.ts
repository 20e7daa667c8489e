import { accept, read, write } from '@spillrom/event-sourcing';
import { contractRef } from '../../aggregates/contract/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import { onAmendment, onContract, onContractReversal } from '../guards.js';
import type { DeclineAmendment, DeclineContract, DeclineContractReversal } from './commands.js';
import { by } from './surroundings.js';

/*
 * Whoever could confirm says no instead, with a reason. It ends as if it had been discarded or withdrawn; saying no is no part of the
 * expense, and no phase stands in its way.
 */

export const declineContract = onContract(['drafted'], function* (contract, command: DeclineContract, context) {
  const { target, body } = command;
  const toRequest = requestRef(contract.request);
  yield* read(toRequest);
  return accept([
    write(contractRef(target.contract), { type: 'ContractDeclined', data: { ...by(context), reason: body.reason } }),
    write(toRequest, { type: 'ContractDraftDropped', data: target }),
  ]);
});

export const declineAmendment = onAmendment(
  ['proposed'],
  function* (contract, { amendment }, { body }: DeclineAmendment, context) {
    const declined = { ...by(context), amendment, reason: body.reason };
    return accept([write(contractRef(contract.contract), { type: 'AmendmentDeclined', data: declined })]);
  },
);

export const declineContractReversal = onContractReversal(
  ['proposed'],
  function* (contract, { reversal }, { body }: DeclineContractReversal, context) {
    const declined = { ...by(context), reversal, reason: body.reason };
    return accept([write(contractRef(contract.contract), { type: 'ContractReversalDeclined', data: declined })]);
  },
);
