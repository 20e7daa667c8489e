import { CODE_SIGNS_MAX, TEXT_SIGNS_MAX, type DeclareRecusal } from '@spillrom/domain';
import type { OrgNumber, RequestId } from '@spillrom/kernel';
import { Id, InsteadOf, Organisation, Text } from '../form/fields.js';

export class RecusalBody implements Readonly<DeclareRecusal['body']> {
  @InsteadOf('provider')
  @Id()
  readonly request?: RequestId;

  @InsteadOf('request')
  @Organisation()
  readonly provider?: OrgNumber;

  @Text(CODE_SIGNS_MAX)
  readonly recusalGround!: string;

  @Text(TEXT_SIGNS_MAX)
  readonly reason!: string;
}
