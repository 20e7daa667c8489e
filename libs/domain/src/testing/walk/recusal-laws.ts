import { ok } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef } from '@spillrom/event-sourcing';
import { TRUST_ROLES } from '@spillrom/kernel';
import type { ActorId, ContractId, FrameworkId, InquiryId, InvoiceId } from '@spillrom/kernel';
import { contractAggregate, contractRef } from '../../aggregates/contract/index.js';
import type { ContractState } from '../../aggregates/contract/index.js';
import { dialogueAggregate } from '../../aggregates/dialogue/index.js';
import { frameworkAggregate, frameworkRef } from '../../aggregates/framework/index.js';
import { inquiryAggregate, inquiryRef } from '../../aggregates/inquiry/index.js';
import { contractOf, invoiceAggregate, invoiceRef } from '../../aggregates/invoice/index.js';
import { providerAggregate } from '../../aggregates/provider/index.js';
import { recusalRef } from '../../aggregates/recusal/index.js';
import type { RecusalEvent } from '../../aggregates/recusal/index.js';
import { requestAggregate, requestRef } from '../../aggregates/request/index.js';
import type { World } from '../world.js';
import type { Deed, Watcher } from './walk.js';

type Thing = string;

const ofContract = (contract: ContractState): readonly Thing[] =>
  contract.status === 'absent' ? [] : [contract.request, contract.provider];

/** The requests and providers that a stream is about, told from what was written and not from what the command names. */
const thingsOf = (world: World, ref: AnyStreamRef): readonly Thing[] => {
  const subject = ref.stream.slice(ref.stream.indexOf('-') + 1);
  if ([requestAggregate, providerAggregate, dialogueAggregate].includes(ref.aggregate)) return [subject];
  if (ref.aggregate === contractAggregate) return ofContract(world.result(read(contractRef(subject as ContractId))));
  if (ref.aggregate === invoiceAggregate) {
    const invoice = world.result(read(invoiceRef(subject as InvoiceId)));
    const contract = invoice.status === 'absent' ? undefined : contractOf(invoice);
    return contract === undefined ? [] : ofContract(world.result(read(contractRef(contract))));
  }
  if (ref.aggregate === inquiryAggregate) {
    const inquiry = world.result(read(inquiryRef(subject as InquiryId)));
    return inquiry.status === 'absent' ? [] : [inquiry.request, ...inquiry.invitees.map(({ provider }) => provider)];
  }
  if (ref.aggregate === frameworkAggregate) {
    const framework = world.result(read(frameworkRef(subject as FrameworkId)));
    return framework.status === 'absent' ? [] : [framework.provider];
  }
  return [];
};

/** What a person is recused from, told from the events alone. */
const recusedFrom = (world: World, person: ActorId): readonly Thing[] => {
  const standing = new Map<number, Thing>();
  for (const { type, data } of world.events(recusalRef(person)) as readonly RecusalEvent[]) {
    if (type === 'RecusalLifted') standing.delete(data.recusal);
    else standing.set(data.recusal, String(data.request ?? data.provider));
  }
  return [...standing.values()];
};

/** Who did last what another decides on, told from the events alone; nothing for what decides on nothing prepared. */
const preparersOf = ({ command }: Deed, world: World): readonly ActorId[] => {
  switch (command.type) {
    case 'ApproveRequest':
      return world
        .events(requestRef(command.target.request))
        .flatMap(({ type, data }) => (type === 'RequestAssessed' ? [data.by] : []));
    case 'ConfirmContract':
      return world
        .events(contractRef(command.target.contract))
        .flatMap(({ type, data }) => (type === 'ContractDrafted' || type === 'ContractDraftAmended' ? [data.by] : []));
    case 'ConfirmAmendment': {
      const { contract, amendment } = command.target;
      return world
        .events(contractRef(contract))
        .flatMap(({ type, data }) => (type === 'AmendmentProposed' && data.amendment === amendment ? [data.by] : []));
    }
    case 'ApproveInvoice':
      return world
        .events(invoiceRef(command.target.invoice))
        .flatMap(({ type, data }) => (type === 'InvoiceAttested' ? [data.by] : []));
    default:
      return [];
  }
};

/** Nobody does anything for the region with what they are recused from, nor does it stand on what somebody recused has prepared. */
export const impartialityHolds: Watcher = (deed, events, world) => {
  const { command, context } = deed;
  if (TRUST_ROLES.includes(context.role)) return;
  const things = new Set(events.flatMap(({ ref }) => thingsOf(world, ref)));
  const isTouched = (thing: Thing): boolean => things.has(thing);
  ok(!recusedFrom(world, context.actor).some(isTouched), `${command.type} by ${context.actor}, who is recused from it`);
  const preparer = preparersOf(deed, world).at(-1);
  ok(
    preparer === undefined || !recusedFrom(world, preparer).some(isTouched),
    `${command.type} on what ${preparer} prepared, who is recused from it`,
  );
};
