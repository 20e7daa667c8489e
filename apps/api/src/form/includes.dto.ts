import { INCLUSIONS, OFFER_REASON_SIGNS_MAX } from '@spillrom/domain';
import type { Includes } from '@spillrom/domain';
import { OneOf, Text } from './fields.js';

/** What the price of a patient contains, in an offer and in a contract. */
export class IncludesForm implements Readonly<Includes> {
  @OneOf(INCLUSIONS)
  readonly followUps!: Includes['followUps'];

  @OneOf(INCLUSIONS)
  readonly complications!: Includes['complications'];

  @Text(OFFER_REASON_SIGNS_MAX)
  readonly returnToPublic!: string;
}
