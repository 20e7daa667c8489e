import type { Effect } from '@spillrom/domain';
import type { Instant, OreText, OrgNumber } from '@spillrom/kernel';
import type { Around } from './queues.js';
import type {
  ContractRow,
  CreditRow,
  DecisionRow,
  InquiryRow,
  InvoiceRow,
  RegisterName,
  RequestRow,
  Row,
} from './registers/index.js';

/** What something is about that waits, as it stands: enough to know it by in a list. */
export interface TaskSubject {
  /** Of a decision, what kind of effect it is to have */
  readonly effect?: Effect['kind'];
  /** Who supplies it, or who sent the invoice or the credit */
  readonly provider?: OrgNumber;
  /** Codes of the procedures, each once */
  readonly procedures?: readonly string[];
  /** Patients asked for, inquired, contracted, invoiced or credited */
  readonly patients?: number;
  /** Of a contract, an invoice or a credit, all of it; of a decision, what it appropriates or moves. Not shown to trusts */
  readonly amountOre?: OreText;
  /** When the request that it serves was last submitted */
  readonly requestedAt?: Instant;
}

const sumOf = (parts: readonly { readonly patients: number }[]): number =>
  parts.reduce((sum, { patients }) => sum + patients, 0);

const once = (codes: readonly string[]): readonly string[] => [...new Set(codes)];

interface Part {
  readonly procedure: string;
  readonly patients: number;
}

const treated = (parts: readonly Part[]): TaskSubject => ({
  procedures: once(parts.map(({ procedure }) => procedure)),
  patients: sumOf(parts),
});

const requestedAt = (request: RequestRow | undefined): TaskSubject =>
  request?.submittedAt === undefined ? {} : { requestedAt: request.submittedAt };

const ofDecision = ({ effect }: DecisionRow): TaskSubject => ({
  effect: effect.kind,
  ...('amountOre' in effect && { amountOre: effect.amountOre }),
});

const ofContract = ({ provider, lines, totalOre }: ContractRow, { request }: Around): TaskSubject => ({
  provider,
  ...treated(lines),
  amountOre: totalOre,
  ...requestedAt(request),
});

const ofInvoice = ({ supplier, lines, amountOre }: InvoiceRow, { contract }: Around): TaskSubject => {
  const named = contract?.lines.filter(({ line }) => lines.some((each) => each.line === line)) ?? [];
  return {
    provider: supplier,
    ...(named.length > 0 && { procedures: once(named.map(({ procedure }) => procedure)) }),
    ...(lines.length > 0 && { patients: sumOf(lines) }),
    amountOre,
  };
};

const ofCredit = ({ supplier, lines, amountOre }: CreditRow): TaskSubject => ({
  provider: supplier,
  patients: sumOf(lines),
  amountOre,
});

/** What a row is about on which something can wait; nothing of the others. */
export const subjectOfRow = (register: RegisterName, row: Row, around: Around): TaskSubject | undefined => {
  switch (register) {
    case 'decisions':
      return ofDecision(row as DecisionRow);
    case 'requests':
      return { ...treated((row as RequestRow).cohorts), ...requestedAt(row as RequestRow) };
    case 'inquiries':
      return { ...treated((row as InquiryRow).cohorts), ...requestedAt(around.request) };
    case 'contracts':
      return ofContract(row as ContractRow, around);
    case 'invoices':
      return ofInvoice(row as InvoiceRow, around);
    case 'credits':
      return ofCredit(row as CreditRow);
    case 'commands':
    case 'delegations':
    case 'frameworks':
    case 'programmes':
    case 'providers':
    case 'rankings':
    case 'recusals':
      return undefined;
  }
};
