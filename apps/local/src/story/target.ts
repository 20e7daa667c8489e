/** Where the story is played: an api, and somebody who signs people in. */
export interface StoryTarget {
  /** Root of the api, up to and including its version: `http://127.0.0.1:3000/api/v1`. */
  readonly api: string;
  /** Aborted when the story is to stop, between two steps. */
  readonly stopSignal: AbortSignal;
  /** A bearer token for a person of the story. */
  tokenOf(person: string): Promise<string>;
  say(line: string): void;
}

/** What went otherwise than the story says: the story stops here. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';

  constructor(what: string, status: number, answer: unknown) {
    super(`${what}: ${status} ${JSON.stringify(answer)}`);
  }
}

/** Told to stop: the story stops between two steps, and every step that was taken is answered. */
export class StoryInterrupted extends Error {
  override readonly name = 'StoryInterrupted';
}

/** What a person gets to see; with a `position`, once the views have seen the log up to there. */
export const look = async (target: StoryTarget, person: string, path: string, position?: string) => {
  const url = new URL(`${target.api}${path}`);
  if (position !== undefined) url.searchParams.set('minPosition', position);
  const response = await fetch(url, { headers: { authorization: `Bearer ${await target.tokenOf(person)}` } });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as unknown };
};

/** @throws UnexpectedAnswer when it is not shown */
export const read = async <View>(
  target: StoryTarget,
  person: string,
  path: string,
  position?: string,
): Promise<View> => {
  const { status, answer } = await look(target, person, path, position);
  if (status !== 200) throw new UnexpectedAnswer(`GET ${path}`, status, answer);
  return answer as View;
};
