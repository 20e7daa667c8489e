import { RANKED_REQUESTS_MAX, type RankRequests } from '@spillrom/domain';
import type { RequestId } from '@spillrom/kernel';
import { Ids } from '../form/fields.js';

export class RankRequestsBody implements Readonly<RankRequests['body']> {
  @Ids(1, RANKED_REQUESTS_MAX)
  readonly requests!: RequestId[];
}
