import {
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  NAME_SIGNS_MAX,
  PART_NUMBER_MAX,
  TEXT_SIGNS_MAX,
  type ContactChannel,
  type ContactDirection,
  type RecordContact,
} from '@spillrom/domain';
import type { ContractId, InquiryId, RequestId } from '@spillrom/kernel';
import { Count, Id, InsteadOf, Moment, OneOf, Optional, Part, Text } from '../form/fields.js';

type About = NonNullable<RecordContact['body']['about']>;

export class AboutBody implements Readonly<About> {
  @InsteadOf('inquiry', 'contract')
  @Id()
  readonly request?: RequestId;

  @InsteadOf('request', 'contract')
  @Id()
  readonly inquiry?: InquiryId;

  @InsteadOf('request', 'inquiry')
  @Id()
  readonly contract?: ContractId;
}

export class RecordContactBody implements Readonly<RecordContact['body']> {
  @OneOf(CONTACT_CHANNELS)
  readonly channel!: ContactChannel;

  @OneOf(CONTACT_DIRECTIONS)
  readonly direction!: ContactDirection;

  @Moment()
  readonly at!: string;

  @Text(NAME_SIGNS_MAX)
  readonly with!: string;

  @Text(TEXT_SIGNS_MAX)
  readonly summary!: string;

  @Optional()
  @Part(AboutBody)
  readonly about?: AboutBody;

  @Optional()
  @Count(1, PART_NUMBER_MAX)
  readonly corrects?: number;
}
