import type { Context, Reading } from '@spillrom/event-sourcing';
import { add, oreText, osloDate } from '@spillrom/kernel';
import type { ContractId, LocalDate, Ore } from '@spillrom/kernel';
import type { Basis, Cause, KnownContract } from '../../aggregates/contract/index.js';
import { awardedDirectly } from '../../aggregates/provider/direct-awards.js';
import type { KnownProvider } from '../../aggregates/provider/index.js';
import { entryOn, quoteOf, readCodes } from '../../aggregates/reference/index.js';
import { PROVIDER_KIND } from '../../aggregates/contract/rules.js';
import type { EntryOf, Quote } from '../../vocabulary/reference.js';
import type { ProviderKind } from '../../vocabulary/provider-kinds.js';
import { unless } from '../../vocabulary/rule.js';

import type { Quotas } from './quota.js';

// A direct award is bought without competition. What one provider is awarded so within a year stays below the threshold, unless the law says otherwise.

/** The code of the threshold in its list. */
const THRESHOLD = 'directAward';

/** What somebody says for buying without competition; of all of it only these two are judged. */
interface Grounds {
  readonly legalBasis: string;
  readonly cause: Cause;
}

/** What a draft says for a direct award, whole or in part. */
interface Said extends Partial<Grounds> {
  readonly basis: Basis;
  readonly reason?: string;
}

export const groundsOf = ({ legalBasis, cause }: Said): Grounds | undefined =>
  legalBasis === undefined || cause === undefined ? undefined : { legalBasis, cause };

/** Grounds are for a direct award, and only for one; what it lacks of them the form has refused. */
export const groundsFit = (providerKind: ProviderKind, body: Said) =>
  (['legalBasis', 'cause', 'reason'] as const).flatMap((field) => {
    const isFair = body.basis === 'directAward' || body[field] === undefined;
    const wrong = { code: 'FUNDING_BASIS', providerKind, basis: body.basis } as const;
    return unless(isFair, { ...wrong, allowed: ['directAward'], pointer: `/${field}` });
  });

/** A direct award, and the entries of today by which it is judged; a code that means nothing today has none. */
export interface Judged extends Grounds {
  readonly today: LocalDate;
  readonly threshold?: EntryOf<'procurementThreshold'>;
  readonly basis?: EntryOf<'legalBasis'>;
}

/** @returns nothing for a contract on another basis */
export function* judgedToday(
  { basis, direct }: { readonly basis: Basis; readonly direct?: Grounds | undefined },
  { decidedAt }: Context,
): Reading<Judged | undefined> {
  if (basis !== 'directAward' || direct === undefined) return undefined;
  const today = osloDate(decidedAt);
  const threshold = entryOn(yield* readCodes('procurementThreshold'), THRESHOLD, today);
  const found = entryOn(yield* readCodes('legalBasis'), direct.legalBasis, today);
  return {
    ...direct,
    today,
    ...(threshold === undefined ? {} : { threshold }),
    ...(found?.use === 'directAward' ? { basis: found } : {}),
  };
}

const codesKnown = ({ legalBasis, threshold, basis }: Judged) => [
  ...unless(basis !== undefined, { code: 'CODE_UNKNOWN', value: legalBasis, pointer: '/legalBasis' }),
  ...unless(threshold !== undefined, { code: 'CODE_UNKNOWN', value: THRESHOLD, pointer: '/basis' }),
];

/** Says nothing where a code is not known: that is another rule's answer. */
const underThreshold = ({ threshold, basis }: Judged, value: Ore) => {
  if (threshold === undefined || basis === undefined) return [];
  const { amountOre: thresholdOre, verified } = threshold;
  const isFair = basis.liftsThreshold || value <= BigInt(thresholdOre);
  return unless(isFair, { code: 'OVER_THRESHOLD', valueOre: oreText(value), thresholdOre, verified });
};

const notForeseen = ({ legalBasis, cause, basis }: Judged) => {
  const isFair = basis?.unforeseenOnly !== true || cause !== 'plannedRollOut';
  return unless(isFair, { code: 'FORESEEABLE_CAUSE', legalBasis, cause, pointer: '/cause' });
};

/** What stands against awarding so much to the provider without competition, all that it was awarded within a year included. */
export const awardedLawfully = (
  judged: Judged | undefined,
  provider: KnownProvider,
  contract: ContractId,
  totalOre: Ore,
) =>
  judged === undefined
    ? []
    : [
        ...codesKnown(judged),
        ...underThreshold(judged, add(totalOre, awardedDirectly(provider, contract, judged.today))),
        ...notForeseen(judged),
      ];

const quotesOfAward = (judged: Judged | undefined): readonly Quote[] => [
  ...(judged?.threshold === undefined ? [] : [quoteOf('procurementThreshold', judged.threshold)]),
  ...(judged?.basis === undefined ? [] : [quoteOf('legalBasis', judged.basis)]),
];

/** For the event of a decision that relied on them: the entries by whose values a contract was judged, if there are any. */
export const entriesOf = (quotas: Quotas, judged: Judged | undefined): { readonly entries?: readonly Quote[] } => {
  const entries = [...quotas.map((quota) => quoteOf('specialistQuota', quota)), ...quotesOfAward(judged)];
  return entries.length === 0 ? {} : { entries };
};

/** What the price of a package includes is known before it is bought. */
export const scopeSaid = ({ basis, includes }: KnownContract) =>
  unless(PROVIDER_KIND[basis] !== 'privateProvider' || includes !== undefined, { code: 'SCOPE_MISSING', basis });
