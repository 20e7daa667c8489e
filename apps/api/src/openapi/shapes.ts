import type { PersonRow, PersonView } from '../identity/postgres-people.js';
import type { CommandType, Effect, Outside, ScopeViolation, Violation } from '@spillrom/domain';
import type {
  ActorId,
  ContractId,
  DecisionId,
  InquiryId,
  Instant,
  InvoiceId,
  LocalDate,
  OrgNumber,
  ProgrammeId,
  RequestId,
  ShortReference,
  Role,
  Uuid,
} from '@spillrom/kernel';
import type { Position } from '@spillrom/event-sourcing';
import type { PhaseAllocation } from '@spillrom/postgres/read-models';
import type { BudgetUse, CommandRow, PatientCount, ProcurementRecord, Task } from '@spillrom/read-models';
import type { DryRunBody } from '../commands/dry-run.js';
import type { MayDo } from '../commands/may.js';
import type { OutcomeBody } from '../commands/outcome.js';
import type { NamesView } from '../names/names.js';
import type { LiveMessage } from '../live/listening.js';
import type { ReadRow } from '../reads/postgres-reads.js';
import type { ProblemKind } from '../problems/problems.controller.js';
import type { ReferencePage } from '../reference/reference-lists.js';
import type { InvoiceChain } from '../views/figures.js';
import type { Shown } from '../views/shown.js';
import type { ViewName } from '../views/view-table.js';
import type { DialogueShapes } from './dialogue-shapes.js';
import type { Event } from './event-shape.js';
import type { HistoryShapes } from './history-shapes.js';
import type { QueueShapes } from './queue-shapes.js';
import type { ReportShapes } from './report-shapes.js';
import type { FormViolation, HiddenViolation, Problem, Told } from './problem-shapes.js';
import type { ShownContract, ShownRequest } from './shown-to-trusts.js';

type ShownCommand = Omit<Shown<'commands'>, 'id' | 'command' | 'type' | 'violations'> & {
  /**
   * Names the record in the log; it is derived from the client and the Idempotency-Key, and is not that key
   * @pattern ^[0-9a-f]{32}$
   */
  readonly id: string;
  /**
   * The same as `id`
   * @pattern ^[0-9a-f]{32}$
   */
  readonly command: string;
  readonly type: CommandType;
  readonly violations?: readonly Schemas['RecordedViolation'][];
};

/** What the description names, because several answers show it. */
export interface Schemas {
  readonly Programme: Shown<'programmes'>;
  readonly Decision: Shown<'decisions'>;
  readonly Delegation: Shown<'delegations'>;
  readonly Provider: Shown<'providers'>;
  readonly Ranking: Shown<'rankings'>;
  readonly Recusals: Shown<'recusals'>;
  readonly Framework: Shown<'frameworks'>;
  /** Amounts are missing where a trust may not see them yet */
  readonly Request: ShownRequest;
  readonly Inquiry: Shown<'inquiries'>;
  readonly Contract: ShownContract;
  readonly Invoice: Shown<'invoices'>;
  readonly Credit: Shown<'credits'>;
  readonly CommandRecord: ShownCommand;
  readonly Event: Event;
  /** The same as in the body of RecordDecision. */
  readonly Effect: Effect;
  /** What is in a phase but no longer inside any window that its trust may use there. */
  readonly Outside: Outside;
  /** A list of reference data. */
  readonly ReferencePage: ReferencePage;
  readonly Outcome: OutcomeBody;
  readonly DryRun: DryRunBody;
  readonly Problem: Problem;
  /** One thing that is wrong, with the numbers that a person needs to correct it. */
  readonly Violation: Told<Violation | ScopeViolation | FormViolation>;
  /** The same in the record of a command, where the resource may have been hidden. */
  readonly RecordedViolation: Told<Violation | ScopeViolation | FormViolation> | HiddenViolation;
  readonly MayDo: MayDo;
}

interface Placed {
  readonly position: Position;
}

/** One resource, and what you may do with it. */
type Single<Shown> = Shown &
  Placed & {
    /** Commands about it that your roles let you send; missing when the state of the past is shown */
    readonly may?: readonly Schemas['MayDo'][];
  };

