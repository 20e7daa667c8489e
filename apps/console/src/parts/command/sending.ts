import type { Schemas } from '../../api/client.js';
import { NO_ANSWER, problemIn, type Refused } from '../../api/problem.js';
import type { May } from './may.js';

interface Answered {
  readonly data?: object;
  readonly error?: unknown;
  readonly response: Response;
}

/** Sends a command of which only its description is known. */
export const send = async (
  { href, method, ifMatch }: May,
  headers: Readonly<Record<string, string>>,
  body: object,
): Promise<Answered> => {
  const response = await fetch(href, {
    method,
    headers: {
      'content-type': 'application/json',
      ...headers,
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    body: JSON.stringify(body),
  });
  const told: unknown = await response.json().catch(() => undefined);
  return response.ok && typeof told === 'object' && told !== null
    ? { data: told, response }
    : { error: told, response };
};

export type Foreseen = Schemas['DryRun'];

/** What a command would come to; nothing of it happens. */
export const foresee = async (may: May, body: object): Promise<Foreseen | Refused> => {
  const { data, error } = await send(may, { 'spillrom-dry-run': 'true' }, body).catch((): Partial<Answered> => ({
    error: NO_ANSWER,
  }));
  return data === undefined ? problemIn(error) : (data as Foreseen);
};

export const isForeseen = (answer: Foreseen | Refused): answer is Foreseen => 'dryRun' in answer;
