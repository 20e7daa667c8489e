import { daysLater, laterDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { KnownContract } from './state.js';

/** Days after the later of first day and confirmation, to the end of the last of which a provider may accept. */
const ACCEPTANCE_DAYS = 7;

/** What tells whether and when a contract lapses. */
interface Accepting extends Pick<KnownContract, 'status' | 'needsAcceptance' | 'from' | 'confirmedOn'> {
  readonly accepted?: unknown;
}

/** The day with whose beginning a confirmed contract lapses that the provider has not accepted; nothing for any other. */
export const lapsesOn = ({ status, needsAcceptance, accepted, from, confirmedOn }: Accepting): LocalDate | undefined =>
  status !== 'confirmed' || !needsAcceptance || accepted !== undefined || confirmedOn === undefined
    ? undefined
    : daysLater(laterDate(from, confirmedOn), ACCEPTANCE_DAYS + 1);

/** Draws and invoices wait for the provider's acceptance. */
export const isAccepted = ({ contract, needsAcceptance, accepted }: KnownContract) =>
  unless(!needsAcceptance || accepted !== undefined, { code: 'NOT_ACCEPTED', contract });

/** What changes an accepted contract has the provider's consent as well. */
export const isConsented = ({ contract, accepted }: KnownContract, consent: object | undefined) =>
  unless(accepted === undefined || consent !== undefined, { code: 'NOT_ACCEPTED', contract, pointer: '/acceptance' });
