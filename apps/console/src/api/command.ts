import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { wrote, type Schemas } from './client.js';
import { keepsKey, NO_ANSWER, problemIn, type Refused } from './problem.js';

export type Outcome = Schemas['Outcome'];

export type Sending =
  | { readonly step: 'idle' | 'sending' }
  | { readonly step: 'done'; readonly outcome: Outcome }
  | { readonly step: 'refused'; readonly problem: Refused };

/** What every command says beside its body; one that makes something has nothing to match, and does not look. */
interface CommandHeader {
  readonly 'Idempotency-Key': string;
  readonly 'If-Match': string;
}

interface Answered {
  readonly data?: object;
  /** A problem, or the text of what is none. */
  readonly error?: unknown;
  readonly response?: Pick<Response, 'status'>;
}

/** What the api answers; it fails when it cannot be reached. */
type Send = (header: CommandHeader) => Promise<Answered>;

/** After these, what is shown is no longer so: somebody has changed it, or nobody is signed in any more. */
const AFRESH: readonly string[] = ['STALE', 'UNAUTHENTICATED'];

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
      const answer = await send(header).catch((): Answered => ({ error: NO_ANSWER }));
      // Never of a dry run, which nothing here asks for.
      const data = answer.data as Outcome | undefined;
      const problem = data === undefined ? problemIn(answer.error) : undefined;
      if (problem === undefined || !keepsKey(problem, answer.response?.status)) sessionStorage.removeItem(place);
      if (problem === undefined) wrote(data?.position);
      if (problem === undefined || AFRESH.includes(problem.code)) await queries.invalidateQueries();
      setSending(problem === undefined ? { step: 'done', outcome: data! } : { step: 'refused', problem });
      return problem === undefined ? data : undefined;
    },
    [queries],
  );
  return { sending, run, reset: useCallback(() => setSending({ step: 'idle' }), []) };
};
