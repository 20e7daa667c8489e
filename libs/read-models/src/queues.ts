import { unreachable } from '@spillrom/kernel';
import type { ActorId, Instant, OrgNumber, ProgrammeId, Role } from '@spillrom/kernel';
import type {
  ContractRow,
  DecisionRow,
  InvoiceRow,
  RegisterName,
  RegisterRows,
  RequestRow,
  Row,
} from './registers/index.js';

/** Something that is waiting for somebody in a role. */
export interface Task {
  readonly role: Role;
  /** The command that would do it. */
  readonly command: string;
  /** Path of the resource that it is about, such as `contracts/<id>/amendments/2`. */
  readonly resource: string;
  readonly programme: ProgrammeId;
  readonly phase?: number;
  readonly trust?: OrgNumber;
  /** People who may not do it, because they did the previous step. */
  readonly not?: ActorId;
  readonly since: Instant;
}

type Wait = Pick<Task, 'role' | 'command' | 'since' | 'not'> & { readonly sub?: string };

const after = (done: { readonly by: ActorId; readonly at: Instant }): Pick<Task, 'since' | 'not'> => ({
  since: done.at,
  not: done.by,
});

const decisionWaits = ({ status, effect, recorded }: DecisionRow): readonly Wait[] => {
  if (status !== 'recorded') return [];
  const role = effect.kind === 'virement' ? 'budget-holder' : 'regional-medical-director';
  return [{ role, command: 'CountersignDecision', ...after(recorded) }];
};

const requestWaits = (row: RequestRow): readonly Wait[] => {
  const reversals = row.reversals
    .filter(({ status }) => status === 'proposed')
    .map(({ reversal, proposed }): Wait => ({
      role: 'budget-holder',
      command: 'ConfirmReservationReversal',
      sub: `reversals/${reversal}`,
      ...after(proposed),
    }));
  switch (row.status) {
    case 'draft':
      return [{ role: 'trust-medical-director', command: 'SubmitRequest', since: row.updatedAt }];
    case 'returned':
      return [
        { role: 'trust-coordinator', command: 'AmendDraft', since: row.updatedAt },
        { role: 'trust-medical-director', command: 'SubmitRequest', since: row.updatedAt },
      ];
    case 'submitted':
      return [{ role: 'regional-officer', command: 'AssessRequest', since: row.updatedAt }];
    case 'assessed': {
      const wait = { role: 'regional-medical-director', command: 'ApproveRequest' } as const;
      return [row.assessment === undefined ? { ...wait, since: row.updatedAt } : { ...wait, ...after(row.assessment) }];
    }
    case 'approved':
      return reversals;
    case 'rejected':
    case 'discarded':
    case 'withdrawn':
      return [];
    default:
      return unreachable(row.status);
  }
};

const contractWaits = (row: ContractRow): readonly Wait[] => [
  ...(row.status === 'drafted'
    ? [{ role: 'budget-holder', command: 'ConfirmContract', ...after(row.drafted) } as const]
    : []),
  ...row.amendments
    .filter(({ status }) => status === 'proposed')
    .map(({ amendment, proposed }): Wait => ({
      role: 'budget-holder',
      command: 'ConfirmAmendment',
      sub: `amendments/${amendment}`,
      ...after(proposed),
    })),
  ...row.reversals
    .filter(({ status }) => status === 'proposed' && row.status === 'confirmed')
    .map(({ reversal, proposed }): Wait => ({
      role: 'budget-holder',
      command: 'ConfirmContractReversal',
      sub: `reversals/${reversal}`,
      ...after(proposed),
    })),
  ...row.deliveries
    .filter(({ status }) => status === 'reported')
    .map(({ delivery, reported }): Wait => ({
      role: 'attestant',
      command: 'VerifyDelivery',
      sub: `deliveries/${delivery}`,
      ...after(reported),
    })),
];

const invoiceStep = (row: InvoiceRow): readonly Wait[] => {
  switch (row.status) {
    case 'registered':
      return [{ role: 'attestant', command: 'AttestInvoice', ...after(row.registered) }];
    case 'attested':
      return [{ role: 'budget-holder', command: 'ApproveInvoice', ...after(row.attested ?? row.registered) }];
    case 'approved':
      return [{ role: 'payer', command: 'RecordPayment', ...after(row.approved ?? row.registered) }];
    case 'paid':
    case 'rejected':
      return [];
    default:
      return unreachable(row.status);
  }
};

const invoiceWaits = (row: InvoiceRow): readonly Wait[] => [
  ...invoiceStep(row),
  ...row.reversals
    .filter(({ status }) => status === 'proposed')
    .map(({ reversal, proposed }): Wait => ({
      role: 'budget-holder',
      command: 'ConfirmInvoiceReversal',
      sub: `reversals/${reversal}`,
      ...after(proposed),
    })),
];

type Waiting = Pick<Task, 'programme' | 'phase' | 'trust'>;

const asTasks = (path: string, { programme, phase, trust }: Waiting, waits: readonly Wait[]): readonly Task[] =>
  waits.map(({ sub, ...wait }) => ({
    ...wait,
    resource: sub === undefined ? path : `${path}/${sub}`,
    programme,
    ...(phase === undefined ? {} : { phase }),
    ...(trust === undefined ? {} : { trust }),
  }));

type InRegister = { [Name in RegisterName]: readonly [Name, RegisterRows[Name]] }[RegisterName];

/** What waits on a row, and for whom. */
export const tasksOf = (register: RegisterName, row: Row): readonly Task[] => {
  const found = [register, row] as InRegister;
  switch (found[0]) {
    case 'decisions':
      return asTasks(`decisions/${found[1].decision}`, { programme: found[1].programme }, decisionWaits(found[1]));
    case 'requests':
      return asTasks(`requests/${found[1].request}`, found[1], requestWaits(found[1]));
    case 'contracts':
      return asTasks(`contracts/${found[1].contract}`, found[1], contractWaits(found[1]));
    case 'invoices':
      return asTasks(`invoices/${found[1].invoice}`, found[1], invoiceWaits(found[1]));
    case 'commands':
    case 'delegations':
    case 'frameworks':
    case 'programmes':
    case 'providers':
      return [];
    default:
      return unreachable(found);
  }
};
