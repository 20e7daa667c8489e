import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { negate, ore, oreText, sum } from '@spillrom/kernel';
import type { Ore } from '@spillrom/kernel';
import {
  amountOf,
  dropped,
  onePart,
  openDeliveries,
  openInvoices,
  uninvoiced,
  uninvoicedExplained,
} from '../../aggregates/contract/rules.js';
import { contractRef, pendingAmendment, quotaUsed } from '../../aggregates/contract/index.js';
import type { Cut, KnownContract, LineState } from '../../aggregates/contract/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { requestRef } from '../../aggregates/request/index.js';
import { onContract } from '../guards.js';
import type { SettleContract, TerminateContract } from './commands.js';
import { commitmentEntries, coveredBy, coverageOf, movementsOfCuts, onLedger } from './commitment.js';
import { drawnFromFramework, gone, standing } from './confirm.js';
import { around, by, counted, whereOf } from './surroundings.js';

/** What every line loses; lines that lose nothing are passed over. */
export const cutsOf = (
  { lines }: KnownContract,
  lost: (line: LineState) => { readonly patients: number; readonly released: Ore },
): readonly Cut[] =>
  lines
    .map((line): Cut => {
      const { patients, released } = lost(line);
      const { line: number, cohort, specialty } = line;
      return { line: number, cohort, specialty, patients: 0 - patients, releasedOre: oreText(released) };
    })
    .filter(({ patients, releasedOre }) => patients !== 0 || releasedOre !== '0');

const undrawn = (line: LineState): number => line.patients - quotaUsed(line);

const releasedBy = (cuts: readonly Cut[]): Ore => sum(cuts.map(({ releasedOre }) => ore(releasedOre)));

/** What the end of a contract writes beside the contract: the money released, and the patients that it will not treat. */
export const released = (
  contract: KnownContract,
  cuts: readonly Cut[],
  cause: 'termination' | 'settlement' | 'lapse',
  context: Context,
): readonly Written[] => {
  const movements = movementsOfCuts(cuts, 1);
  const moved = movement(context, commitmentEntries(contract, movements));
  const { request, contract: id } = contract;
  const treated = contract.lines.reduce((patients, { verified }) => patients + verified, 0);
  return [
    ...onLedger(contract, { type: 'CommitmentReleased', data: { request, contract: id, cause, ...moved } }),
    write(requestRef(request), {
      type: 'CoverageChanged',
      data: { ...coveredBy(contract), cause, cohorts: coverageOf(movements), treated },
    }),
    ...drawnFromFramework(contract, negate(releasedBy(cuts)), cause === 'termination' ? contract.to : undefined),
  ];
};

/** Ends all draws: releases the price of the patients never drawn. Invoices do not stand in its way. */
export const terminateContract = onContract(['confirmed'], function* (contract, command: TerminateContract, context) {
  const { target, body } = command;
  const { phase } = yield* around(contract);
  yield* read(phaseRef(contract.programme, contract.phase));
  const cuts = cutsOf(contract, (line) => ({
    patients: undrawn(line),
    released: amountOf({ ...line, patients: undrawn(line) }),
  }));
  const violations = [...onePart(contract, context.actor, 'terminate'), ...phaseOpenFor(phase, 'terminateContract')];
  return judge(violations, () => {
    const terminated = { ...by(context), ...whereOf(contract), ...counted(context), reason: body.reason, cuts };
    const left = contract.lines.map((line) => ({ ...line, patients: quotaUsed(line) }));
    return accept([
      write(contractRef(target.contract), {
        type: 'ContractTerminated',
        data: { ...terminated, ...dropped(pendingAmendment(contract)) },
      }),
      ...released(contract, cuts, 'termination', context),
      ...standing(contract, { ...contract, confirmedOn: contract.confirmedOn, lines: left }),
    ]);
  });
});

/** Closes the account: what is still committed is released, and treated patients that no invoice names are put on record. */
export const settleContract = onContract(
  ['confirmed', 'terminated'],
  function* (contract, { target, body: { reason } }: SettleContract, context) {
    const { phase } = yield* around(contract);
    yield* read(phaseRef(contract.programme, contract.phase));
    const cuts = cutsOf(contract, (line) => ({ patients: undrawn(line), released: line.committedOre }));
    const violations = [
      ...onePart(contract, context.actor, 'settle'),
      ...openDeliveries(contract),
      ...openInvoices(contract),
      ...uninvoicedExplained(contract, reason),
      ...phaseOpenFor(phase, releasedBy(cuts) === 0n ? 'settleEmptyContract' : 'settleContract'),
    ];
    return judge(violations, () => {
      const settled = {
        ...by(context),
        ...whereOf(contract),
        ...counted(context),
        cuts,
        uninvoiced: uninvoiced(contract),
        ...(reason === undefined ? {} : { reason }),
        ...dropped(pendingAmendment(contract)),
      };
      return accept([
        write(contractRef(target.contract), { type: 'ContractSettled', data: settled }),
        ...released(contract, cuts, 'settlement', context),
        ...gone(
          contract,
          'settlement',
          contract.lines.map((line) => ({ ...line, patients: quotaUsed(line) })),
        ),
      ]);
    });
  },
);
