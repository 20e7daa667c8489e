import type { ContractId, InquiryId, OrgNumber, RequestId } from '@spillrom/kernel';
import type { CommandOf } from '../../vocabulary/command.js';
import type { ContactChannel, ContactDirection } from '../../aggregates/dialogue/events.js';

/** One of the three. */
export interface AboutBody {
  readonly request?: RequestId;
  readonly inquiry?: InquiryId;
  readonly contract?: ContractId;
}

export type RecordContact = CommandOf<
  'RecordContact',
  { readonly provider: OrgNumber },
  {
    readonly channel: ContactChannel;
    readonly direction: ContactDirection;
    /** RFC 3339, in any offset from UTC. */
    readonly at: string;
    readonly with: string;
    readonly summary: string;
    readonly about?: AboutBody;
    readonly corrects?: number;
  }
>;

export type DialogueCommand = RecordContact;
