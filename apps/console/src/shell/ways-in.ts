/** Somebody whom one can choose to be, in development. */
export interface Person {
  readonly name: string;
  readonly org: string;
  readonly roles: readonly string[];
}

interface WaysIn {
  readonly signedIn: boolean;
  readonly people?: readonly Person[];
}

/** Whether somebody is signed in, and how one comes to be. */
export const waysIn = async (): Promise<WaysIn> => (await fetch('/session')).json() as Promise<WaysIn>;
