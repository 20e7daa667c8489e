import { Failed } from '../api/problem.js';

/** Somebody whom one can choose to be, in development. */
export interface Person {
  readonly name: string;
  readonly org: string;
  readonly roles: readonly string[];
}

export interface WaysIn {
  readonly signedIn: boolean;
  readonly people?: readonly Person[];
  /** Where a browser is sent to the organisation's own sign-in. */
  readonly signInAt?: string;
}

const failed = async (answer: Response): Promise<Failed> => new Failed(await answer.json().catch(() => undefined));

/**
 * Whether somebody is signed in, and how one comes to be.
 * @throws Failed
 */
export const waysIn = async (): Promise<WaysIn> => {
  const answer = await fetch('/session');
  if (!answer.ok) throw await failed(answer);
  return (await answer.json()) as WaysIn;
};

/**
 * In development: somebody is chosen.
 * @throws Failed
 */
export const become = async (person: string): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ person }) });
  if (!answer.ok) throw await failed(answer);
};

/**
 * @returns where to go then: to the issuer, where one may be signed in for other services too, or to our own page
 * @throws Failed
 */
export const leave = async (): Promise<string> => {
  const answer = await fetch('/session', { method: 'DELETE' });
  if (!answer.ok) throw await failed(answer);
  return answer.status === 204 ? '/sign-in' : ((await answer.json()) as { readonly leaveBy: string }).leaveBy;
};

/** To the first page or another, with nothing in the window of what whoever was signed in saw. */
export const beginAt = (path: string): void => window.location.assign(path);
