import { playStory } from './play.js';
import { FIRST_STEP, LAST_STEP, type KnownStep } from './steps.js';
import { look, UnexpectedAnswer, type StoryTarget } from './target.js';

/** How much of the story a log holds, and where the log ends. */
interface Progress {
  readonly held: 'nothing' | 'part' | 'all' | 'something else';
  readonly upTo: string;
}

const endOfLog = async ({ api }: StoryTarget): Promise<string> => {
  const response = await fetch(new URL('/readyz', api));
  const answer = (await response.json()) as { readonly details?: { readonly log?: { readonly position?: string } } };
  const position = answer.details?.log?.position;
  if (position === undefined) throw new UnexpectedAnswer('GET /readyz', response.status, answer);
  return position;
};

const isInTheLog = async (target: StoryTarget, { person, key }: KnownStep): Promise<boolean> => {
  const { status, answer } = await look(target, person, `/commands/${key}`);
  if (status !== 200 && status !== 404) throw new UnexpectedAnswer(`GET /commands/${key}`, status, answer);
  return status === 200;
};

/** Asks the log itself: the story keeps no account of how far it got. */
const progressIn = async (target: StoryTarget): Promise<Progress> => {
  const upTo = await endOfLog(target);
  if (upTo === '0') return { held: 'nothing', upTo };
  if (!(await isInTheLog(target, FIRST_STEP))) return { held: 'something else', upTo };
  return { held: (await isInTheLog(target, LAST_STEP)) ? 'all' : 'part', upTo };
};

/**
 * Plays what the log does not hold of the story, after the line that opens it.
 * @returns what it held before
 */
export const playTheRest = async (
  target: StoryTarget,
  openings: Readonly<Partial<Record<Progress['held'], string>>>,
): Promise<Progress> => {
  const before = await progressIn(target);
  const { held, upTo } = before;
  const opening = openings[held];
  if (opening !== undefined) target.say(opening);
  if (held === 'nothing' || held === 'part') await playStory(target, upTo);
  return before;
};
