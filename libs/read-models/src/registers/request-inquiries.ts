import type { AwardRoom, RequestEvent } from '@spillrom/domain';
import type { InquiryId } from '@spillrom/kernel';
import { changed } from './row.js';

type Of<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

/** Events by which inquiries and awards for a request leave their marks on it. */
export type InquiryMark = Of<'InquiryNoted' | 'InquiryDropped' | 'AwardNoted' | 'AwardRoomChanged' | 'AwardDropped'>;

export interface OnRequest {
  /** Inquiries for it that are sent or closed */
  readonly inquiries: readonly InquiryId[];
  /** Awards for it, but for annulled ones, with the patients that they still have for contracts */
  readonly awards: readonly AwardRoom[];
}

export const isInquiryMark = (event: RequestEvent): event is InquiryMark =>
  event.type.startsWith('Inquiry') || event.type.startsWith('Award');

const isOf =
  ({ inquiry, offer }: Pick<AwardRoom, 'inquiry' | 'offer'>) =>
  (award: AwardRoom): boolean =>
    award.inquiry === inquiry && award.offer === offer;

const less = (award: AwardRoom, { cohorts }: Of<'AwardRoomChanged'>['data']): AwardRoom => ({
  ...award,
  cohorts: award.cohorts.map(({ cohort, patients }) => {
    const own = cohorts.filter((each) => each.cohort === cohort);
    return { cohort, patients: own.reduce((sum, each) => sum + each.patients, patients) };
  }),
});

export const withMark = ({ inquiries, awards }: OnRequest, { type, data }: InquiryMark): OnRequest => {
  switch (type) {
    case 'InquiryNoted':
      return { inquiries: [...inquiries.filter((each) => each !== data.inquiry), data.inquiry], awards };
    case 'InquiryDropped':
      return { inquiries: inquiries.filter((each) => each !== data.inquiry), awards };
    case 'AwardNoted':
      return { inquiries, awards: [...awards, data] };
    case 'AwardRoomChanged':
      return { inquiries, awards: changed(awards, isOf(data), (award) => less(award, data)) };
    case 'AwardDropped':
      return { inquiries, awards: awards.filter((award) => !isOf(data)(award)) };
  }
};
