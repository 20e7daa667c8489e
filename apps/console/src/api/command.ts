import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { wrote, type Problem, type Schemas } from './client.js';

export type Outcome = Schemas['Outcome'];

/** A problem, or the want of an answer: then nobody knows, and the same key asks again. */
export type Refused = Pick<Problem, 'code' | 'violations' | 'position'>;

export type Sending =
  | { readonly step: 'idle' | 'sending' }
  | { readonly step: 'done'; readonly outcome: Outcome }
  | { readonly step: 'refused'; readonly problem: Refused };

/** What every command says beside its body; one that makes something has nothing to match, and does not look. */
interface CommandHeader {
  readonly 'Idempotency-Key': string;
  readonly 'If-Match': string;
}

/** What the api answers, or nothing when it cannot be reached. */
type Send = (header: CommandHeader) => Promise<{ readonly data?: object; readonly error?: Problem }>;

const NO_ANSWER: Refused = { code: 'OUTCOME_UNKNOWN', violations: [] };

/** After these the same command may still have been done, or may be tried as it is: the key stays. */
const SAME_KEY_AGAIN: readonly string[] = ['OUTCOME_UNKNOWN', 'UNAVAILABLE', 'BUSY', 'REQUEST_TIMEOUT'];

/** One key for one wish, kept over a reload until it is answered; another body or another version is another wish. */
const keyOf = (wish: string): string => {
  const kept = sessionStorage.getItem(wish) ?? crypto.randomUUID();
  sessionStorage.setItem(wish, kept);
  return kept;
};

/** Sends commands, one at a time, and shows every view anew after one that was accepted. */
export const useCommand = () => {
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending>({ step: 'idle' });

  const run = useCallback(
    async (wish: { readonly what: string; readonly body: unknown; readonly etag?: string }, send: Send) => {
      const place = `wish ${wish.what} ${wish.etag ?? ''} ${JSON.stringify(wish.body)}`;
      setSending({ step: 'sending' });
      const header = { 'Idempotency-Key': keyOf(place), 'If-Match': `"${wish.etag ?? ''}"` };
      const { data: answered, error } = await send(header).catch(() => ({ data: undefined, error: undefined }));
      // Never of a dry run, which nothing here asks for.
      const data = answered as Outcome | undefined;
      const problem = error ?? (data === undefined ? NO_ANSWER : undefined);
      if (problem === undefined || !SAME_KEY_AGAIN.includes(problem.code)) sessionStorage.removeItem(place);
      if (problem === undefined) wrote(data?.position);
      if (problem === undefined || problem.code === 'STALE') await queries.invalidateQueries();
      setSending(problem === undefined ? { step: 'done', outcome: data! } : { step: 'refused', problem });
      return problem === undefined ? data : undefined;
    },
    [queries],
  );
  return { sending, run, reset: useCallback(() => setSending({ step: 'idle' }), []) };
};
