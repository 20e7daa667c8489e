import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isTouched, type Message } from '../api/touched.js';
import { contact } from './contact.js';
import { ME } from './me.js';

/** How long to wait before coming back where the server refused: longer each time. */
const AGAIN_MS = { first: 1_000, max: 30_000 };

/**
 * Listens to what changes and asks anew for what shows it. A window that nobody sees does not listen: a browser has few connections to a
 * server. When it is seen again it comes back where it left off.
 */
const listenTo = (queries: QueryClient, tellOld: (knownAt: string | undefined) => void): (() => void) => {
  let source: EventSource | undefined;
  let last: string | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let waitMs = AGAIN_MS.first;
  /** One is no trouble: a server that stops says good-bye so. */
  let failures = 0;

  const hear = (message: Message): void => {
    // Answers from before the first message may lack what has happened since.
    const told: Message = last === undefined ? { ...message, everything: true } : message;
    last = message.position;
    waitMs = AGAIN_MS.first;
    tellOld(message.parked && message.knownAt);
    void queries.invalidateQueries({ predicate: ({ queryKey, state }) => isTouched(queryKey, state.data, told) });
  };

  const close = (): void => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };

  const open = (): void => {
    close();
    if (document.visibilityState === 'hidden') return;
    const own = new EventSource(`/api/v1/live${last === undefined ? '' : `?after=${last}`}`);
    source = own;
    own.addEventListener('open', () => {
      if (failures > 0) void queries.invalidateQueries({ predicate: ({ state }) => state.error !== null });
      failures = 0;
      contact('live', true);
    });
    own.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Message));
    own.addEventListener('error', () => {
      failures += 1;
      if (failures > 1) contact('live', false);
      // The browser comes back by itself, unless the server refused: perhaps because the session has ended.
      if (own.readyState !== EventSource.CLOSED || source !== own) return;
      void queries.invalidateQueries({ queryKey: ME.queryKey });
      again = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, AGAIN_MS.max);
    });
  };

  open();
  document.addEventListener('visibilitychange', open);
  return () => {
    document.removeEventListener('visibilitychange', open);
    close();
    contact('live', true);
  };
};

/**
 * Keeps what is shown up with what others do, as long as somebody is there who may see it.
 * @returns the time up to which everything is shown, where that stands still
 */
export const useLive = (isMeant: boolean): string | undefined => {
  const queries = useQueryClient();
  const [knownAt, setKnownAt] = useState<string>();
  useEffect(() => (isMeant ? listenTo(queries, setKnownAt) : undefined), [queries, isMeant]);
  return knownAt;
};
