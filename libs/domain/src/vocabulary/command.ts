/** A wish: what to do, to which resource (ids from the path), with what (the body as the client sent it). */
export interface CommandOf<Type extends string, Target, Body> {
  readonly type: Type;
  readonly target: Target;
  readonly body: Body;
}

/** The body of a command that takes none. */
export type Nothing = Record<string, never>;
