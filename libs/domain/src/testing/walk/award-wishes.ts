import { oreText } from '@spillrom/kernel';
import type { ContractId, OrgNumber } from '@spillrom/kernel';
import type { Basis, FundingBasis, KnownContract } from '../../aggregates/contract/index.js';
import { roomOf } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer } from '../../aggregates/inquiry/index.js';
import { FRAMEWORK, madeId, OWN_TRUST, PRIVATE_HOSPITAL, SPECIALIST } from './cast.js';
import { periodWith } from './request-wishes.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'It was so decided';

const TERMS: readonly (readonly [OrgNumber, { readonly basis: Basis; readonly fundingBasis: FundingBasis }])[] = [
  [PRIVATE_HOSPITAL, { basis: 'callOff', fundingBasis: 'packagePrice' }],
  [OWN_TRUST, { basis: 'ownTrust', fundingBasis: 'internalSettlement' }],
  [SPECIALIST, { basis: 'specialistAgreement', fundingBasis: 'tariffRefund' }],
];

/** What is left of an award, or less of it; now and then a patient too many, or an øre too dear. */
const bodyOn = (
  inquiry: KnownInquiry,
  { offer, provider, award }: Offer,
  room: ReturnType<typeof roomOf>,
  size: number,
) => {
  const terms = new Map(TERMS).get(provider);
  if (terms === undefined) throw new Error(`nobody contracts with ${provider}`);
  const { basis, fundingBasis } = terms;
  const lines = room
    .filter(({ patients }) => patients > 0)
    .map(({ cohort, patients }) => {
      const offeredOre = award?.cohorts.find((each) => each.cohort === cohort)?.unitPriceOre ?? '0';
      const dearer = drawn(size, 90, 12) === 0 ? 1n : 0n;
      return {
        cohort,
        patients: Math.max(1, patients - drawn(size, 91 + cohort, 3)) + (drawn(size, 94, 12) === 0 ? patients : 0),
        unitPriceOre: oreText(BigInt(offeredOre) + dearer),
        fundingBasis,
      };
    });
  return {
    ...{ request: inquiry.request, inquiry: inquiry.inquiry, offer, provider, basis, lines, rationale: reason },
    ...(basis === 'callOff' ? { framework: FRAMEWORK } : {}),
    ...periodWith(provider, size),
  };
};

/** Contracts on the awards of an inquiry that still have room, one draft at a time. */
export const onAwards = (inquiry: KnownInquiry, size: number, contracts: readonly KnownContract[]): readonly Wish[] =>
  inquiry.offers.flatMap((offer) => {
    const room = roomOf(offer);
    if (!room.some(({ patients }) => patients > 0)) return [];
    const isDrafted = contracts.some(
      ({ status, award }) => status === 'drafted' && award?.inquiry === inquiry.inquiry && award.offer === offer.offer,
    );
    return [
      wish(when(!isDrafted, 12), {
        type: 'DraftContract',
        target: { contract: madeId('c', contracts.length + 1) as ContractId },
        body: bodyOn(inquiry, offer, room, size),
      }),
    ];
  });
