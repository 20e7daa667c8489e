import type { Principal } from '@spillrom/event-sourcing';
import type { ActorId, OrgNumber } from '@spillrom/kernel';
import type { CommandType } from './index.js';

/** Who does what falls due: the system of the health authority itself. No token makes anybody this. */
export const CLOCK: Principal = {
  actor: 'clock' as ActorId,
  org: '983658776' as OrgNumber,
  roles: ['clock'],
  client: 'clock',
};

/** Commands that the clock alone sends. */
export const BY_CLOCK = ['ExpireOffer', 'LapseContract', 'LapseReservation'] as const satisfies readonly CommandType[];

/** Commands that are read from a document of somebody else's making: none has a form. */
export const BY_DOCUMENT = ['ReceiveInvoice'] as const satisfies readonly CommandType[];

/** Commands that a client may send with a body. */
export type ClientCommandType = Exclude<CommandType, (typeof BY_CLOCK)[number] | (typeof BY_DOCUMENT)[number]>;
