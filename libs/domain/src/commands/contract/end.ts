import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { negate, ore, oreText, sum } from '@spillrom/kernel';
import type { Ore } from '@spillrom/kernel';
import { amountOf, dropped, openDeliveries, openInvoices } from '../../aggregates/contract/rules.js';
import { contractRef, pendingAmendment, quotaUsed } from '../../aggregates/contract/index.js';
import type { KnownContract, LineMovement, LinePatients } from '../../aggregates/contract/index.js';
import type { SettleContract, TerminateContract } from './commands.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import { onContract } from '../guards.js';
import { commitmentEntries, coverageOf, onLedger } from './commitment.js';
import { drawnFromFramework, standing } from './confirm.js';
import { around, by, whereOf } from './surroundings.js';

type Cut = LinePatients & { readonly releasedOre: string };

/** Lines that lose nothing are passed over. */
const isCut = ({ patients, releasedOre }: Cut): boolean => patients !== 0 || releasedOre !== '0';

const releasedBy = (cuts: readonly Cut[]): Ore => sum(cuts.map(({ releasedOre }) => ore(releasedOre)));

/** Everything that is released goes to available. */
const asMovements = (cuts: readonly Cut[]): readonly LineMovement[] =>
  cuts.map(({ line, cohort, specialty, patients, releasedOre }) => ({
    line,
    cohort,
    specialty,
    patients,
    fromReservationOre: '0',
    fromAvailableOre: oreText(negate(ore(releasedOre))),
  }));

/** What the end of a contract writes beside the contract: the money released, and the patients that it will not treat. */
const released = (
  contract: KnownContract,
  cuts: readonly Cut[],
  cause: 'termination' | 'settlement',
  context: Context,
): readonly Written[] => {
  const movements = asMovements(cuts);
  const moved = movement(context, commitmentEntries(contract, movements));
  const { request, contract: id } = contract;
  const treated = contract.lines.reduce((patients, { verified }) => patients + verified, 0);
  return [
    ...onLedger(contract, { type: 'CommitmentReleased', data: { request, contract: id, cause, ...moved } }),
    write(requestRef(request), {
      type: 'CoverageChanged',
      data: { contract: id, cause, cohorts: coverageOf(movements), treated },
    }),
    ...drawnFromFramework(contract, negate(releasedBy(cuts))),
  ];
};

/** Ends all draws: releases the price of the patients never drawn. Invoices do not stand in its way. */
export const terminateContract = onContract(['confirmed'], function* (contract, command: TerminateContract, context) {
  const { target, body } = command;
  const { phase } = yield* around(contract);
  yield* read(phaseRef(contract.programme, contract.phase));
  const cuts = contract.lines
    .map((line): Cut => {
      const undrawn = line.patients - quotaUsed(line);
      const { cohort, specialty } = line;
      const releasedOre = oreText(amountOf({ ...line, patients: undrawn }));
      return { line: line.line, cohort, specialty, patients: 0 - undrawn, releasedOre };
    })
    .filter(isCut);
  return judge(phaseOpenFor(phase, 'terminateContract'), () => {
    const terminated = { ...by(context), ...whereOf(contract), reason: body.reason, cuts };
    const left = contract.lines.map((line) => ({ ...line, patients: quotaUsed(line) }));
    return accept([
      write(contractRef(target.contract), {
        type: 'ContractTerminated',
        data: { ...terminated, ...dropped(pendingAmendment(contract)) },
      }),
      ...released(contract, cuts, 'termination', context),
      ...standing(contract, left, contract),
    ]);
  });
});

/** Closes the account: what is still committed is released, and treated patients that no invoice named are put on record. */
export const settleContract = onContract(
  ['confirmed', 'terminated'],
  function* (contract, { target }: SettleContract, context) {
    const { phase } = yield* around(contract);
    const inPhase = phaseRef(contract.programme, contract.phase);
    yield* read(inPhase);
    const cuts = contract.lines
      .map((line): Cut => {
        const { cohort, specialty, committedOre } = line;
        const patients = quotaUsed(line) - line.patients;
        return { line: line.line, cohort, specialty, patients, releasedOre: oreText(committedOre) };
      })
      .filter(isCut);
    const violations = [
      ...openDeliveries(contract),
      ...openInvoices(contract),
      ...phaseOpenFor(phase, releasedBy(cuts) === 0n ? 'settleEmptyContract' : 'settleContract'),
    ];
    return judge(violations, () => {
      const uninvoiced = contract.lines
        .map(({ line, verified, attested }) => ({ line, patients: verified - attested }))
        .filter(({ patients }) => patients > 0);
      const settled = { ...by(context), ...whereOf(contract), cuts, uninvoiced };
      return accept([
        write(contractRef(target.contract), {
          type: 'ContractSettled',
          data: { ...settled, ...dropped(pendingAmendment(contract)) },
        }),
        ...released(contract, cuts, 'settlement', context),
        write(providerRef(contract.provider), { type: 'ProviderDisengaged', data: target }),
        write(inPhase, { type: 'ContractLeft', data: target }),
      ]);
    });
  },
);
