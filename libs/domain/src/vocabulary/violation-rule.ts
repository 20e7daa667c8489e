/** Where in the command's body: a JSON pointer (RFC 6901), absent when the rule is about no single field. */
interface At {
  readonly pointer?: string;
}

/** A code with its numbers. */
export type Rule<Code extends string, Numbers extends object = object> = Readonly<{ code: Code } & Numbers> & At;
