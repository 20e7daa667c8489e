import type { DevelopmentIssuer } from './issuer/issuer.js';
import { playStory } from './story/play.js';

/** Plays the story of 2022 to 2024 over HTTP into an empty log. */
export const loadStory = (baseUrl: string, issuer: Pick<DevelopmentIssuer, 'tokenOf'>, say: (line: string) => void) =>
  playStory({ api: `${baseUrl}/api/v1`, tokenOf: (person) => issuer.tokenOf(person), say });
