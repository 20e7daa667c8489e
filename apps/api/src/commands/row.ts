import type { Command, ClientCommandType } from '@spillrom/domain';
import type { Plain } from '../openapi/plain.js';

export type CommandOf<Type extends ClientCommandType> = Extract<Command, { readonly type: Type }>;
type BodyOf<Type extends ClientCommandType> = Plain<CommandOf<Type>['body']>;

/**
 * All that the api says of a command: its route, its operation in the description and the type that is sent follow from it. What the
 * command addresses is the resource that the path names, less the last word, but for a `PUT`, whose path is the resource itself.
 */
export interface CommandRow<Type extends ClientCommandType> {
  /** Method, and path below the root of the api; what stands after a colon is a parameter. */
  readonly route: `${'POST' | 'PUT'} /${string}`;
  readonly summary: string;
  /** What an integrator must know beside the form: in which status it is possible, what it checks, what it brings about. */
  readonly note: string;
  /** The client must say which version it saw. */
  readonly ifMatch?: true;
  /** It makes a resource in this collection, named by its id. */
  readonly makes?: string;
  /** It makes a numbered part of the addressed resource, in the collection of the route's path. */
  readonly makesPart?: true;
  /** Its path names a numbered part that is no resource of its own: what it addresses is the part's owner. */
  readonly ofOwner?: true;
  /** A body, as the description shows it. */
  readonly example: BodyOf<Type>;
  /** Instead of it, where bodies can say quite different things: one of each, by what it says. */
  readonly examples?: Readonly<Record<string, BodyOf<Type>>>;
}

/** Rows of some commands: an example that is not the command's body does not compile. */
export type CommandRows = { readonly [Type in ClientCommandType]?: CommandRow<Type> };
