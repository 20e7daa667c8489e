import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { StreamName, Written } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import { contractAggregate, contractRef, quotaUsed } from '../../aggregates/contract/index.js';
import type { ContractEvent, KnownContract } from '../../aggregates/contract/index.js';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import { contractOf, invoiceAggregate, invoiceRef } from '../../aggregates/invoice/index.js';
import type { InvoiceEvent } from '../../aggregates/invoice/index.js';
import type { Known } from '../../vocabulary/known.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { awardedRoom, requestAggregate } from '../../aggregates/request/index.js';
import type { World } from '../world.js';
import { decide } from './walk.js';
import type { Watcher } from './walk.js';

const isKnown = <State extends { readonly status: string }>(state: State): state is Known<State> =>
  state.status !== 'absent';

const contractsIn = (world: World): readonly KnownContract[] => world.states(contractAggregate).filter(isKnown);

const runs = ({ status }: KnownContract): boolean => status === 'confirmed' || status === 'terminated';
const counts = (contract: KnownContract): boolean => runs(contract) || contract.status === 'settled';

/** Treated ≤ quota used ≤ contracted, line by line, and every invoice's patients among the verified. */
export const patientsHold: Watcher = (_deed, _events, world) => {
  for (const contract of contractsIn(world).filter(counts)) {
    for (const line of contract.lines) {
      const { patients, verified, reported, attested, invoiced } = line;
      const chain = [0, attested, verified, reported, quotaUsed(line), patients];
      deepStrictEqual(
        chain.toSorted((a, b) => a - b),
        chain,
        `line ${line.line} of ${contract.contract}: ${chain.join(' ')}`,
      );
      ok(attested <= invoiced, `line ${line.line} of ${contract.contract}`);
      const used = contract.deliveries.filter((each) => each.line === line.line).map((each) => each.used);
      strictEqual(
        used.reduce((all, one) => all + one, 0),
        attested,
        `deliveries used on line ${line.line}`,
      );
    }
  }
};

/** Cohorts of which an event contracts more patients, and of which request. */
const raisedBy = (world: World, { ref, event }: Written) => {
  const own = event as ContractEvent;
  if (own.type !== 'ContractConfirmed' && own.type !== 'AmendmentConfirmed' && own.type !== 'SettlementReversed')
    return [];
  const contract = world.result(read(ref as ReturnType<typeof contractRef>));
  if (!isKnown(contract)) return [];
  const changes = own.type === 'AmendmentConfirmed' ? own.data.changes : own.data.lines;
  const { request } = contract;
  return changes.flatMap(({ cohort, patients }) => (patients > 0 ? [{ request, cohort }] : []));
};

/** Contracted ≤ approved, cohort by cohort; whatever contracts more leaves what awards have room for. */
export const cohortsHold: Watcher = (_deed, events, world) => {
  const contracts = contractsIn(world);
  const raised = events.flatMap((each) => raisedBy(world, each));
  for (const request of world.states(requestAggregate).filter(isKnown)) {
    const own = contracts.filter((contract) => contract.request === request.request && counts(contract));
    for (const { cohort, contractedPatients, approvedPatients } of request.cohorts) {
      const lines = own.flatMap((contract) => contract.lines.filter((line) => line.cohort === cohort));
      const patients = lines.reduce((all, line) => all + line.patients, 0);
      strictEqual(contractedPatients, patients, `contracted of cohort ${cohort} of ${request.request}`);
      const isRaised = raised.some((each) => each.request === request.request && each.cohort === cohort);
      const kept = isRaised ? awardedRoom(request, cohort) : 0;
      ok(contractedPatients + kept <= approvedPatients, `cohort ${cohort} of ${request.request} is overfull`);
    }
  }
};

/** On no day are more patients delivered than were referred by then, and none before the contract was confirmed or outside its period. */
export const daysHold: Watcher = (_deed, _events, world) => {
  for (const { contract, lines, draws, deliveries, confirmedOn = '', from, to } of contractsIn(world)) {
    const standing = deliveries.filter(({ status }) => status !== 'withdrawn');
    for (const { line, referred: told } of lines) {
      const all = draws.filter((each) => each.line === line).reduce((sum, { patients }) => sum + patients, 0);
      strictEqual(told, all, `referred on line ${line} of ${contract}`);
      for (const { deliveredOn: day } of standing.filter((each) => each.line === line)) {
        const referred = draws.filter((each) => each.line === line && each.drawnOn <= day);
        const delivered = standing.filter((each) => each.line === line && each.deliveredOn <= day);
        const [open, some] = [referred, delivered].map((each) => each.reduce((sum, { patients }) => sum + patients, 0));
        ok(open! >= some!, `${some} delivered on line ${line} of ${contract} by ${day}, ${open} referred`);
        ok(confirmedOn <= day && from <= day && day <= to, `a delivery of ${contract} on ${day}`);
      }
    }
  }
};

