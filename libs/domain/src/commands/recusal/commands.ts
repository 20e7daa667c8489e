import type { ActorId, OrgNumber, RequestId } from '@spillrom/kernel';
import type { CommandOf } from '../../vocabulary/command.js';

type Target = { readonly person: ActorId };

/** Either a request or a provider, and not both. */
interface Body {
  readonly request?: RequestId;
  readonly provider?: OrgNumber;
  readonly recusalGround: string;
  readonly reason: string;
}

/** Of oneself: the person is whoever sends it. */
export type DeclareRecusal = CommandOf<'DeclareRecusal', Target, Body>;
export type RecusePerson = CommandOf<'RecusePerson', Target, Body>;
export type LiftRecusal = CommandOf<'LiftRecusal', Target & { readonly recusal: number }, { readonly reason: string }>;

export type RecusalCommand = DeclareRecusal | RecusePerson | LiftRecusal;
