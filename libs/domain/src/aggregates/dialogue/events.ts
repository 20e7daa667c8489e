// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ActorId, ContractId, InquiryId, Instant, OrgNumber, RequestId } from '@spillrom/kernel';

export const CONTACT_CHANNELS = ['phone', 'mail', 'meeting', 'letter'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** From the provider (incoming), or from the region (outgoing); of a meeting, who asked for it. */
export const CONTACT_DIRECTIONS = ['incoming', 'outgoing'] as const;
export type ContactDirection = (typeof CONTACT_DIRECTIONS)[number];

/** One of the three; of a contract and an inquiry, the request that it serves as well. */
export type ContactAbout = {
  readonly request?: RequestId;
  readonly inquiry?: InquiryId;
  readonly contract?: ContractId;
};

/** The dialogue with one provider, one stream per provider. */
export type DialogueEvent = {
  readonly type: 'ContactRecorded';
  readonly data: {
    readonly by: ActorId;
    readonly provider: OrgNumber;
    /** Numbers the contacts with the provider, from 1. */
    readonly contact: number;
    readonly channel: ContactChannel;
    readonly direction: ContactDirection;
    readonly at: Instant;
    /** A role at the provider, never a name. */
    readonly with: string;
    readonly summary: string;
    readonly about?: ContactAbout;
    /** The contact whose record this one replaces. */
    readonly corrects?: number;
  };
};
