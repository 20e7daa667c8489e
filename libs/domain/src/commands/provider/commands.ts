import type { OrgNumber } from '@spillrom/kernel';
import type { CommandOf } from '../../vocabulary/command.js';
import type { ProviderKind } from '../../vocabulary/provider-kinds.js';

type Target = { readonly provider: OrgNumber };

export type RegisterProvider = CommandOf<
  'RegisterProvider',
  Target,
  {
    readonly orgNumber: string;
    readonly name: string;
    readonly kind: ProviderKind;
    readonly legalEntity?: boolean | null;
  }
>;
export type DeclareCapacity = CommandOf<
  'DeclareCapacity',
  Target,
  { readonly specialty: string; readonly fromWeek: string; readonly toWeek: string; readonly weeklyPatients: number }
>;
export type SuspendProvider = CommandOf<'SuspendProvider', Target, { readonly reason: string }>;
export type ReinstateProvider = CommandOf<'ReinstateProvider', Target, { readonly reason: string }>;

export type EndProvider = CommandOf<'EndProvider', Target, { readonly reason: string }>;
export type CorrectProvider = CommandOf<
  'CorrectProvider',
  Target,
  {
    readonly name?: string;
    /** The number of the legal entity under which a sub-unit sends its invoices. */
    readonly legalEntity?: string;
  }
>;

export type ProviderCommand =
  RegisterProvider | DeclareCapacity | SuspendProvider | ReinstateProvider | EndProvider | CorrectProvider;
