import { ok, deepStrictEqual } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import { contractAggregate } from '../../aggregates/contract/index.js';
import type { ContractEvent, KnownContract } from '../../aggregates/contract/index.js';
import { providerAggregate, providerRef } from '../../aggregates/provider/index.js';
import type { World } from '../world.js';
import { PROCEDURES, SPECIALIST } from './cast.js';
import type { Watcher } from './walk.js';

const CATARACT = PROCEDURES[0].procedure;
/** The number of the first edition, which no walk changes. */
const PER_YEAR = 500;

const COUNTED: readonly KnownContract['status'][] = ['confirmed', 'terminated', 'settled'];

const byContract = (one: { readonly contract: string }, other: { readonly contract: string }): number =>
  one.contract < other.contract ? -1 : 1;

/** Contracts that count: those that were ever confirmed, and not undone. */
const counted = (world: World): readonly KnownContract[] =>
  world
    .states(contractAggregate)
    .flatMap((contract) => (contract.status === 'absent' || !COUNTED.includes(contract.status) ? [] : [contract]));

/** Those with patients on tariff-refund lines: told from contracts alone. */
const tariffed = (world: World) =>
  counted(world).flatMap((contract) => {
    const lines = contract.lines.filter(
      ({ fundingBasis, patients }) => fundingBasis === 'tariffRefund' && patients > 0,
    );
    return lines.length === 0 ? [] : [{ contract, lines, year: Number(contract.from.slice(0, 4)) }];
  });

type Tariffed = ReturnType<typeof tariffed>[number];

const patientsOf = ({ lines }: Pick<Tariffed, 'lines'>, procedure: string): number =>
  lines.filter((line) => line.procedure === procedure).reduce((sum, { patients }) => sum + patients, 0);

/** The specialist's stream tells of every contract what it takes of which year. */
const told = (world: World): void => {
  const specialist = world.result(read(providerRef(SPECIALIST)));
  if (specialist.status === 'absent') return;
  const used = [...specialist.quotasUsed].map(([contract, { year, procedures }]) => ({
    ...{ contract, year },
    patients: procedures.reduce((sum, { patients }) => sum + patients, 0),
  }));
  const own = tariffed(world).map(({ contract, lines, year }) => ({
    ...{ contract: contract.contract, year },
    patients: lines.reduce((sum, { patients }) => sum + patients, 0),
  }));
  deepStrictEqual(used.toSorted(byContract), own.toSorted(byContract), 'quotas used of the specialist');
};

const perYear = (world: World, year: number): number =>
  world
    .events(providerRef(SPECIALIST))
    .findLast((event) => event.type === 'QuotaDecided' && event.data.year === year && event.data.procedure === CATARACT)
    ?.data['patients' as never] ?? PER_YEAR;

/** Every provider's stream tells of every direct award that counts, what it comes to and since when. */
export const directAwardsTold: Watcher = (_deed, _events, world) => {
  const direct = counted(world).filter(({ basis }) => basis === 'directAward');
  for (const provider of world.states(providerAggregate)) {
    if (provider.status === 'absent') continue;
    const told = [...provider.directAwards].map(([contract, award]) => ({ contract, ...award }));
    const own = direct
      .filter((contract) => contract.provider === provider.provider)
      .map(({ contract, totalOre, confirmedOn }) => ({ contract, totalOre, confirmedOn }));
    deepStrictEqual(told.toSorted(byContract), own.toSorted(byContract), `direct awards of ${provider.provider}`);
  }
};

const takesMore = (event: ContractEvent): boolean =>
  event.type === 'ContractConfirmed' ||
  event.type === 'SettlementReversed' ||
  (event.type === 'AmendmentConfirmed' && event.data.changes.some(({ patients }) => patients > 0));

/** What takes more patients of a quota leaves no year with more than it may have; and all that counts is in one year. */
export const quotasHold: Watcher = ({ command }, events, world) => {
  told(world);
  if (!events.some(({ event }) => takesMore(event as ContractEvent))) return;
  const all = tariffed(world).filter((each) => patientsOf(each, CATARACT) > 0);
  const own = all.find(({ contract }) => 'contract' in command.target && contract.contract === command.target.contract);
  if (own === undefined) return;
  ok(own.contract.to.startsWith(String(own.year)), `the period of ${own.contract.contract} is in two years`);
  const patients = all
    .filter(({ year }) => year === own.year)
    .reduce((sum, each) => sum + patientsOf(each, CATARACT), 0);
  ok(patients <= perYear(world, own.year), `${patients} of the quota of ${own.year} are contracted`);
};
