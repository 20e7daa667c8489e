import type { OrgNumber, RequestId } from '@spillrom/kernel';

/** What somebody is recused from: one of the two. A request stands for all that serves it, a provider for everything with it. */
export type RecusedFrom = { readonly request?: RequestId; readonly provider?: OrgNumber };

/** What may have been prepared by somebody who is recused now. */
export type Prepared = 'assessment' | 'draft' | 'evaluation' | 'amendment' | 'reversal' | 'attestation';
