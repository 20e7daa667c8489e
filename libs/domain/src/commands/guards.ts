import { absent, read, refuse } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Context, Handling, Outcome, Reading, StreamName } from '@spillrom/event-sourcing';
import type {
  ActorId,
  ContractId,
  DecisionId,
  FrameworkId,
  InquiryId,
  InvoiceId,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import { contractRef } from '../aggregates/contract/index.js';
import { decisionRef } from '../aggregates/decision/index.js';
import { delegationRef } from '../aggregates/delegation/index.js';
import type { KnownContract } from '../aggregates/contract/index.js';
import { frameworkRef } from '../aggregates/framework/index.js';
import { inquiryRef } from '../aggregates/inquiry/index.js';
import { invoiceRef } from '../aggregates/invoice/index.js';
import { programmeRef } from '../aggregates/programme/index.js';
import { providerRef } from '../aggregates/provider/index.js';
import { requestRef } from '../aggregates/request/index.js';
import type { Known } from '../vocabulary/known.js';
import type { Violation, ViolationOf } from '../vocabulary/violations.js';

/** What a command addresses, and the statuses of it in which the command fits; none: it makes what it addresses. */
export interface Fits {
  readonly what: string;
  readonly statuses: readonly string[];
}

/** A decision with its guard as data: what the tasks, the description and "what may I do with this" are told from. */
export interface Decision<Command, V extends Violation> {
  (command: Command, context: Context): Reading<Outcome<V>>;
  readonly fits: Fits;
}

/** A row of the table of commands. */
export type Row<Command> = Handling<Command> & { readonly decide: { readonly fits?: Fits } };

type HasStatus = { readonly status: string };
type WrongState = ViolationOf<'WRONG_STATE'>;
type Addresses<Target> = { readonly target: Target };
type In<State extends HasStatus, Status> = Known<State> & { readonly status: Status };

/** A stream whose state has a status; which events it holds is no matter here. */
interface Ref<State> {
  readonly stream: StreamName;
  readonly aggregate: { readonly initial: State };
}

const stateOf = function* <State>(ref: Ref<State>): Reading<State> {
  return (yield* read(ref as AnyStreamRef)) as State;
};

/** What the body names beside the addressed resource; or the outcome when something is not there. */
export type Naming<Named, V extends Violation> = Reading<{ readonly named: Named } | { readonly outcome: Outcome<V> }>;

/** For a body that names nothing. */
export function* namingNothing(): Naming<undefined, never> {
  return { named: undefined };
}

/** The outcome where something stands in another status than the command fits. */
export const wrongState = (
  what: string,
  status: string,
  allowed: readonly string[],
  pointer?: string,
): Outcome<WrongState> =>
  refuse({ code: 'WRONG_STATE', what, status, allowed, ...(pointer === undefined ? {} : { pointer }) });

/** A wrong state is judged first and alone; then whatever else there is to say. */
export const firstOf = <First extends Violation, V extends Violation>(
  first: Outcome<First> | undefined,
  then: () => Outcome<V>,
): Outcome<First | V> => first ?? then();

/** The outcome where something that the body names is not there. */
export const notFound = (what: string): { readonly outcome: Outcome<ViolationOf<'NOT_FOUND'>> } => ({
  outcome: refuse({ code: 'NOT_FOUND', what, pointer: `/${what}` }),
});

const unfit = (what: string, status: string, allowed: readonly string[]): Outcome<WrongState> | undefined =>
  allowed.includes(status) ? undefined : wrongState(what, status, allowed);

const fitting = <Command, V extends Violation>(
  fits: Fits,
  decide: (command: Command, context: Context) => Reading<Outcome<V>>,
): Decision<Command, V> => Object.assign(decide, { fits });

/**
 * A guard for one kind of resource whose body names other things. In this order: the addressed resource is absent; what the body names
 * is not there; the status is another one. Then the decision is handed a state that it can rely on, and what was named.
 */
const guardNaming =
  <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) =>
  <
    const Status extends Known<State>['status'],
    Command extends Addresses<Target>,
    Named,
    NameViolation extends Violation,
    V extends Violation,
  >(
    statuses: readonly Status[],
    name: (known: Known<State>, command: Command) => Naming<Named, NameViolation>,
    decide: (known: In<State, Status>, command: Command, context: Context, named: Named) => Reading<Outcome<V>>,
  ): Decision<Command, NameViolation | V | WrongState> =>
    fitting({ what, statuses }, function* (command, context): Reading<Outcome<NameViolation | V | WrongState>> {
      const state = yield* stateOf(refOf(command.target));
      if (state.status === 'absent') return absent;
      const found = yield* name(state as Known<State>, command);
      if ('outcome' in found) return found.outcome;
      return (
        unfit(what, state.status, statuses) ??
        (yield* decide(state as In<State, Status>, command, context, found.named))
      );
    });

