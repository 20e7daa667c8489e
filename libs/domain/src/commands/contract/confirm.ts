import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { ore, oreText, osloDate } from '@spillrom/kernel';
import { onePart, patientsBySpecialty } from '../../aggregates/contract/rules.js';
import { contractRef, totalOf } from '../../aggregates/contract/index.js';
import type { KnownContract, Line, OverCapacity } from '../../aggregates/contract/index.js';
import type { ConfirmContract } from './commands.js';
import { covers } from '../../aggregates/delegation/rules.js';
import { delegationRef } from '../../aggregates/delegation/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { declaredPatients, engagedPatients } from '../../aggregates/provider/rules.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { Grant } from '../../vocabulary/grant.js';
import type { Violation } from '../../vocabulary/violations.js';
import {
  asNew,
  commitmentEntries,
  commitmentRules,
  committedBy,
  coverageOf,
  moneyRules,
  movementsOf,
  onLedger,
} from './commitment.js';
import { around, by, whereOf } from './surroundings.js';
import type { Around } from './surroundings.js';

/** Whether the person deciding holds a delegation that covers the contract's new total today. */
export function* authority(
  totalOre: bigint,
  { actor, decidedAt }: Context,
): Reading<{ readonly grant: Grant } | { readonly violation: Violation }> {
  const delegation = yield* read(delegationRef(actor));
  return covers(delegation, 'contract', ore(totalOre), osloDate(decidedAt), actor);
}

export interface Period {
  readonly from: KnownContract['from'];
  readonly to: KnownContract['to'];
}

/** Specialties in which the provider's unsettled patients, these included, exceed what it declared for the weeks of the contract. */
export const overCapacity = (
  { provider }: Around,
  contract: KnownContract,
  lines: readonly Line[],
  { from, to }: Period,
): readonly OverCapacity[] =>
  patientsBySpecialty(lines).flatMap(({ specialty, patients }): OverCapacity[] => {
    const others = engagedPatients(provider, specialty, from, to, contract.contract);
    const [engaged, declared] = [others + patients, declaredPatients(provider, specialty, from, to)];
    return engaged > declared
      ? [{ flag: 'overCapacity', specialty, engagedPatients: engaged, declaredPatients: declared }]
      : [];
  });

/** The contract's place among the provider's engagements and in the phase, as it now reads. */
export const standing = (contract: KnownContract, lines: readonly Line[], { from, to }: Period): readonly Written[] => [
  write(providerRef(contract.provider), {
    type: 'ProviderEngaged',
    data: { contract: contract.contract, from, to, specialties: patientsBySpecialty(lines) },
  }),
  write(phaseRef(contract.programme, contract.phase), {
    type: 'ContractEntered',
    data: { contract: contract.contract, trust: contract.trust, from, to },
  }),
];

/** What is drawn from the framework's ceiling (+), or given back to it (−). */
export const drawnFromFramework = (contract: KnownContract, amount: bigint): readonly Written[] => {
  if (contract.framework === undefined || amount === 0n) return [];
  const ref = frameworkRef(contract.framework);
  return amount > 0n
    ? [write(ref, { type: 'FrameworkDrawn', data: { contract: contract.contract, amountOre: oreText(amount) } })]
    : [write(ref, { type: 'FrameworkRestored', data: { contract: contract.contract, amountOre: oreText(-amount) } })];
};

/**
 * Confirming a contract is the commitment: contract, ledger, request, framework, provider and phase change in one commit, or none of
 * them does.
 */
export function* confirmContract({ target }: ConfirmContract, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  if (contract.status !== 'drafted')
    return refuse({ code: 'WRONG_STATE', status: contract.status, allowed: ['drafted'] });
  const surroundings = yield* around(contract);
  const total = totalOf(contract.lines);
  const authorised = yield* authority(total, context);
  yield* read(phaseRef(contract.programme, contract.phase));
  const changes = asNew(contract);
  const movements = movementsOf(changes, surroundings.request);
  const terms = { from: contract.from, to: contract.to, changes };
  const violations = [
    ...onePart(contract, context.actor, 'confirm'),
    ...('violation' in authorised ? [authorised.violation] : []),
    ...commitmentRules(surroundings, terms, context),
    ...phaseOpenFor(surroundings.phase, 'confirmContract'),
    ...moneyRules(surroundings.phase, movements),
  ];
  return judge(violations, () => {
    if (!('grant' in authorised)) throw new Error('a contract cannot be confirmed without a grant');
    const confirmed = {
      ...by(context),
      ...whereOf(contract),
      grant: authorised.grant,
      totalOre: oreText(total),
      lines: movements,
      flags: overCapacity(surroundings, contract, contract.lines, contract),
    };
    const moved = movement(context, commitmentEntries(contract, movements));
    const { request } = contract;
    return accept([
      write(ref, { type: 'ContractConfirmed', data: confirmed }),
      ...onLedger(contract, { type: 'MoneyCommitted', data: { request, ...target, ...moved } }),
      write(requestRef(request), {
        type: 'CoverageChanged',
        data: { ...target, cause: 'confirmation', cohorts: coverageOf(movements) },
      }),
      ...drawnFromFramework(contract, committedBy(movements)),
      ...standing(contract, contract.lines, contract),
    ]);
  });
}
