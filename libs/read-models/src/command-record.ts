import type { Catalogue, JsonObject } from '@spillrom/event-sourcing';
import type { ActorId, Instant, OrgNumber, Role } from '@spillrom/kernel';

/** What the log keeps of every decided command, as a reader needs it; who writes it is the way of a command. */
export type CommandDecided = {
  readonly type: 'CommandDecided';
  readonly data: {
    readonly type: string;
    /** The addressed stream. */
    readonly target?: string;
    readonly actor: ActorId;
    readonly role?: Role;
    readonly org: OrgNumber;
    readonly decidedAt: Instant;
    readonly outcome: 'accepted' | 'refused' | 'denied';
    readonly hidden?: true;
    readonly code?: string;
    readonly violations?: readonly JsonObject[];
    readonly bodyHash?: string;
    readonly made?: string;
    readonly etag?: number;
    readonly judgedOn?: readonly {
      readonly stream: string;
      /**
       * Version of the stream; -1: it did not exist
       * @minimum -1
       */
      readonly version: number;
    }[];
  };
};

export const commandRecordCatalogue: Catalogue<CommandDecided> = { CommandDecided: {} };
