/** What is filled in as one text, and how the api writes it. */
export type TextKind =
  | 'text'
  | 'long'
  /** A date: `07.05.2024`, to the api `2024-05-07` */
  | 'date'
  /** A date and a time of the day in Oslo */
  | 'moment'
  /** A week: `2024-W19` */
  | 'week'
  | 'integer'
  /** Kroner, to the api øre as text */
  | 'money'
  /** SHA-256 of a document */
  | 'digest'
  | 'choice'
  /** A code of the list of reference data in `of` */
  | 'reference'
  | 'person'
  | 'provider'
  | 'phase'
  /** The id of what is in `of` */
  | 'resource';

interface Named {
  readonly name: string;
  readonly optional?: true;
}

export interface TextShape extends Named {
  readonly kind: TextKind;
  /** The list of reference data, or what the id is of. */
  readonly of?: string;
  /** The values of a choice. */
  readonly options?: readonly string[];
}

export interface TruthShape extends Named {
  readonly kind: 'truth';
}

export interface GroupShape extends Named {
  readonly kind: 'group';
  readonly fields: readonly Shape[];
  /** Exactly one of these is given: which, is chosen first. */
  readonly either?: readonly string[];
}

/** A group whose fields depend on what is chosen first. */
export interface VariantsShape extends Named {
  readonly kind: 'variants';
  /** The field that says which. */
  readonly by: string;
  readonly variants: Readonly<Record<string, readonly Shape[]>>;
}

export interface ListShape extends Named {
  readonly kind: 'list';
  /** Each item; its name is that of the list. */
  readonly item: Shape;
  readonly min: number;
}

/** A list whose items depend on a choice beside it. */
export interface ListByShape extends Named {
  readonly kind: 'listBy';
  readonly by: string;
  readonly variants: Readonly<Record<string, readonly Shape[]>>;
}

/** One field of a body. */
export type Shape = TextShape | TruthShape | GroupShape | VariantsShape | ListShape | ListByShape;

/** A command as its form must know it. */
export interface CommandShape {
  readonly method: 'POST' | 'PUT';
  /** From the root of the server; what stands in braces is a parameter. */
  readonly path: string;
  readonly roles: readonly string[];
  /** The version that was seen is sent along. */
  readonly ifMatch?: true;
  /** It writes in the ledger: what it does to the money is shown before it is sent. */
  readonly money?: true;
  readonly body: Pick<GroupShape, 'fields' | 'either'>;
}