interface Page<Item> extends Placed {
  readonly items: readonly Item[];
  /** Cursor of the next page; missing on the last */
  readonly next?: string;
}

interface OfProgramme extends Placed {
  readonly programme: ProgrammeId;
}

interface ShownTask extends Omit<Task, 'command' | 'resource'> {
  /** The command that would do it */
  readonly command: CommandType;
  /** Path of the resource that the command addresses */
  readonly resource: string;
  /** What people call that resource by */
  readonly reference?: ShortReference;
}

interface DecidedCommand extends Placed {
  readonly command: Uuid;
  readonly type: CommandType;
  readonly outcome: CommandRow['outcome'];
  readonly actor: ActorId;
  readonly organisation: OrgNumber;
  readonly role?: Role;
  readonly target?: string;
  /** Path of what was made or addressed; missing where nothing was made */
  readonly resource?: string;
  /** The id of what was made */
  readonly id?: string;
  readonly code?: string;
  readonly violations?: readonly Schemas['Violation'][];
  readonly number?: number;
  readonly etag?: string;
  readonly decidedAt: Instant;
  readonly recordedAt: Instant;
  readonly commit: Uuid;
}

interface ShownPosting extends Placed {
  readonly eventId: Uuid;
  /** The change: øre or patients */
  readonly delta: string;
  /** The figure after it */
  readonly total: string;
  readonly recordedAt: Instant;
  readonly effectiveOn: LocalDate;
  /** The resource it comes from, such as `contracts/<id>` */
  readonly source: string;
}

interface Explained extends Page<ShownPosting> {
  readonly figure: string;
}

/** The state of a part of the server, with whatever helps an operator. */
interface PartOfServer {
  readonly status: 'up' | 'down';
  readonly [more: string]: unknown;
}
type PartsOfServer = Readonly<Record<string, PartOfServer>>;

interface Health {
  readonly status: 'ok' | 'degraded' | 'error' | 'shutting_down';
  readonly info?: PartsOfServer;
  readonly error?: PartsOfServer;
  readonly details: PartsOfServer;
}

interface EventPage extends Placed {
  readonly items: readonly Event[];
  /** `after` of the next page. It is always there: once `end` is true, use it to ask again later */
  readonly next: Position;
  readonly end: boolean;
}

interface OfRequest extends Placed {
  /** What people call the request by */
  readonly reference: ShortReference;
  readonly request: RequestId;
}
interface OfInquiry extends Placed {
  /** What people call the inquiry by */
  readonly reference: ShortReference;
  readonly inquiry: InquiryId;
}
interface OfContract extends Placed {
  /** What people call the contract by */
  readonly reference: ShortReference;
  readonly contract: ContractId;
}
interface OfInvoice extends Placed {
  readonly invoice: InvoiceId;
}

type Elsewhere = DialogueShapes & QueueShapes & HistoryShapes & ReportShapes;