/** An invoice and its contract tell the same of it; whoever runs is engaged and stands in the phase, and nobody else does. */
export const streamsAgree: Watcher = (_deed, _events, world) => {
  const invoices = world.states(invoiceAggregate).filter(isKnown);
  for (const contract of contractsIn(world)) {
    const { contract: id, provider, programme, phase } = contract;
    const own = invoices.filter((invoice) => contractOf(invoice) === id);
    const told = [...contract.invoices].map(([invoice, { status }]) => `${invoice} ${status}`);
    const theirs = own.map(({ invoice, status }) => `${invoice} ${status}`);
    deepStrictEqual(told.sort(), theirs.sort(), `invoices of ${id}`);
    const known = world.result(read(providerRef(provider)));
    const engaged = isKnown(known)
      ? known.engagements.get(id)?.specialties.reduce((all, one) => all + one.patients, 0)
      : 0;
    const { contracts } = world.result(read(phaseRef(programme, phase)));
    strictEqual(
      engaged,
      runs(contract) ? contract.lines.reduce((all, one) => all + one.patients, 0) : undefined,
      `engagement of ${id}`,
    );
    const standing = contracts.get(id);
    deepStrictEqual(
      standing && { trust: standing.trust, from: standing.from, to: standing.to },
      runs(contract) ? { trust: contract.trust, from: contract.from, to: contract.to } : undefined,
      `${id} in its phase`,
    );
  }
};

type Group = 'prepare' | 'decide' | 'control' | 'pay';

const GROUPS: { readonly [Type in (ContractEvent | InvoiceEvent)['type']]?: Group } = {
  ContractDrafted: 'prepare',
  ContractDraftAmended: 'prepare',
  ContractAccepted: 'prepare',
  AmendmentProposed: 'prepare',
  ContractReversalProposed: 'prepare',
  DeliveryReported: 'prepare',
  InvoiceMatched: 'prepare',
  InvoiceRegistered: 'prepare',
  ContractConfirmed: 'decide',
  AmendmentConfirmed: 'decide',
  CommitmentReversed: 'decide',
  AmendmentReversed: 'decide',
  SettlementReversed: 'decide',
  ContractTerminated: 'decide',
  ContractSettled: 'decide',
  InvoiceApproved: 'decide',
  ExpenditureReversed: 'decide',
  PaymentReversed: 'decide',
  DeliveryVerified: 'control',
  DeliveryUnverified: 'control',
  InvoiceAttested: 'control',
  InvoiceRejected: 'control',
  InvoicePaid: 'pay',
  InvoiceCreditRegistered: 'prepare',
  InvoiceCreditRejected: 'decide',
  InvoiceCredited: 'decide',
  InvoiceCreditReversed: 'decide',
  RefundRecorded: 'pay',
  RefundReversed: 'decide',
};

const groupOf = (event: ContractEvent | InvoiceEvent): Group | undefined =>
  event.type === 'InvoiceReversalProposed'
    ? ['payment', 'refund'].includes(event.data.of)
      ? 'pay'
      : 'prepare'
    : GROUPS[event.type];

/** Whoever awarded what a contract is made on. */
const awarders = (world: World, award: KnownContract['award']): readonly ActorId[] =>
  award === undefined
    ? []
    : world.events(inquiryRef(award.inquiry)).flatMap(({ type, data }) => (type === 'InquiryAwarded' ? [data.by] : []));

/** One person, one part of one expense: told from who stands in the events of the contract and of its invoices. */
export const onePartEach: Watcher = (_deed, written, world) => {
  const touched = written.map(({ ref }) => ref.stream);
  for (const { contract, invoices, award } of contractsIn(world)) {
    // Whatever is done on an expense leaves its mark on the contract.
    if (!touched.includes(contractRef(contract).stream)) continue;
    const events = [
      ...world.events(contractRef(contract)),
      ...[...invoices.keys()].flatMap((invoice) => world.events(invoiceRef(invoice))),
    ];
    const groups = new Map<string, Group>(awarders(world, award).map((actor) => [actor, 'decide']));
    for (const event of events) {
      const group = groupOf(event);
      const by = 'by' in event.data ? event.data.by : undefined;
      if (group === undefined || by === undefined) continue;
      strictEqual(groups.get(by) ?? group, group, `${by} takes two parts of ${contract}`);
      groups.set(by, group);
    }
  }
};

const isProgramme = (stream: StreamName): boolean => stream.startsWith('programme-');

/** Whatever is written was read, and a decision that touches a programme waits in that programme's queue, else in its own. */
export const keysName: Watcher = ({ command, key, asked, outcome }, events) => {
  const read = asked.map(({ stream }) => stream);
  for (const { ref } of events) ok(read.includes(ref.stream), `${command.type} writes ${ref.stream} unread`);
  const programmes = read.filter(isProgramme);
  ok(programmes.length <= 1, `${command.type} reads two programmes`);
  if (programmes.length === 1) strictEqual(key, programmes[0], `the queue of ${command.type}`);
  if (outcome.kind === 'accepted')
    strictEqual(isProgramme(key), programmes.length === 1, `the queue of ${command.type}`);
};

/** Acts of their own each time, and restatements that If-Match guards; everything else is refused when it is wished again. */
const AGAIN: readonly string[] = [
  'AmendContractDraft',
  'AmendDraft',
  'AmendInquiryDraft',
  'CounterOffer',
  'DeclareCapacity',
  'DrawReferrals',
  'RecordContact',
  'EvaluateOffer',
  'RecordDispatch',
  'RecordQuestion',
  'RecordRefund',
  'ReleaseReservation',
  'ReportDelivery',
  'ReportReturned',
  'ReviseOffer',
];

const at = 0;

/** The same command under a new key makes no second fact. */
export const onceIsEnough: Watcher = ({ command, by }, _events, world) => {
  if (AGAIN.includes(command.type)) return;
  const again = decide(world, command, by, at);
  ok(again === undefined || again.outcome.kind === 'refused', `${command.type} again`);
};
