import { TEXT_SIGNS_MAX } from '@spillrom/domain';
import { Text } from './fields.js';

export const WORDS_MAX = TEXT_SIGNS_MAX;

/** For commands that want a written reason and nothing else. */
export class ReasonBody {
  @Text(WORDS_MAX)
  readonly reason!: string;
}