/** The usual guard: `onContract(['confirmed'], function* (contract, command, context) {…})`. */
const guard = <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) => {
  const naming = guardNaming(what, refOf);
  return <const Status extends Known<State>['status'], Command extends Addresses<Target>, V extends Violation>(
    statuses: readonly Status[],
    decide: (known: In<State, Status>, command: Command, context: Context) => Reading<Outcome<V>>,
  ): Decision<Command, V | WrongState> => naming(statuses, namingNothing, decide);
};

/** For a command that fits in every status; they are listed, so that they can be told. */
const guardKnown =
  <Target, State extends HasStatus>(
    what: string,
    refOf: (target: Target) => Ref<State>,
    statuses: readonly Known<State>['status'][],
  ) =>
  <Command extends Addresses<Target>, V extends Violation>(
    decide: (known: Known<State>, command: Command, context: Context) => Reading<Outcome<V>>,
  ): Decision<Command, V> =>
    fitting({ what, statuses }, function* (command, context): Reading<Outcome<V>> {
      const state = yield* stateOf(refOf(command.target));
      return state.status === 'absent' ? absent : yield* decide(state as Known<State>, command, context);
    });

/**
 * For a command that makes what it addresses by a number that others gave it, so that it may be there already: the decision is handed
 * what is there, and says so among all that is wrong. `name` looks up what path and body name.
 */
const guardUnique =
  <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) =>
  <Command extends Addresses<Target>, Named, NameViolation extends Violation, V extends Violation>(
    name: (command: Command) => Naming<Named, NameViolation>,
    decide: (
      named: Named,
      command: Command,
      context: Context,
      existing: Known<State> | undefined,
    ) => Reading<Outcome<V>>,
  ): Decision<Command, NameViolation | V> =>
    fitting({ what, statuses: [] }, function* (command, context): Reading<Outcome<NameViolation | V>> {
      const found = yield* name(command);
      if ('outcome' in found) return found.outcome;
      const state = yield* stateOf(refOf(command.target));
      const existing = state.status === 'absent' ? undefined : (state as Known<State>);
      return yield* decide(found.named, command, context, existing);
    });

/** For a command that makes what it addresses under an id of its own: no status of it is the right one. */
const guardNew = <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) => {
  const unique = guardUnique(what, refOf);
  return <Command extends Addresses<Target>, Named, NameViolation extends Violation, V extends Violation>(
    name: (command: Command) => Naming<Named, NameViolation>,
    decide: (named: Named, command: Command, context: Context) => Reading<Outcome<V>>,
  ): Decision<Command, NameViolation | V | WrongState> =>
    unique(name, function* (named, command: Command, context, existing): Reading<Outcome<V | WrongState>> {
      if (existing !== undefined) return wrongState(what, existing.status, []);
      return yield* decide(named, command, context);
    });
};

/** For a numbered part of a resource (an amendment, a delivery, a reversal), which has statuses of its own. */
const guardPart =
  <Target, State extends HasStatus, Part extends HasStatus>(
    what: string,
    refOf: (target: Target) => Ref<State>,
    partOf: (known: Known<State>, target: Target) => Part | undefined,
  ) =>
  <const Status extends Part['status'], Command extends Addresses<Target>, V extends Violation>(
    statuses: readonly Status[],
    decide: (known: Known<State>, part: Part, command: Command, context: Context) => Reading<Outcome<V>>,
  ): Decision<Command, V | WrongState> =>
    fitting({ what, statuses }, function* (command, context): Reading<Outcome<V | WrongState>> {
      const state = yield* stateOf(refOf(command.target));
      if (state.status === 'absent') return absent;
      const part = partOf(state as Known<State>, command.target);
      if (part === undefined) return absent;
      return unfit(what, part.status, statuses) ?? (yield* decide(state as Known<State>, part, command, context));
    });

