import type {
  ContractRow,
  CreditRow,
  DecisionRow,
  InquiryRow,
  InvoiceRow,
  ProviderRow,
  RecusalsRow,
  RequestView,
} from '@spillrom/read-models';

/** Every value of a union: one that is missing, or too much, does not compile. */
const all = <Value extends string>(values: Readonly<Record<Value, true>>): readonly Value[] =>
  Object.keys(values) as Value[];

/** Which statuses each kind of resource can have. */
export const STATUSES = {
  decision: all<DecisionRow['status']>({ recorded: true, countersigned: true, declined: true, withdrawn: true }),
  provider: all<ProviderRow['status']>({ active: true, suspended: true, ended: true }),
  recusal: all<RecusalsRow['status']>({ standing: true, lifted: true }),
  request: all<RequestView['status']>({
    ...{ draft: true, submitted: true, assessed: true, returned: true },
    ...{ approved: true, partlyApproved: true, rejected: true, discarded: true, withdrawn: true },
    superseded: true,
  }),
  inquiry: all<InquiryRow['status']>({
    ...{ draft: true, sent: true, closed: true, awarded: true, cancelled: true, discarded: true },
  }),
  contract: all<ContractRow['status']>({
    ...{ drafted: true, confirmed: true, lapsed: true, terminated: true, settled: true, discarded: true },
  }),
  invoice: all<InvoiceRow['status']>({
    unmatched: true,
    ...{ registered: true, attested: true, approved: true, paid: true, rejected: true },
    credited: true,
  }),
  credit: all<CreditRow['status']>({ registered: true, approved: true, rejected: true }),
} as const;
