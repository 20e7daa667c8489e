/** Where the story is played: an api, and somebody who signs people in. */
export interface Theatre {
  /** Root of the api, up to and including its version: `http://127.0.0.1:3000/api/v1`. */
  readonly api: string;
  /** Aborted when the story is to stop, between two steps. */
  readonly curtain: AbortSignal;
  /** A bearer token for a person of the story. */
  tokenOf(person: string): Promise<string>;
  say(line: string): void;
}

/** What went otherwise than the story says: the story stops here. */
export class OffScript extends Error {
  override readonly name = 'OffScript';

  constructor(what: string, status: number, answer: unknown) {
    super(`${what}: ${status} ${JSON.stringify(answer)}`);
  }
}

/** The curtain has fallen: the story stops between two steps, and every step that was taken is answered. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** What a person gets to see; with a `position`, once the views have seen the log up to there. */
export const look = async (theatre: Theatre, person: string, path: string, position?: string) => {
  const url = new URL(`${theatre.api}${path}`);
  if (position !== undefined) url.searchParams.set('minPosition', position);
  const response = await fetch(url, { headers: { authorization: `Bearer ${await theatre.tokenOf(person)}` } });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as unknown };
};

/** @throws OffScript when it is not shown */
export const read = async <View>(theatre: Theatre, person: string, path: string, position?: string): Promise<View> => {
  const { status, answer } = await look(theatre, person, path, position);
  if (status !== 200) throw new OffScript(`GET ${path}`, status, answer);
  return answer as View;
};