type OfContract = { readonly contract: ContractId };
type OfInvoice = { readonly invoice: InvoiceId };
type OfRequest = { readonly request: RequestId };
type OfReversal = { readonly reversal: number };

const ofContract = ({ contract }: OfContract) => contractRef(contract);
const ofInvoice = ({ invoice }: OfInvoice) => invoiceRef(invoice);
const ofRequest = ({ request }: OfRequest) => requestRef(request);
const ofDecision = ({ decision }: { readonly decision: DecisionId }) => decisionRef(decision);

export const onContract = guard('contract', ofContract);
export const onContractNaming = guardNaming('contract', ofContract);
export const newContract = guardNew('contract', ofContract);
export const onAmendment = guardPart(
  'amendment',
  ofContract,
  ({ amendments }, { amendment }: OfContract & { readonly amendment: number }) =>
    amendments.find((each) => each.amendment === amendment),
);
export const onDelivery = guardPart(
  'delivery',
  ofContract,
  ({ deliveries }, { delivery }: OfContract & { readonly delivery: number }) =>
    deliveries.find((each) => each.delivery === delivery),
);
/** Draws and returns have no life of their own: as long as the contract runs, they stand and may be corrected. */
const standing = <Part>({ status }: KnownContract, part: Part | undefined) =>
  part === undefined
    ? undefined
    : { ...part, status: status === 'confirmed' || status === 'terminated' ? ('standing' as const) : status };
export const onDraw = guardPart('draw', ofContract, (contract, { draw }: OfContract & { readonly draw: number }) =>
  standing(
    contract,
    contract.draws.find((each) => each.draw === draw),
  ),
);
export const onReturn = guardPart(
  'return',
  ofContract,
  (contract, { return: number }: OfContract & { readonly return: number }) =>
    standing(
      contract,
      contract.returns.find((each) => each.return === number),
    ),
);
export const onContractReversal = guardPart(
  'reversal',
  ofContract,
  ({ reversals }, { reversal }: OfContract & OfReversal) => reversals.find((each) => each.reversal === reversal),
);

export const onRequest = guard('request', ofRequest);
export const onRequestNaming = guardNaming('request', ofRequest);
export const newRequest = guardNew('request', ofRequest);
export const onRequestReversal = guardPart(
  'reversal',
  ofRequest,
  ({ reversals }, { reversal }: OfRequest & OfReversal) => reversals.find((each) => each.reversal === reversal),
);

const ofInquiry = ({ inquiry }: { readonly inquiry: InquiryId }) => inquiryRef(inquiry);

export const onInquiry = guard('inquiry', ofInquiry);
export const onInquiryNaming = guardNaming('inquiry', ofInquiry);
export const onOffer = guardPart(
  'offer',
  ofInquiry,
  ({ offers }, { offer }: { readonly inquiry: InquiryId; readonly offer: number }) =>
    offers.find((each) => each.offer === offer),
);
export const newInquiry = guardNew('inquiry', ofInquiry);

export const onInvoice = guard('invoice', ofInvoice);
export const newInvoice = guardUnique('invoice', ofInvoice);
export const onInvoiceReversal = guardPart(
  'reversal',
  ofInvoice,
  ({ reversals }, { reversal }: OfInvoice & OfReversal) => reversals.find((each) => each.reversal === reversal),
);

export const onDecision = guard('decision', ofDecision);
export const newDecision = guardNew('decision', ofDecision);

export const newProgramme = guardUnique('programme', ({ programme }: { readonly programme: ProgrammeId }) =>
  programmeRef(programme),
);

export const onDelegation = guard('delegation', ({ holder }: { readonly holder: ActorId }) => delegationRef(holder));

const ofProvider = ({ provider }: { readonly provider: OrgNumber }) => providerRef(provider);

export const onProvider = guard('provider', ofProvider);
export const onAnyProvider = guardKnown('provider', ofProvider, ['active', 'suspended']);
export const newProvider = guardUnique('provider', ofProvider);
export const newFramework = guardUnique('framework', ({ framework }: { readonly framework: FrameworkId }) =>
  frameworkRef(framework),
);
