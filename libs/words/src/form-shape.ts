import type { ClientCommandType, Command } from '@spillrom/domain';

/** Names of fields, however deep: text that is branded is text, and a body without fields has none. */
type NamesIn<Body> = Body extends string | number | boolean | bigint | null | undefined
  ? never
  : Body extends readonly (infer Item)[]
    ? NamesIn<Item>
    : { [Name in keyof Body & string]: string extends Name ? never : Name | NamesIn<Body[Name]> }[keyof Body & string];

/** Every field of every body that somebody writes. */
export type FieldName =
  Extract<Command, { type: ClientCommandType }> extends infer Each
    ? Each extends { readonly body: infer Body }
      ? NamesIn<Body>
      : never
    : never;