/** What every view answers with; one that is missing does not compile. */
export interface ViewShapes extends Omit<Record<ViewName, unknown>, keyof Elsewhere>, Elsewhere {
  readonly GetMe: {
    readonly actor: ActorId;
    /** The name that an operator entered, or else the one in the latest token; missing if there is neither. */
    readonly name?: string;
    readonly organisation: OrgNumber;
    readonly roles: readonly Role[];
    /** The present of this log: in a story log the last recorded time, at which a command without Spillrom-Now is decided. */
    readonly now: Instant;
    /** In development only: the log tells a story, and its times are not real. */
    readonly story?: true;
    /** When the session ends that the cookie is of; missing with a token. */
    readonly sessionExpiresAt?: Instant;
    /** Commands that make something new and that your roles let you send */
    readonly may: readonly Schemas['MayDo'][];
  };
  readonly GetNames: NamesView;
  readonly ListPeople: {
    readonly items: readonly PersonRow[];
    readonly next?: string;
  };
  readonly GetPerson: PersonView & {
    /** Commands about the person that your roles let you send */
    readonly may: readonly Schemas['MayDo'][];
  };
  readonly ListReads: {
    readonly items: readonly ReadRow[];
    readonly next?: string;
  };
  readonly EnterName: PersonView;
  readonly ListTasks: Page<ShownTask>;
  readonly GetCommand: DecidedCommand;
  readonly ListCommands: Page<Schemas['CommandRecord']>;
  readonly ListProgrammes: Page<Schemas['Programme']>;
  readonly GetProgramme: Single<Schemas['Programme']>;
  readonly GetBudgetUse: OfProgramme & BudgetUse['amounts'] & { readonly phases: BudgetUse['phases'] };
  readonly ExplainBudget: Explained;
  readonly GetPhaseAllocations: OfProgramme & { readonly items: readonly PhaseAllocation[] };
  readonly GetPatientCounts: OfProgramme & { readonly items: readonly PatientCount[] };
  readonly ExplainPatientCount: Explained;
  readonly ListDecisions: Page<Schemas['Decision']>;
  readonly GetDecision: Single<Schemas['Decision']>;
  readonly ListOutside: Page<Outside> & { readonly decision: DecisionId };
  readonly ListReferenceData: Schemas['ReferencePage'];
  readonly ListDelegations: Page<Schemas['Delegation']>;
  readonly GetDelegation: Single<Schemas['Delegation']>;
  readonly ListProviders: Page<Schemas['Provider']>;
  readonly GetProvider: Single<Schemas['Provider']>;
  readonly ListRankings: Page<Schemas['Ranking']>;
  readonly GetRanking: Single<Schemas['Ranking']>;
  readonly ListRecusals: Page<Schemas['Recusals']>;
  readonly GetRecusals: Single<Schemas['Recusals']>;
  readonly GetRecusal: Single<Schemas['Recusals']['recusals'][number]> & { readonly person: ActorId };
  readonly ListFrameworks: Page<Schemas['Framework']>;
  readonly GetFramework: Single<Schemas['Framework']>;
  readonly ListRequests: Page<Schemas['Request']>;
  readonly GetRequest: Single<Schemas['Request']>;
  readonly GetRequestReversal: Single<Schemas['Request']['reversals'][number]> & OfRequest;
  readonly ListInquiries: Page<Schemas['Inquiry']>;
  readonly GetInquiry: Single<Schemas['Inquiry']>;
  readonly GetOffer: Single<Schemas['Inquiry']['offers'][number]> & OfInquiry;
  readonly GetInquiryDocument: string;
  readonly ListContracts: Page<Schemas['Contract']>;
  readonly GetContract: Single<Schemas['Contract']>;
  readonly GetProcurementRecord: ProcurementRecord &
    Omit<OfContract, 'contract'> &
    Pick<Schemas['Contract'], 'requestReference'>;
  readonly GetContractAmendment: Single<Schemas['Contract']['amendments'][number]> & OfContract;
  readonly GetContractReversal: Single<Schemas['Contract']['reversals'][number]> & OfContract;
  readonly GetContractDelivery: Single<Schemas['Contract']['deliveries'][number]> & OfContract;
  readonly ListInvoices: Page<Schemas['Invoice']>;
  readonly GetInvoice: Single<Schemas['Invoice']>;
  readonly GetDocument: string;
  readonly GetInvoiceChain: InvoiceChain;
  readonly GetInvoiceReversal: Single<Schemas['Invoice']['reversals'][number]> & OfInvoice;
  readonly GetRefund: Single<Schemas['Invoice']['refunds'][number]> & OfInvoice;
  readonly ListCredits: Page<Schemas['Credit']>;
  readonly GetCredit: Single<Schemas['Credit']>;
  readonly GetLive: LiveMessage;
  readonly ListEvents: EventPage;
  readonly GetEvent: Event;
  readonly GetLiveness: { readonly status: 'ok' };
  readonly GetReadiness: Health;
  readonly GetMetrics: string;
  readonly ListProblems: { readonly items: readonly ProblemKind[] };
  readonly GetProblem: ProblemKind;
}
