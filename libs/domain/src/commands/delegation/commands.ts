import type { ActorId } from '@spillrom/kernel';
import type { CommandOf } from '../../vocabulary/command.js';

export type RevokeDelegation = CommandOf<'RevokeDelegation', { readonly holder: ActorId }, { readonly reason: string }>;

export type DelegationCommand = RevokeDelegation;
