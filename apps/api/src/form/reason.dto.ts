import { Text } from './fields.js';

export const WORDS_MAX = 2000;

/** For commands that want a written reason and nothing else. */
export class ReasonBody {
  @Text(WORDS_MAX)
  readonly reason!: string;
}
