import { ok, strictEqual } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { ContractId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { invoiceAggregate, invoiceRef, isRegistered } from '../../aggregates/invoice/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { World } from '../world.js';
import type { Watcher } from './walk.js';

/** What invoices that stand have above the prices of their contract, told from their lines. */
const aboveOf = (world: World, id: ContractId): bigint => {
  const contract = world.result(read(contractRef(id)));
  if (contract.status === 'absent') throw new Error(`no contract ${id}`);
  const prices = new Map(contract.lines.map(({ line, unitPriceOre }) => [line, BigInt(unitPriceOre)]));
  let above = 0n;
  for (const invoice of world.states(invoiceAggregate)) {
    if (!isRegistered(invoice) || invoice.status === 'rejected' || invoice.contract !== id) continue;
    for (const { line, patients, unitPriceOre, excessOre = '0' } of invoice.lines) {
      const difference = (BigInt(unitPriceOre) - (prices.get(line) ?? 0n)) * BigInt(patients);
      strictEqual(BigInt(excessOre), difference > 0n ? difference : 0n, `excess of line ${line} of ${id}`);
      above += BigInt(excessOre);
    }
    for (const { inForce } of invoice.credits) {
      for (const { excessOre } of inForce?.lines ?? []) above -= BigInt(excessOre);
    }
  }
  return above;
};

const REGISTERING: readonly string[] = ['RegisterInvoice', 'ReceiveInvoice', 'MatchInvoice'];

/** Whatever is registered above the contract's prices is within the newest tolerance, with all that was before. */
export const toleranceHolds: Watcher = ({ command, outcome }, _events, world) => {
  if (!('invoice' in command.target) || !REGISTERING.includes(command.type) || outcome.kind !== 'accepted') return;
  const invoice = world.result(read(invoiceRef(command.target.invoice)));
  if (!isRegistered(invoice)) return;
  const contract = world.result(read(contractRef(invoice.contract)));
  if (contract.status === 'absent') return;
  const above = aboveOf(world, invoice.contract);
  // A tolerance that was narrowed takes nothing back, and bars no invoice at the contract's prices.
  if (invoice.lines.every(({ excessOre }) => excessOre === undefined)) return;
  const decided = world
    .events(programmeRef(contract.programme))
    .flatMap((event) => (event.type === 'ToleranceDecided' ? [event.data] : []));
  const { basisPoints = 0, maxOre = '0' } = decided.at(-1) ?? {};
  ok(
    above * 10_000n <= contract.totalOre * BigInt(basisPoints),
    `${above} above the tolerance of ${contract.contract}`,
  );
  ok(above <= BigInt(maxOre), `${above} above the tolerance of ${contract.contract}`);
};
