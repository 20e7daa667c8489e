import { playStory } from './play.js';
import { FIRST_STEP, LAST_STEP, type KnownStep } from './steps.js';
import { look, OffScript, type Theatre } from './theatre.js';

/** How much of the story a log holds, and where the log ends. */
interface Told {
  readonly told: 'nothing' | 'part' | 'all' | 'something else';
  readonly upTo: string;
}

const endOfLog = async ({ api }: Theatre): Promise<string> => {
  const response = await fetch(new URL('/readyz', api));
  const answer = (await response.json()) as { readonly details?: { readonly log?: { readonly position?: string } } };
  const position = answer.details?.log?.position;
  if (position === undefined) throw new OffScript('GET /readyz', response.status, answer);
  return position;
};

const isInTheLog = async (theatre: Theatre, { person, key }: KnownStep): Promise<boolean> => {
  const { status, answer } = await look(theatre, person, `/commands/${key}`);
  if (status !== 200 && status !== 404) throw new OffScript(`GET /commands/${key}`, status, answer);
  return status === 200;
};

/** Asks the log itself: the story keeps no account of how far it got. */
const howMuchIsTold = async (theatre: Theatre): Promise<Told> => {
  const upTo = await endOfLog(theatre);
  if (upTo === '0') return { told: 'nothing', upTo };
  if (!(await isInTheLog(theatre, FIRST_STEP))) return { told: 'something else', upTo };
  return { told: (await isInTheLog(theatre, LAST_STEP)) ? 'all' : 'part', upTo };
};

/**
 * Plays what the log does not hold of the story, after the line that opens it.
 * @returns what it held before
 */
export const tellTheRest = async (
  theatre: Theatre,
  openings: Readonly<Partial<Record<Told['told'], string>>>,
): Promise<Told> => {
  const before = await howMuchIsTold(theatre);
  const { told, upTo } = before;
  const opening = openings[told];
  if (opening !== undefined) theatre.say(opening);
  if (told === 'nothing' || told === 'part') await playStory(theatre, upTo);
  return before;
};
