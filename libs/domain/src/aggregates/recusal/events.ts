// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ActorId } from '@spillrom/kernel';
import type { RecusedFrom } from '../../vocabulary/recused.js';

/** `recusal` numbers the recusals of the person, from 1. */
type Recused = RecusedFrom & {
  readonly person: ActorId;
  readonly recusal: number;
  /** A code of the reference list `recusalGround`. */
  readonly recusalGround: string;
  readonly reason: string;
};

/** The impartiality of one person, one stream per person. */
export type RecusalEvent =
  /** By the person. */
  | { readonly type: 'RecusalDeclared'; readonly data: Recused }
  /** By another. */
  | { readonly type: 'PersonRecused'; readonly data: Recused & { readonly by: ActorId } }
  | {
      readonly type: 'RecusalLifted';
      readonly data: {
        readonly by: ActorId;
        readonly person: ActorId;
        readonly recusal: number;
        readonly reason: string;
      };
    };
