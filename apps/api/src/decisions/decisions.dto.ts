import { ApiExtraModels } from '@nestjs/swagger';
import {
  CASE_NUMBER_SIGNS_MAX,
  DECIDING_BODIES,
  type DecidingBody,
  type Effect,
  type RecordDecision,
} from '@spillrom/domain';
import type { LocalDate } from '@spillrom/kernel';
import { ByKind, Day, OneOf, Text } from '../form/fields.js';
import { EFFECTS } from './effects.dto.js';

@ApiExtraModels(...Object.values(EFFECTS))
export class RecordDecisionBody implements Readonly<RecordDecision['body']> {
  @OneOf(DECIDING_BODIES)
  readonly body!: DecidingBody;

  @Day()
  readonly decidedOn!: LocalDate;

  @Text(CASE_NUMBER_SIGNS_MAX)
  readonly caseNumber!: string;

  @ByKind(EFFECTS)
  readonly effect!: Effect;
}
