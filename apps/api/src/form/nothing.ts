/** The body of a command that says all it has to say by its path: `{}`. */
export class NothingBody {
  [field: string]: never;
}
