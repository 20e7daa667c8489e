export interface Content {
  readonly schema: object;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown; readonly $ref?: string }>>;
}

export interface Response {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: object }>>;
  readonly content: Readonly<Record<string, Content>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: object;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Response>>;
}

/** The description of the api, as somebody reads it who has only that. */
export interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

export const operationsOf = ({ paths }: Description): readonly DescribedOperation[] =>
  Object.values(paths).flatMap((methods) => Object.values(methods));

/** Examples by name, those of the components included. */
export const examplesOf = (
  { components }: Description,
  { examples = {} }: Content,
): readonly (readonly [name: string, value: unknown])[] =>
  Object.entries(examples).map(([name, { value, $ref }]) => [
    name,
    $ref === undefined ? value : components.examples[$ref.split('/').at(-1)!]?.value,
  ]);
