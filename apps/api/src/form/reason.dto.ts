import { TEXT_SIGNS_MAX } from '@spillrom/domain';
import { Text } from './fields.js';

/** For commands that want a written reason and nothing else. */
export class ReasonBody {
  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}
