import type { Catalogue, JsonObject } from '@spillrom/event-sourcing';
import type { ActorId, Instant, OrgNumber, Role } from '@spillrom/kernel';

/** What the log keeps of every decided command, as a reader needs it; who writes it is the way of a command. */
export type CommandDecided = {
  readonly type: 'CommandDecided';
  readonly data: {
    readonly type: string;
    /** The addressed stream, if it existed or the command made it. */
    readonly target?: string;
    readonly actor: ActorId;
    readonly role?: Role;
    readonly org: OrgNumber;
    readonly decidedAt: Instant;
    readonly outcome: 'accepted' | 'refused' | 'denied';
    readonly hidden?: true;
    readonly code?: string;
    readonly violations?: readonly JsonObject[];
    /** How many violations there were, when that is more than are kept */
    readonly violationsCount?: number;
    readonly bodyHash?: string;
    readonly made?: string;
    readonly etag?: number;
    /** The streams that a refusal was judged on and that existed, and their versions; the first 64 */
    readonly judgedOn?: readonly { readonly stream: string; readonly version: number }[];
    /** How many existed, when that is more than are kept */
    readonly judgedOnCount?: number;
    /** The categories of the streams that it was judged on and that did not exist; their names are not kept */
    readonly judgedOnAbsent?: readonly string[];
  };
};

export const commandRecordCatalogue: Catalogue<CommandDecided> = { CommandDecided: {} };
