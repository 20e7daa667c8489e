import type { ActorId, OrgNumber, Role } from '@spillrom/kernel';

/** Somebody whom a token has vouched for. Idempotency keys belong to the `client`: one program in one person's hands. */
export interface Principal {
  readonly actor: ActorId;
  readonly org: OrgNumber;
  readonly roles: readonly Role[];
  readonly client: string;
}

/** Why a token was not accepted. Never says anything of what stood in it. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

/** The issuer's keys cannot be fetched: whether the token is good is unknown. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}
