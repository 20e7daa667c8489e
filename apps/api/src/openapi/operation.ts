/** The part of an operation that we complete. */
export interface Operation {
  readonly operationId: string;
  summary?: string;
  description?: string;
  parameters?: object[];
  requestBody?: { content: Record<string, object>; required?: boolean };
  responses: Readonly<Record<string, object>>;
  security?: object[];
  tags?: string[];
}
