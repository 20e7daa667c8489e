import { read } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import type { ContractId, CreditId, DecisionId, InquiryId, InvoiceId, ProgrammeId, RequestId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { creditRef } from '../../aggregates/credit/index.js';
import { decisionRef } from '../../aggregates/decision/index.js';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import { invoiceRef, programmeOfInvoice } from '../../aggregates/invoice/index.js';
import { requestRef } from '../../aggregates/request/index.js';

/** What a command may name by its path, or where it makes what it addresses by its body. */
interface Names {
  readonly programme?: ProgrammeId;
  readonly request?: RequestId;
  readonly inquiry?: InquiryId;
  readonly contract?: ContractId;
  readonly invoice?: InvoiceId;
  readonly credit?: CreditId;
  readonly decision?: DecisionId;
}

type Placed = { readonly status: 'absent' } | { readonly status: string; readonly programme: ProgrammeId };

const placed = (state: Placed): ProgrammeId | undefined => ('programme' in state ? state.programme : undefined);

function* byTarget({ request, inquiry, contract, invoice, credit, decision }: Names): Reading<ProgrammeId | undefined> {
  if (request !== undefined) return placed(yield* read(requestRef(request)));
  if (inquiry !== undefined) return placed(yield* read(inquiryRef(inquiry)));
  if (contract !== undefined) return placed(yield* read(contractRef(contract)));
  if (invoice !== undefined) {
    const state = yield* read(invoiceRef(invoice));
    return state.status === 'absent' ? undefined : programmeOfInvoice(state);
  }
  if (credit !== undefined) return placed(yield* read(creditRef(credit)));
  if (decision !== undefined) return placed(yield* read(decisionRef(decision)));
  return undefined;
}

interface Sent {
  readonly type: string;
  readonly target: Names;
  readonly body: Names;
}

/** The commands that make what they address on something that their body names. */
const ON_BODY: { readonly [Type in string]?: 'contract' | 'request' } = {
  RegisterInvoice: 'contract',
  ReceiveInvoice: 'contract',
  MatchInvoice: 'contract',
  DraftContract: 'request',
  DraftInquiry: 'request',
};

/** The programme that a command is about, if it is about one and that exists. */
export function* programmeOf({ type, target, body }: Sent): Reading<ProgrammeId | undefined> {
  if (target.programme !== undefined) return target.programme;
  const on = ON_BODY[type];
  return yield* byTarget(on === undefined ? target : { [on]: body[on] });
}
