import { PERSON_NAME_MAX } from '@spillrom/identity';
import { Text } from '../form/fields.js';

export class EnterNameBody {
  @Text(PERSON_NAME_MAX)
  readonly name!: string;
}
